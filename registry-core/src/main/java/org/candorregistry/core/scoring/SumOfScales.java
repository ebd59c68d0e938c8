package org.candorregistry.core.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A total: the sum of other scales, taken to another range where {@code factor} and {@code divisor} say so. Each part
 * keeps its own missing rule.
 *
 * @param mostMissing how many of all items may be left out
 */
record SumOfScales(String measure, List<ItemScale> parts, int mostMissing, int factor, int divisor) implements Scale {

    SumOfScales {
        parts = List.copyOf(parts);
    }

    static SumOfScales of(String measure, List<ItemScale> parts, int mostMissing) {
        return new SumOfScales(measure, parts, mostMissing, 1, 1);
    }

    @Override
    public List<Item> items() {
        return parts.stream().flatMap(part -> part.items().stream()).toList();
    }

    @Override
    public boolean isTotal() {
        return true;
    }

    @Override
    public Reading read(Map<String, BigDecimal> answers) {
        Ratio sum = Ratio.of(BigDecimal.ZERO);
        List<String> unanswered = new ArrayList<>();
        boolean readable = true;
        for (ItemScale part : parts) {
            Reading reading = part.read(answers);
            if (reading instanceof Reading.NotAsked) {
                return reading;
            }
            if (reading instanceof Reading.Value value) {
                sum = sum.plus(value.score());
            } else {
                readable = false;
            }
            part.items().stream()
                    .map(Item::linkId)
                    .filter(linkId -> !answers.containsKey(linkId))
                    .forEach(unanswered::add);
        }
        return readable && unanswered.size() <= mostMissing
                ? new Reading.Value(sum.times(factor, divisor))
                : new Reading.ItemsMissing(List.copyOf(unanswered));
    }
}
