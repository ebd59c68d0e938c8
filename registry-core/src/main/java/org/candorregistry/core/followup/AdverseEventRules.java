package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.Optional;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violations;
import org.jspecify.annotations.Nullable;

/** What an adverse event must tell, and what no other event may. */
final class AdverseEventRules {

    private static final int DEATH_BY_CTCAE = 5;
    private static final String FATAL = "fatal";
    /** A code of the list that answers a question about complications, and is no event. */
    private static final String NONE = "none";

    private AdverseEventRules() {}

    /** @param death the person's, wherever it is told */
    static void judge(String pointer, NewEvent event, Optional<LocalDate> death, Violations found) {
        if (!event.isAdverse()) {
            notApplicable(pointer + "/term", event.term(), found);
            notApplicable(pointer + "/serious", event.serious(), found);
            notApplicable(pointer + "/relatedness", event.relatedness(), found);
            notApplicable(pointer + "/outcome", event.outcome(), found);
            return;
        }
        if (event.term() == null) {
            found.add(
                    pointer + "/term", InputFailure.VALUE_REQUIRED, "What happened: a code of the list adverse_event.");
        } else if (event.term().equals(NONE)) {
            found.add(
                    pointer + "/term", InputFailure.VALUE_NOT_APPLICABLE, "Where nothing happened there is no event.");
        }
        if (Boolean.TRUE.equals(event.serious()) && event.relatedness() == null) {
            found.add(
                    pointer + "/relatedness",
                    InputFailure.VALUE_REQUIRED,
                    "A serious event states its relatedness to the treatment; not-assessable is a code of its list.");
        }
        judgeFatal(pointer, event, death, found);
    }

    private static void judgeFatal(String pointer, NewEvent event, Optional<LocalDate> death, Violations found) {
        boolean fatalByGrade = event.grade() != null && event.grade() == DEATH_BY_CTCAE;
        boolean fatalByOutcome = FATAL.equals(event.outcome());
        if (event.grade() != null && event.outcome() != null && fatalByGrade != fatalByOutcome) {
            found.add(
                    pointer + "/outcome",
                    FollowUpFailure.GRADE_AND_OUTCOME_DISAGREE,
                    "CTCAE grade 5 is death, and no other grade is.");
        }
        boolean diedOfIt =
                death.filter(day -> !day.isBefore(event.occurredOn())).isPresent();
        if ((fatalByGrade || fatalByOutcome) && !diedOfIt) {
            found.add(
                    pointer,
                    FollowUpFailure.FATAL_EVENT_WITHOUT_DEATH,
                    "A fatal event needs the death itself, on or after its day, as an event of kind death.");
        }
    }

    private static void notApplicable(String pointer, @Nullable Object value, Violations found) {
        if (value != null) {
            found.add(pointer, InputFailure.VALUE_NOT_APPLICABLE, "Only an adverse event has this.");
        }
    }
}
