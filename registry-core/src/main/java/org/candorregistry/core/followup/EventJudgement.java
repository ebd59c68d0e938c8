package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.UUID;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Who judged whether an adverse event comes from the treatment.
 *
 * @param provider who judged
 * @param relatedness code list {@code event_relatedness}
 * @param standing whether it is the newest of an event whose relatedness is still the one it judged
 * @param review null: nobody looked at it a second time
 */
public record EventJudgement(
        UUID id,
        UUID eventId,
        UUID provider,
        LocalDate judgedOn,
        String relatedness,
        boolean standing,
        @Nullable Review review,
        Recorded recorded) {

    /**
     * What a second person said.
     *
     * @param agrees false: differs, and the event stays open until it is judged again
     */
    public record Review(UUID id, UUID provider, LocalDate reviewedOn, boolean agrees, Recorded recorded) {}
}
