package org.candorregistry.core.followup;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.candorregistry.core.failure.BrokenConstraint;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.springframework.stereotype.Component;

/** Writes follow-ups with their scores and events: new ones in batches, corrections part by part. */
@Component
class FollowUpWriter {

    private static final Map<String, Violation> CONSTRAINTS = Map.of(
            "follow_up_once_uk",
            new Violation(
                    "/observedOn",
                    FollowUpFailure.FOLLOW_UP_EXISTS,
                    "This reporter has already reported this day of this treatment."),
            "score_once_uk",
            new Violation(
                    "/scores",
                    FollowUpFailure.SCORE_EXISTS,
                    "Another follow-up has a score of this measure on this day."),
            "clinical_event_once_uk",
            new Violation("/events", FollowUpFailure.EVENT_EXISTS, "Such an event has been recorded for this day."),
            "clinical_event_death_uk",
            new Violation("/events", FollowUpFailure.DEATH_EXISTS, "The person's death has been recorded."));

    private final FollowUpRepository followUps;
    private final ScoreRepository scores;
    private final EventRepository events;

    FollowUpWriter(FollowUpRepository followUps, ScoreRepository scores, EventRepository events) {
        this.followUps = followUps;
        this.scores = scores;
        this.events = events;
    }

    void insert(List<NumberedFollowUp> numbered) {
        explained(() -> {
            followUps.insert(numbered);
            scores.insert(numbered);
            events.insert(numbered);
            return numbered;
        });
    }

    /** @throws RegistryException {@code version-stale} */
    void replace(FollowUp before, int version, NumberedFollowUp now) {
        explained(() -> {
            if (!followUps.update(before.id(), version, now.report())) {
                throw RegistryException.stale();
            }
            List<NewScore> newScores = replaceScores(before, now.report());
            List<NewEvent> newEvents = replaceEvents(before, now.report());
            FollowUpReport added =
                    new FollowUpReport(now.report().observedOn(), now.report().reporter(), newScores, newEvents);
            scores.insert(List.of(new NumberedFollowUp(now.id(), now.treated(), added)));
            events.insert(List.of(new NumberedFollowUp(now.id(), now.treated(), added)));
            return now;
        });
    }

    /** Takes back and changes; what is left to insert is returned. */
    private List<NewScore> replaceScores(FollowUp before, FollowUpReport now) {
        Difference<Score, NewScore> difference =
                Difference.between(before.scores(), score -> score.said().measure(), now.scores(), NewScore::measure);
        scores.retract(difference.gone().stream().map(Score::id).toList());
        boolean sameDay = before.observedOn().equals(now.observedOn());
        difference.kept().stream()
                .filter(kept -> !sameDay || !kept.before().said().equals(kept.now()))
                .forEach(kept -> scores.update(kept.before().id(), kept.now(), now.observedOn()));
        return difference.added();
    }

    private List<NewEvent> replaceEvents(FollowUp before, FollowUpReport now) {
        Difference<ClinicalEvent, NewEvent> difference =
                Difference.between(before.events(), event -> event.said().key(), now.events(), NewEvent::key);
        events.retract(difference.gone().stream().map(ClinicalEvent::id).toList());
        difference.kept().stream()
                .filter(kept -> !kept.before().said().equals(kept.now()))
                .forEach(kept -> events.update(kept.before().id(), kept.now()));
        return difference.added();
    }

    private static <T> void explained(Supplier<T> write) {
        BrokenConstraint.explained(CONSTRAINTS, write);
    }
}
