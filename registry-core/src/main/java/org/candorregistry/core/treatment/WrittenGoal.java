package org.candorregistry.core.treatment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is written of a goal; everything that makes it measurable is there. */
record WrittenGoal(
        UUID id,
        UUID treatment,
        String domain,
        String measure,
        TargetKind targetKind,
        @Nullable BigDecimal targetValue,
        int horizonDays,
        List<String> failureEvents) {

    /** A goal in which {@link GoalRules} found nothing wrong. */
    static WrittenGoal of(UUID id, UUID treatment, NewGoal goal, Setting setting) {
        return new WrittenGoal(
                id,
                treatment,
                Objects.requireNonNull(goal.domain()),
                Objects.requireNonNull(goal.measure()),
                Objects.requireNonNull(goal.targetKind()),
                goal.targetValue(),
                Objects.requireNonNull(goal.horizonDays()),
                GoalRules.failureEvents(goal, setting));
    }

    /** Whether a recorded goal says the same already. */
    boolean isSaidBy(Goal goal) {
        return goal.asStated()
                .equals(new NewGoal(domain, measure, targetKind, targetValue, horizonDays, failureEvents));
    }
}
