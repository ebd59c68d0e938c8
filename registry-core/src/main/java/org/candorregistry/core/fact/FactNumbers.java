package org.candorregistry.core.fact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.codelist.Named;
import org.candorregistry.core.comparison.Cases;
import org.candorregistry.core.comparison.ComparisonAnswer.Measured;
import org.candorregistry.core.comparison.ComparisonAnswer.Suppressed;
import org.candorregistry.core.comparison.ComparisonAnswer.Threshold;
import org.candorregistry.core.comparison.TimeToEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a data cut says of a condition, a product class and a measure, as docs/statistics.md defines each number. A number is
 * null where it is withheld or not defined.
 *
 * @param statement what kind of number this is, in words; always to be shown with them
 * @param synthetic whether demonstration data are in it
 * @param syntheticNote the same in words; null where no synthetic data are in it
 * @param horizonDays d after treatment, the day that most of the goals name
 * @param cells what was given: its source, its donor, its preparation
 * @param providers what training those who gave it had on the day
 * @param cases at {@code horizonDays}
 * @param timeline at every time point of the follow-up plans
 * @param timeToEvent null for scores
 * @param answer the comparison that this is taken from, which researchers find again
 */
public record FactNumbers(
        Named condition,
        Named productClass,
        Measured measure,
        int horizonDays,
        String statement,
        boolean synthetic,
        @Nullable String syntheticNote,
        String methodVersion,
        UUID cut,
        Instant takenAt,
        Suppressed suppression,
        List<Shares> cells,
        List<Shares> providers,
        Threshold threshold,
        Cases cases,
        List<Cases> timeline,
        @Nullable TimeToEvent timeToEvent,
        String answer) {

    /**
     * How often each value of a factor occurs.
     *
     * @param factor its name in questions of researchers
     * @param values none where they would tell of too few people beside what the cut told already
     */
    public record Shares(String factor, List<Value> values) {}

    /**
     * A value of a factor.
     *
     * @param goals {goals} of treatments that have it; null: withheld
     */
    public record Value(
            String code, String display, @Nullable Long goals) {}
}
