package org.candorregistry.core.instrument;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ends the time of a time-to-event measure.
 *
 * @param favourable an early event is good (recovery); otherwise it is bad (death)
 * @param events the first of them counts
 */
public record EventRule(boolean favourable, List<EndingEvent> events) {

    /** Whether an event is the measure's own, or one after which it cannot happen any more. */
    public enum Ending {
        EVENT,
        COMPETING
    }

    /**
     * An event that ends the time.
     *
     * @param kind code of the clinical event
     * @param minimumGrade only events of this grade or higher; null: any
     */
    public record EndingEvent(
            String kind, Ending ending, @Nullable Integer minimumGrade) {}
}
