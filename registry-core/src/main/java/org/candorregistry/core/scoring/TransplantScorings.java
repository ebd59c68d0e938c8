package org.candorregistry.core.scoring;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.candorregistry.core.codelist.Citation;

/** Questionnaires about life after a transplant. */
final class TransplantScorings {

    /** Items that speak of trouble: whoever agrees is worse off. */
    private static final Set<String> REVERSED = Set.of(
            "GP1", "GP2", "GP3", "GP4", "GP5", "GP6", "GP7", "GE1", "GE3", "GE4", "GE5", "GE6", "BMT1", "BMT2", "BMT3",
            "BMT4", "BMT6");

    private TransplantScorings() {}

    static List<Scoring> all() {
        return List.of(factBmt());
    }

    private static Scoring factBmt() {
        ItemScale physical = subscale("fact-pwb", Stream.of("GP1", "GP2", "GP3", "GP4", "GP5", "GP6", "GP7"));
        ItemScale social = subscale("fact-swb", Stream.of("GS1", "GS2", "GS3", "GS4", "GS5", "GS6", "GS7"));
        ItemScale emotional = subscale("fact-ewb", Stream.of("GE1", "GE2", "GE3", "GE4", "GE5", "GE6"));
        ItemScale functional = subscale("fact-fwb", Stream.of("GF1", "GF2", "GF3", "GF4", "GF5", "GF6", "GF7"));
        ItemScale transplant = subscale(
                "fact-bmts", Stream.of("BMT1", "BMT2", "BMT3", "BMT4", "C6", "C7", "BMT5", "BMT6", "BL4", "BMT8"));
        return new Scoring(
                "fact-bmt",
                1,
                "fact-bmt",
                "Version 4 as printed: 0 (not at all) to 4 (very much), by FACIT's codes of the items; items that speak of"
                        + " trouble are reversed in scoring. The other items of the form are not scored",
                "More than half of a subscale's items, and more than 80 % of all items for FACT-G and the total; what is"
                        + " missing counts as the mean of its subscale",
                new Citation(true, "scored as in the public R package FACTscorer", null),
                List.of(
                        physical,
                        social,
                        emotional,
                        functional,
                        transplant,
                        SumOfScales.of("fact-bmt-toi", List.of(physical, functional, transplant), 10),
                        SumOfScales.of("fact-g", List.of(physical, social, emotional, functional), 5),
                        SumOfScales.of(
                                "fact-bmt-total", List.of(physical, social, emotional, functional, transplant), 7)));
    }

    private static ItemScale subscale(String measure, Stream<String> linkIds) {
        List<Item> items = linkIds.map(linkId -> new Item(linkId, 0, 4, 0, REVERSED.contains(linkId)))
                .toList();
        return new ItemScale(measure, items, (items.size() - 1) / 2, Formula.prorated(items.size()));
    }
}
