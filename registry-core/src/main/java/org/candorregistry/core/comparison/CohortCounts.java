package org.candorregistry.core.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.candorregistry.core.outcome.SmallestChange;
import org.jspecify.annotations.Nullable;

/** Whatever counts cohorts: PostgreSQL, the files of a cut, another registry. The one place where a comparison touches data. */
interface CohortCounts {

    /**
     * Counts every time point at once.
     *
     * @param compareBy null: one group
     * @param smallestChange by which changes are classed; null: none is known, and they are not
     * @param time whether to count first events and last contacts too
     * @return a group for each value that occurs, in the order of their names; empty where nobody belongs
     */
    List<GroupCounts> count(
            Cohort cohort, @Nullable Factor compareBy, @Nullable SmallestChange smallestChange, boolean time);

    /**
     * Counts those of a cohort, and in one go those who differ from them in the value of one factor that it is narrowed by.
     *
     * @return a group for each combination of values that occurs, of {@code factors} in their order, with a tab between; empty
     *     where that is not counted in one go
     */
    default Optional<List<GroupCounts>> countNear(
            Cohort cohort, List<Factor> factors, @Nullable SmallestChange smallestChange) {
        return Optional.empty();
    }

    /**
     * Counts whoever belongs to any of several cohorts of the same condition, product class and measure.
     *
     * @return a group for each way to belong that occurs: {@code 101} to the first and the third
     */
    List<GroupCounts> countRegions(List<Cohort> cohorts, @Nullable SmallestChange smallestChange);

    /**
     * Counts the goals of a cohort that were evaluated or missed at its horizon, by several factors at once.
     *
     * @param smallestChange by which a change fails; in points; null: none decides, and no change is counted
     */
    List<FactorCell> countCells(Cohort cohort, List<Factor> factors, @Nullable BigDecimal smallestChange);

    /**
     * Goals with the same value of each of several factors.
     *
     * @param values in the order in which the factors were named
     * @param failed evaluated, and failed
     * @param others evaluated, and not failed
     * @param missed their window closed without a score
     */
    record FactorCell(List<String> values, long failed, long others, long missed) {

        long evaluated() {
            return failed + others;
        }
    }
}
