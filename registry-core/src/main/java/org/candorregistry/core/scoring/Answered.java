package org.candorregistry.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The items of a scale that were answered.
 *
 * @param items in the order of the questionnaire; at least one
 * @param answers permitted ones, by linkId
 */
record Answered(List<Item> items, Map<String, BigDecimal> answers) {

    int count() {
        return items.size();
    }

    BigDecimal answer(String linkId) {
        BigDecimal answer = answers.get(linkId);
        if (answer == null) {
            throw new IllegalArgumentException(linkId + " was not answered.");
        }
        return answer;
    }

    BigDecimal points(Item item) {
        return item.points(answer(item.linkId()));
    }

    BigDecimal sum() {
        return items.stream().map(this::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The most that the answered items could have given. */
    long highest() {
        return items.stream().mapToLong(Item::highest).sum();
    }
}
