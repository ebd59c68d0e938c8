package org.candorregistry.core.scoring;

import java.util.List;
import java.util.stream.IntStream;
import org.candorregistry.core.codelist.Citation;

/** Questionnaires about hips, and about hip or knee. */
final class HipScorings {

    private HipScorings() {}

    static List<Scoring> all(ScoringTables tables) {
        return List.of(hoosJr(tables), ohs(), womac());
    }

    private static Scoring hoosJr(ScoringTables tables) {
        return new Scoring(
                "hoos-jr",
                1,
                "hoos-jr",
                KneeScorings.NONE_TO_EXTREME + ", in the order of the form",
                "Every item: the table is read with the whole sum",
                new Citation(
                        true,
                        "table HOOS-JR, confirmed in several public implementations",
                        "the score is the table's interval score, where higher is better; the raw sum is no measure"),
                List.of(ItemScale.complete(
                        "hoos-jr", Item.numbered("HJR", 6, 0, 4), Formula.table(tables, "HOOS-JR"))));
    }

    private static Scoring ohs() {
        return new Scoring(
                "ohs",
                1,
                "ohs",
                "0 (worst) to 4 (best), in the order of the form",
                "Every item: no rule for missing ones is confirmed",
                new Citation(true, "sum of 12 items, Oxford University Innovation", null),
                List.of(ItemScale.complete("ohs", Item.numbered("OHS", 12, 0, 4), Formula.SUM)));
    }

    /** Five items of pain, two of stiffness, seventeen of function: sums, and the same taken to 100. */
    private static Scoring womac() {
        ItemScale pain = likert("womac-pain", 1, 5);
        ItemScale stiffness = likert("womac-stiffness", 6, 7);
        ItemScale function = likert("womac-function", 8, 24);
        List<ItemScale> parts = List.of(pain, stiffness, function);
        return new Scoring(
                "womac-likert",
                1,
                "womac",
                "Likert version only: 0 (none) to 4 (extreme), in the order of the form: 1-5 pain, 6-7 stiffness, 8-24"
                        + " function",
                "Every item of a subscale: no rule for missing ones is confirmed",
                new Citation(
                        true,
                        "ranges 0-20, 0-8, 0-68 and 0-96 confirmed",
                        "raw sums and scores taken to 100 are measures of their own"),
                List.of(
                        pain,
                        stiffness,
                        function,
                        SumOfScales.of("womac-total", parts, 0),
                        new SumOfScales("womac-function-100", List.of(function), 0, 100, 68),
                        new SumOfScales("womac-total-100", parts, 0, 100, 96)));
    }

    private static ItemScale likert(String measure, int first, int last) {
        List<Item> items = IntStream.rangeClosed(first, last)
                .mapToObj(number -> Item.of("W" + number, 0, 4))
                .toList();
        return ItemScale.complete(measure, items, Formula.SUM);
    }
}
