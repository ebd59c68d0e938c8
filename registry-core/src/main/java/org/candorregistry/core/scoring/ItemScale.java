package org.candorregistry.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A scale that is read from its items.
 *
 * @param mostMissing how many items may be left out
 */
record ItemScale(String measure, List<Item> items, int mostMissing, Formula formula) implements Scale {

    ItemScale {
        items = List.copyOf(items);
    }

    /** A scale that needs every item. */
    static ItemScale complete(String measure, List<Item> items, Formula formula) {
        return new ItemScale(measure, items, 0, formula);
    }

    @Override
    public boolean isTotal() {
        return false;
    }

    @Override
    public Reading read(Map<String, BigDecimal> answers) {
        List<Item> answered = items.stream()
                .filter(item -> answers.containsKey(item.linkId()))
                .toList();
        if (answered.isEmpty()) {
            return new Reading.NotAsked();
        }
        if (items.size() - answered.size() > mostMissing) {
            return new Reading.ItemsMissing(unanswered(answers));
        }
        return new Reading.Value(formula.of(new Answered(answered, answers)));
    }

    private List<String> unanswered(Map<String, BigDecimal> answers) {
        return items.stream()
                .map(Item::linkId)
                .filter(linkId -> !answers.containsKey(linkId))
                .toList();
    }
}
