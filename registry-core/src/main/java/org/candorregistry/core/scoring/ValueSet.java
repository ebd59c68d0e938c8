package org.candorregistry.core.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The index of an EQ-5D profile by a named value set: 1 minus the decrements of its levels. The profile is the datum; an
 * index means nothing without the name of its set.
 *
 * @param table the set's table: a decrement for each dimension and level above 1; where the set has them, a constant for
 *     any level above 1 and {@code N3} for any level 3
 */
record ValueSet(ScoringTables tables, String table) implements Formula {

    private static final Map<String, String> DIMENSIONS = dimensions();
    private static final int NO_PROBLEMS = 1;

    static List<Item> profile(int levels) {
        return DIMENSIONS.keySet().stream()
                .map(linkId -> Item.of(linkId, NO_PROBLEMS, levels))
                .toList();
    }

    @Override
    public Ratio of(Answered answered) {
        BigDecimal decrement = BigDecimal.ZERO;
        boolean anyProblem = false;
        boolean anyLevelThree = false;
        for (Map.Entry<String, String> dimension : DIMENSIONS.entrySet()) {
            int level = answered.answer(dimension.getKey()).intValueExact();
            if (level > NO_PROBLEMS) {
                decrement = decrement.add(tables.find(table, dimension.getValue() + level)
                        .orElseThrow(() -> new IllegalStateException(
                                table + " has no decrement for " + dimension.getValue() + level)));
            }
            anyProblem |= level > NO_PROBLEMS;
            anyLevelThree |= level == 3;
        }
        if (anyProblem) {
            decrement = decrement.add(tables.find(table, "constant").orElse(BigDecimal.ZERO));
        }
        if (anyLevelThree) {
            decrement = decrement.add(tables.find(table, "N3").orElse(BigDecimal.ZERO));
        }
        return Formula.oneMinus(decrement);
    }

    private static Map<String, String> dimensions() {
        Map<String, String> dimensions = new LinkedHashMap<>();
        dimensions.put("mobility", "MO");
        dimensions.put("self-care", "SC");
        dimensions.put("usual-activities", "UA");
        dimensions.put("pain-discomfort", "PD");
        dimensions.put("anxiety-depression", "AD");
        return dimensions;
    }
}
