package org.candorregistry.core.instrument;

import java.math.BigDecimal;
import java.util.Map;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violations;

/** The answers a score was computed from, by linkId. Item texts belong to the instruments' owners and are never kept. */
public final class ItemAnswers {

    private static final int MOST = 200;
    private static final int LONGEST_LINK_ID = 100;
    private static final int MOST_DIGITS = 12;

    private ItemAnswers() {}

    /** Finds what is wrong with the form of answers; whether they fit the instrument is not looked at. */
    public static void check(String pointer, Map<String, BigDecimal> answers, Violations violations) {
        if (answers.size() > MOST) {
            violations.add(pointer, InputFailure.VALUE_OUT_OF_RANGE, "At most " + MOST + " answers.");
        }
        answers.forEach((linkId, answer) -> {
            violations.text(pointer, linkId, LONGEST_LINK_ID);
            if (answer.precision() > MOST_DIGITS || Math.abs(answer.scale()) > MOST_DIGITS) {
                violations.add(
                        pointer, InputFailure.VALUE_OUT_OF_RANGE, "An answer has at most " + MOST_DIGITS + " digits.");
            }
        });
    }
}
