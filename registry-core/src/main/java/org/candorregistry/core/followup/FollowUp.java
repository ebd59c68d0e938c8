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
 */
public record FollowUp(
        UUID id,
        UUID treatmentId,
        LocalDate observedOn,
        Reporter reporter,
        List<Score> scores,
        List<ClinicalEvent> events,
        Recorded recorded) {

    public FollowUp {
        scores = List.copyOf(scores);
        events = List.copyOf(events);
    }
}
