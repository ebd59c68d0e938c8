package org.candorregistry.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.candorregistry.core.codelist.Citation;

/** Questionnaires about knees. */
final class KneeScorings {

    static final String NONE_TO_EXTREME = "0 (no problem) to 4 (extreme problem)";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal QUARTER_OF_HUNDRED = BigDecimal.valueOf(25);

    private KneeScorings() {}

    static List<Scoring> all(ScoringTables tables) {
        return List.of(koos(), koosJr(tables), ikdc(), oks());
    }

    private static Scoring koos() {
        return new Scoring(
                "koos",
                1,
                "koos",
                NONE_TO_EXTREME + ", items by subscale as on the scoring form",
                "At least half of a subscale's items",
                new Citation(true, "koos.nu, scoring instructions", "there is no official total"),
                List.of(
                        subscale("koos-symptoms", "S", 7),
                        subscale("koos-pain", "P", 9),
                        subscale("koos-adl", "A", 17),
                        subscale("koos-sport", "SP", 5),
                        subscale("koos-qol", "Q", 4)));
    }

    private static ItemScale subscale(String measure, String prefix, int items) {
        return new ItemScale(measure, Item.numbered(prefix, items, 0, 4), items / 2, KneeScorings::koosScore);
    }

    /** 100 less 25 times the mean of the answered items. */
    private static Ratio koosScore(Answered answered) {
        BigDecimal count = BigDecimal.valueOf(answered.count());
        return new Ratio(HUNDRED.multiply(count).subtract(QUARTER_OF_HUNDRED.multiply(answered.sum())), count);
    }

    private static Scoring koosJr(ScoringTables tables) {
        return new Scoring(
                "koos-jr",
                1,
                "koos-jr",
                NONE_TO_EXTREME + ", in the order of the form",
                "Every item: the table is read with the whole sum",
                new Citation(
                        true,
                        "table KOOS-JR, confirmed in several public implementations",
                        "the score is the table's interval score, where higher is better; the raw sum is no measure"),
                List.of(ItemScale.complete(
                        "koos-jr", Item.numbered("KJR", 7, 0, 4), Formula.table(tables, "KOOS-JR"))));
    }

    /** Items 2 and 3 are printed with 0 as best; item 6 has two answers; of question 10 only the present knee counts. */
    private static Scoring ikdc() {
        List<Item> items = Stream.of(
                        Stream.of(
                                Item.of("IKDC1", 0, 4),
                                Item.reversed("IKDC2", 0, 10),
                                Item.reversed("IKDC3", 0, 10),
                                Item.of("IKDC4", 0, 4),
                                Item.of("IKDC5", 0, 4),
                                Item.of("IKDC6", 0, 1),
                                Item.of("IKDC7", 0, 4),
                                Item.of("IKDC8", 0, 4)),
                        Stream.of("a", "b", "c", "d", "e", "f", "g", "h", "i")
                                .map(activity -> Item.of("IKDC9" + activity, 0, 4)),
                        Stream.of(Item.of("IKDC10b", 0, 10)))
                .flatMap(part -> part)
                .toList();
        return new Scoring(
                "ikdc",
                1,
                "ikdc",
                "The numbers beside the answers, 0 worst; 2 and 3 as printed, 0 (never, no pain) to 10; 6: 1 no, 0 yes;"
                        + " 10b is the present function, and the function before the injury is not scored",
                "At least 16 of the 18 items",
                new Citation(true, "formula and missing rule confirmed in public implementations", null),
                List.of(new ItemScale("ikdc", items, 2, Formula::percentOfHighest)));
    }

    /** Without the wording of the items; the names are those of the columns of NHS England's public files. */
    private static Scoring oks() {
        List<Item> items = Stream.of(
                        "pain",
                        "night-pain",
                        "washing",
                        "transport",
                        "walking",
                        "standing",
                        "limping",
                        "kneeling",
                        "work",
                        "confidence",
                        "shopping",
                        "stairs")
                .map(linkId -> Item.of(linkId, 0, 4))
                .toList();
        return new Scoring(
                "oks",
                1,
                "oks",
                "0 (worst) to 4 (best); the older coding from 1 to 5 runs the other way and is not accepted",
                "Every item: no rule for missing ones is confirmed",
                new Citation(true, "sum; reproduces 89,898 scores of NHS England PROMs 2018-19", null),
                List.of(ItemScale.complete("oks", items, Formula.SUM)));
    }
}
