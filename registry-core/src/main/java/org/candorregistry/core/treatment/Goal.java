package org.candorregistry.core.treatment;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A goal that can be measured.
 *
 * @param domain code list {@code goal_domain}
 * @param measure id of the one measure it is judged by
 * @param targetValue in the measure's unit; null exactly for {@link TargetKind#EVENT}
 * @param horizonDays d after treatment, a time point of the follow-up plan
 * @param failureEvents code list {@code clinical_event_kind}: what fails the goal whatever its score says
 */
public record Goal(
        UUID id,
        String domain,
        String measure,
        TargetKind targetKind,
        @Nullable BigDecimal targetValue,
        int horizonDays,
        List<String> failureEvents,
        Recorded recorded) {

    NewGoal asStated() {
        return new NewGoal(domain, measure, targetKind, targetValue, horizonDays, failureEvents);
    }
}
