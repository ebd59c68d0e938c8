package org.candorregistry.core.scoring;

import java.math.BigDecimal;

/** How the answers to a scale's items become its score; called only where the missing rule is kept. */
@FunctionalInterface
interface Formula {

    /** Sum of the answers. */
    Formula SUM = answered -> Ratio.of(answered.sum());

    Ratio of(Answered answered);

    /** Sum as a percentage of the most that the answered items can give. */
    static Ratio percentOfHighest(Answered answered) {
        return Ratio.of(answered.sum(), answered.highest()).times(100, 1);
    }

    /** Mean of the answered items, times the number of all: what is missing counts as the mean of the rest. */
    static Formula prorated(int items) {
        return answered -> Ratio.of(answered.sum(), answered.count()).times(items, 1);
    }

    /** The value that a table gives for the sum. */
    static Formula table(ScoringTables tables, String table) {
        return answered -> Ratio.of(tables.value(table, answered.sum()));
    }

    /** 1 minus a number. */
    static Ratio oneMinus(BigDecimal number) {
        return Ratio.of(BigDecimal.ONE.subtract(number));
    }
}
