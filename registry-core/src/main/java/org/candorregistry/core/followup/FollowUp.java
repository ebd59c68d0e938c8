package org.candorregistry.core.followup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.batch.Sameness;
import org.candorregistry.core.instrument.AnsweredQuestionnaire;
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

    /**
     * Whether all that a report of this day says is recorded, so that it adds nothing. What it leaves open is not
     * contradicted.
     */
    public boolean holds(FollowUpReport said) {
        return Sameness.holds(scores.stream().map(Score::said).toList(), said.scores())
                && Sameness.holds(events.stream().map(ClinicalEvent::said).toList(), said.events())
                && said.questionnaires().stream().allMatch(this::holds);
    }

    /** Of a questionnaire its scores are recorded, each with the answers it comes from. */
    private boolean holds(AnsweredQuestionnaire questionnaire) {
        Map<String, BigDecimal> kept = new HashMap<>();
        scores.stream()
                .map(Score::said)
                .filter(score -> questionnaire.scoring().equals(score.scoring()))
                .forEach(score -> kept.putAll(score.answers()));
        Map<String, BigDecimal> said = questionnaire.items().answers();
        return !kept.isEmpty() && kept.keySet().equals(said.keySet()) && Sameness.holds(kept, said);
    }
}
