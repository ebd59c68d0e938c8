package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.candorregistry.core.instrument.AnsweredQuestionnaire;

/**
 * What was observed on a day. Without score and event it is a contact: the person was alive, and nothing had happened.
 *
 * @param observedOn local calendar day of the contact or, where somebody else tells of the person, of the report
 * @param scores taken on that day, each measure once
 * @param questionnaires answered on that day; all their scores are taken too
 * @param events that happened by that day
 */
public record FollowUpReport(
        LocalDate observedOn,
        Reporter reporter,
        List<NewScore> scores,
        List<AnsweredQuestionnaire> questionnaires,
        List<NewEvent> events) {

    private static final Set<String> TELLS_OF_SOMEONE_ABSENT =
            Set.of(EventCode.DEATH, EventCode.LOST_TO_FOLLOW_UP, EventCode.LAST_CONTACT);

    public FollowUpReport {
        scores = List.copyOf(scores);
        questionnaires = List.copyOf(questionnaires);
        events = List.copyOf(events);
    }

    public FollowUpReport(LocalDate observedOn, Reporter reporter, List<NewScore> scores, List<NewEvent> events) {
        this(observedOn, reporter, scores, List.of(), events);
    }

    /** The same report with what its scores turned out to be, those of its questionnaires among them, and its events. */
    FollowUpReport with(List<NewScore> taken, List<NewEvent> graded) {
        return new FollowUpReport(observedOn, reporter, taken, graded);
    }

    /** Whether the person was alive on that day; a report of a death, a loss or somebody else's contact does not say so. */
    boolean isContact() {
        return events.stream().map(NewEvent::kind).noneMatch(TELLS_OF_SOMEONE_ABSENT::contains);
    }
}
