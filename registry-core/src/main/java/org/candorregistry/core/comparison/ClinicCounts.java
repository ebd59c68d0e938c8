package org.candorregistry.core.comparison;

import java.util.List;
import org.candorregistry.core.comparison.CohortCounts.FactorCell;
import org.candorregistry.core.statistics.Proportion;

/**
 * The goals of one clinic at one time point.
 *
 * @param label names it within its cut
 * @param cells of those evaluated or missed, by {@link CodedFactors#CASE_MIX}
 * @param notEvaluable {people} due without a baseline
 */
record ClinicCounts(String label, List<FactorCell> cells, long notEvaluable) {

    Proportion failure() {
        return new Proportion(
                cells.stream().mapToLong(FactorCell::failed).sum(),
                cells.stream().mapToLong(FactorCell::evaluated).sum());
    }

    /** Evaluated over due, in [0, 1]; 0 where nobody is due. */
    double completeness() {
        long evaluated = failure().of();
        long due = evaluated + cells.stream().mapToLong(FactorCell::missed).sum() + notEvaluable;
        return due == 0 ? 0 : (double) evaluated / due;
    }
}
