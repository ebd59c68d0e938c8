package org.candorregistry.core.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A question about a treatment, its product or its scores.
 *
 * @param place where it stands among others: what was asked first is first
 * @param check the edit check that asks; null: a person does
 * @param recordType table of the questioned record
 * @param element what of the record; null: the treatment as a whole
 * @param value what was questioned, in the element's unit; null: the treatment as a whole
 * @param answer null: none yet
 * @param closing null: it is not closed
 */
public record DataQuery(
        UUID id,
        UUID place,
        UUID treatment,
        @Nullable String check,
        String recordType,
        UUID recordId,
        @Nullable String element,
        @Nullable BigDecimal value,
        String question,
        State state,
        Signed opened,
        @Nullable Answer answer,
        @Nullable Closing closing,
        Recorded recorded) {

    /** How far a question is. */
    public enum State {
        OPEN,
        ANSWERED,
        CLOSED
    }

    /** How a question ended. */
    public enum Resolution {
        /** The value is right as it stands. */
        CONFIRMED,
        /** The value is no longer what was questioned. */
        CORRECTED,
        /** There was nothing to ask. */
        WITHDRAWN
    }

    /** Who did it, and when. */
    public record Signed(Instant at, String by) {}

    /** What a clinic says to a question. */
    public record Answer(String text, Signed given) {}

    /** The end of a question. */
    public record Closing(Resolution resolution, Signed closed) {}
}
