package org.candorregistry.core.outcome;

import java.math.BigDecimal;
import org.candorregistry.core.statistics.GoalClass;
import org.jspecify.annotations.Nullable;

/**
 * What became of a goal at a time point, as far as it does not depend on today.
 *
 * @param goalClass null: nothing was observed; {@code PENDING} until the window closes, {@code MISSED} afterwards
 * @param failureEvent kind of the event; null unless {@code FAILURE_EVENT}
 * @param pair null without a score in the window
 */
record Result(@Nullable GoalClass goalClass, @Nullable String failureEvent, Pair pair) {

    static final Result NOTHING_OBSERVED = new Result(null, null, Pair.NONE);

    static Result of(GoalClass goalClass) {
        return new Result(goalClass, null, Pair.NONE);
    }

    static Result failed(EventOnDay event, Pair pair) {
        return new Result(GoalClass.FAILURE_EVENT, event.kind(), pair);
    }

    /**
     * The scores that are compared.
     *
     * @param baseline the last one in the baseline window; null: none
     * @param followUp the one in the window closest to the horizon; null: none
     * @param improvement points of the measure, positive is better; null unless both are there
     */
    record Pair(
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal followUp,
            @Nullable BigDecimal improvement) {

        static final Pair NONE = new Pair(null, null, null);
    }
}
