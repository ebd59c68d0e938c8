package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.session.Recorded;

/**
 * A follow-up as recorded.
 *
 * @param scores by measure; none that was taken back
 * @param events in the order in which they happened; none that was taken back
 * @param retracted taken back as recorded in error: it has neither scores nor events and counts nowhere
 */
public record FollowUp(
        UUID id,
        UUID treatmentId,
        LocalDate observedOn,
        Reporter reporter,
        List<Score> scores,
        List<ClinicalEvent> events,
        boolean retracted,
        Recorded recorded) {

    public FollowUp {
        scores = List.copyOf(scores);
        events = List.copyOf(events);
    }
}
