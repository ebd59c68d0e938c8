package org.candorregistry.core.treatment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal as a clinic states it. What is null makes it one that cannot be measured, and is refused with the reason.
 *
 * @param domain code list {@code goal_domain}
 * @param measure id of the one measure it is judged by
 * @param targetValue in the measure's unit; null for {@link TargetKind#EVENT}
 * @param horizonDays d after treatment, a time point of the follow-up plan
 * @param failureEvents code list {@code clinical_event_kind}; null: the failure set that is usual for the condition
 */
public record NewGoal(
        @Nullable String domain,
        @Nullable String measure,
        @Nullable TargetKind targetKind,
        @Nullable BigDecimal targetValue,
        @Nullable Integer horizonDays,
        @Nullable List<String> failureEvents) {}
