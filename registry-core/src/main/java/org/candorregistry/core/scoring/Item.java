package org.candorregistry.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An item of a questionnaire. Its wording is its owner's and is not known here.
 *
 * @param linkId what identifies it within the questionnaire
 * @param lowest lowest permitted answer, included
 * @param highest highest permitted answer, included
 * @param decimals how many an answer may have; 0: whole numbers only
 * @param reversed the formula counts it the other way round, from the highest answer down
 */
public record Item(String linkId, int lowest, int highest, int decimals, boolean reversed) {

    static Item of(String linkId, int lowest, int highest) {
        return new Item(linkId, lowest, highest, 0, false);
    }

    static Item reversed(String linkId, int lowest, int highest) {
        return new Item(linkId, lowest, highest, 0, true);
    }

    /** {@code P1} to {@code P9}. */
    static List<Item> numbered(String prefix, int items, int lowest, int highest) {
        return IntStream.rangeClosed(1, items)
                .mapToObj(number -> of(prefix + number, lowest, highest))
                .toList();
    }

    /** Whether the questionnaire offers this answer. */
    public boolean permits(BigDecimal answer) {
        return answer.compareTo(BigDecimal.valueOf(lowest)) >= 0
                && answer.compareTo(BigDecimal.valueOf(highest)) <= 0
                && answer.stripTrailingZeros().scale() <= decimals;
    }

    /** What an answer adds to a sum. */
    BigDecimal points(BigDecimal answer) {
        return reversed ? BigDecimal.valueOf((long) lowest + highest).subtract(answer) : answer;
    }
}
