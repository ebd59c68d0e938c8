package org.candorregistry.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.candorregistry.core.codelist.Citation;

/** Questionnaires about health in general. */
final class GeneralHealthScorings {

    private static final String PAIN = "Global07r";
    private static final String NEEDS_EVERY_ITEM = "Every item";

    private GeneralHealthScorings() {}

    static List<Scoring> all(ScoringTables tables) {
        return List.of(promis(tables), eq5d3lUk(tables), eq5d5lPl(tables));
    }

    /** Two T-scores of four items each; the two remaining items of the form are not scored. */
    private static Scoring promis(ScoringTables tables) {
        List<Item> physical = List.of(
                Item.of("Global03", 1, 5), Item.of("Global06", 1, 5), Item.of(PAIN, 0, 10), Item.of("Global08r", 1, 5));
        List<Item> mental = List.of(
                Item.of("Global02", 1, 5),
                Item.of("Global04", 1, 5),
                Item.of("Global05", 1, 5),
                Item.of("Global10r", 1, 5));
        return new Scoring(
                "promis-10",
                1,
                "promis-10",
                "As version 1.2 codes them: 1 to 5 with 5 best, also of fatigue (Global08r) and emotional problems"
                        + " (Global10r); pain (Global07r) 0 (none) to 10, recoded by the table",
                "Every item of a scale: the table is read with the whole sum; that no item may be missing was not checked",
                new Citation(
                        true,
                        "tables PROMIS-10-GPH, PROMIS-10-GMH and PROMIS-10-G07-recode: PROMIS Global Health v1.2 scoring,"
                                + " public implementations",
                        null),
                List.of(
                        ItemScale.complete("promis-gph", physical, answered -> physicalHealth(tables, answered)),
                        ItemScale.complete("promis-gmh", mental, Formula.table(tables, "PROMIS-10-GMH"))));
    }

    private static Ratio physicalHealth(ScoringTables tables, Answered answered) {
        BigDecimal pain = answered.answer(PAIN);
        BigDecimal raw = answered.sum().subtract(pain).add(tables.value("PROMIS-10-G07-recode", pain));
        return Ratio.of(tables.value("PROMIS-10-GPH", raw));
    }

    private static Scoring eq5d3lUk(ScoringTables tables) {
        return new Scoring(
                "eq-5d-3l-uk",
                1,
                "eq-5d-3l",
                "Levels 1 (no problems) to 3; vas: 0 (worst health) to 100",
                NEEDS_EVERY_ITEM + " of the profile",
                new Citation(
                        true,
                        "table EQ-5D-3L-UK-TTO: Dolan, UK time trade-off; reproduces 165,251 NHS records",
                        "the profile is the datum, the index is derived by this value set"),
                List.of(
                        ItemScale.complete("eq-5d-3l-uk", ValueSet.profile(3), new ValueSet(tables, "EQ-5D-3L-UK-TTO")),
                        vas()));
    }

    private static Scoring eq5d5lPl(ScoringTables tables) {
        return new Scoring(
                "eq-5d-5l-pl",
                1,
                "eq-5d-5l",
                "Levels 1 (no problems) to 5; vas: 0 (worst health) to 100",
                NEEDS_EVERY_ITEM + " of the profile",
                new Citation(
                        true,
                        "table EQ-5D-5L-PL-Golicki2019: Golicki 2019, Pharmacoeconomics 37:1165,"
                                + " doi:10.1007/s40273-019-00811-7",
                        "the profile is the datum, the index is derived by this value set"),
                List.of(
                        ItemScale.complete(
                                "eq-5d-5l-pl", ValueSet.profile(5), new ValueSet(tables, "EQ-5D-5L-PL-Golicki2019")),
                        vas()));
    }

    private static ItemScale vas() {
        return ItemScale.complete("eq-vas", List.of(Item.of("vas", 0, 100)), Formula.SUM);
    }
}
