package org.candorregistry.core.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.candorregistry.core.codelist.Citation;

/**
 * One way to score an instrument. A scoring never changes: where a formula, a table or a missing rule does, there is a new
 * version, and scores that are there stay what they were.
 *
 * @param name the instrument's form, with the value set where there is one
 * @param version from 1
 * @param instrument id of the instrument
 * @param coding how answers are coded, in words
 * @param missingRule how many items may be left out, in words
 * @param scales a measure each
 */
public record Scoring(
        String name,
        int version,
        String instrument,
        String coding,
        String missingRule,
        Citation citation,
        List<Scale> scales) {

    public Scoring {
        scales = List.copyOf(scales);
    }

    /** Name and version, as {@code koos-1}. */
    public String id() {
        return name + "-" + version;
    }

    /** Every item of every scale, once, in the order of the scales. */
    public List<Item> items() {
        return List.copyOf(scales.stream()
                .flatMap(scale -> scale.items().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    public Optional<Scale> scale(String measure) {
        return scales.stream().filter(scale -> scale.measure().equals(measure)).findFirst();
    }

    /** Of each scale its score or why there is none, by measure. Answers are permitted ones. */
    public Map<String, Reading> read(Map<String, BigDecimal> answers) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        scales.forEach(scale -> readings.put(scale.measure(), scale.read(answers)));
        return readings;
    }

    /** The items by linkId. */
    public Map<String, Item> itemsByLinkId() {
        return items().stream().collect(Collectors.toMap(Item::linkId, Function.identity()));
    }
}
