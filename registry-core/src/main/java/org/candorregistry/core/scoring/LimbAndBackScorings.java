package org.candorregistry.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.candorregistry.core.codelist.Citation;

/** Questionnaires about shoulder, arm and back. */
final class LimbAndBackScorings {

    private static final String PAIN = "pain";

    private LimbAndBackScorings() {}

    static List<Scoring> all() {
        return List.of(quickDash(), ases(), odi());
    }

    private static Scoring quickDash() {
        return new Scoring(
                "quickdash",
                1,
                "quickdash",
                "1 (no difficulty) to 5 (unable), in the order of the form; the optional modules are not scored",
                "At least 10 of the 11 items",
                new Citation(true, "dash.iwh.on.ca, scoring", null),
                List.of(new ItemScale(
                        "quickdash", Item.numbered("QD", 11, 1, 5), 1, LimbAndBackScorings::quickDashScore)));
    }

    /** 25 times the mean of the answered items less 1. */
    private static Ratio quickDashScore(Answered answered) {
        BigDecimal count = BigDecimal.valueOf(answered.count());
        return new Ratio(answered.sum().subtract(count), count).times(25, 1);
    }

    /** Half of the score is pain, half is ten activities. */
    private static Scoring ases() {
        List<Item> items = Stream.concat(
                        Stream.of(new Item(PAIN, 0, 10, 1, true)), Item.numbered("ADL", 10, 0, 3).stream())
                .toList();
        return new Scoring(
                "ases",
                1,
                "ases",
                "pain: 0 (none) to 10 (worst), read to a tenth; ADL1 to ADL10: 0 (unable) to 3 (not difficult), in the"
                        + " order of the form",
                "Every item: no rule for missing ones is confirmed",
                new Citation(true, "issh.org; mdapp.co (formula)", null),
                List.of(ItemScale.complete("ases", items, LimbAndBackScorings::asesScore)));
    }

    /** 5 times the absence of pain and 5/3 of the sum of the activities; pain is a reversed item. */
    private static Ratio asesScore(Answered answered) {
        Item pain = answered.items().get(0);
        BigDecimal painless = answered.points(pain);
        BigDecimal activities = answered.sum().subtract(painless);
        return Ratio.of(painless).times(5, 1).plus(Ratio.of(activities).times(5, 3));
    }

    private static Scoring odi() {
        return new Scoring(
                "odi",
                1,
                "odi",
                "0 (best) to 5 (worst) for each of the ten sections, in the order of the form",
                "At least 9 of the 10 sections",
                new Citation(true, "formula and missing rule confirmed in a public implementation", null),
                List.of(new ItemScale("odi", Item.numbered("ODI", 10, 0, 5), 1, Formula::percentOfHighest)));
    }
}
