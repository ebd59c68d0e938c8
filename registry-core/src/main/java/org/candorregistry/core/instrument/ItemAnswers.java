package org.candorregistry.core.instrument;

import java.math.BigDecimal;
import java.util.Map;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violations;

/**
 * What was answered in a questionnaire, and what was not. Item texts belong to the instruments' owners and are never kept.
 *
 * @param answers by linkId
 * @param missing why an item has no answer, by linkId: codes of {@link MissingAnswer}; an item may be in neither map
 */
public record ItemAnswers(Map<String, BigDecimal> answers, Map<String, String> missing) {

    static final String ANSWERS = "/answers";
    static final String MISSING = "/missing";

    private static final int MOST = 200;
    private static final int LONGEST_LINK_ID = 100;
    private static final int MOST_DIGITS = 12;

    public ItemAnswers {
        answers = Map.copyOf(answers);
        missing = Map.copyOf(missing);
    }

    public boolean isEmpty() {
        return answers.isEmpty() && missing.isEmpty();
    }

    /** Finds what is wrong with their form; whether they fit an instrument is not looked at. */
    void check(Violations found) {
        if (answers.size() > MOST) {
            found.add(ANSWERS, InputFailure.VALUE_OUT_OF_RANGE, "At most " + MOST + " answers.");
        }
        if (missing.size() > MOST) {
            found.add(MISSING, InputFailure.VALUE_OUT_OF_RANGE, "At most " + MOST + " items.");
        }
        answers.forEach((linkId, answer) -> {
            found.text(ANSWERS, linkId, LONGEST_LINK_ID);
            if (answer.precision() > MOST_DIGITS || Math.abs(answer.scale()) > MOST_DIGITS) {
                found.add(
                        ANSWERS, InputFailure.VALUE_OUT_OF_RANGE, "An answer has at most " + MOST_DIGITS + " digits.");
            }
        });
        missing.forEach((linkId, code) -> {
            found.text(MISSING, linkId, LONGEST_LINK_ID);
            if (!MissingAnswer.isCode(code)) {
                found.add(MISSING, InputFailure.CODE_UNKNOWN, "One of: " + MissingAnswer.codes() + ".");
            }
        });
    }
}
