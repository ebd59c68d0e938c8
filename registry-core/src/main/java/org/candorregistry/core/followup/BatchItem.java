package org.candorregistry.core.followup;

import java.util.List;
import java.util.UUID;
import org.candorregistry.core.failure.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What became of one follow-up of many.
 *
 * @param followUpId null where it was refused
 * @param violations why it was refused, pointers into it; else empty
 */
public record BatchItem(State state, @Nullable UUID followUpId, List<Violation> violations) {

    /** What became of it. */
    public enum State {
        RECORDED,
        /** What it says was recorded before. */
        UNCHANGED,
        REFUSED
    }

    public BatchItem {
        violations = List.copyOf(violations);
    }

    public static BatchItem refused(List<Violation> violations) {
        return new BatchItem(State.REFUSED, null, violations);
    }
}
