package org.candorregistry.core.outcome;

import org.candorregistry.core.statistics.GoalClass;
import org.jspecify.annotations.Nullable;

/**
 * What became of a goal at a time point, as far as it does not depend on today.
 *
 * @param goalClass null: nothing was observed; {@code PENDING} until the window closes, {@code MISSED} afterwards
 * @param failureEvent kind of the event; null unless {@code FAILURE_EVENT}
 * @param pair of scores; empty without a score in the window
 */
record Result(@Nullable GoalClass goalClass, @Nullable String failureEvent, ScorePair pair) {

    static final Result NOTHING_OBSERVED = new Result(null, null, ScorePair.NONE);

    static Result of(GoalClass goalClass) {
        return new Result(goalClass, null, ScorePair.NONE);
    }

    static Result failed(EventOnDay event, ScorePair pair) {
        return new Result(GoalClass.FAILURE_EVENT, event.kind(), pair);
    }
}
