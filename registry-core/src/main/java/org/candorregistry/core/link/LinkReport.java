package org.candorregistry.core.link;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.candorregistry.core.followup.FollowUpReport;
import org.candorregistry.core.followup.NewEvent;
import org.candorregistry.core.followup.NewScore;
import org.candorregistry.core.followup.Reporter;

/** What the answers to a link say as a follow-up. */
final class LinkReport {

    /** A worry is no event: nobody but a clinician can say what it was, so a person is asked to. */
    static final String WORRY =
            "Asked by a link, the person says that something since the treatment worries them. Please"
                    + " contact them, and record what it was.";

    private static final String RETURN_TO_ACTIVITY = "return-to-activity";

    private LinkReport() {}

    /**
     * A report of the person's own.
     *
     * @param observedOn the day of the last answer
     */
    static FollowUpReport of(Map<Question, Integer> answers, LocalDate observedOn) {
        List<NewScore> scores = new ArrayList<>();
        List<NewEvent> events = new ArrayList<>();
        new EnumMap<>(answers).forEach((question, answer) -> {
            question.measure().ifPresent(measure -> scores.add(new NewScore(measure, BigDecimal.valueOf(answer))));
            if (question == Question.ACTIVITY && answer == 1) {
                events.add(new NewEvent(RETURN_TO_ACTIVITY, observedOn, false, null, null, null, null, null, null));
            }
        });
        return new FollowUpReport(observedOn, Reporter.PATIENT, scores, events);
    }

    static boolean isWorried(Map<Question, Integer> answers) {
        return answers.getOrDefault(Question.COMPLICATION, 0) == 1;
    }
}
