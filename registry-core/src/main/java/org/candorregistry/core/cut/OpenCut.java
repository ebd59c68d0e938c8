package org.candorregistry.core.cut;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The files of a cut and what reads them.
 *
 * @param duck speaks DuckDB's SQL
 * @param outcomes Parquet, one row for each goal and time point, in the order of their strata
 * @param margins Parquet, how many goals of a stratum became what: all of them (factor {@code all}), and those with each value of
 *     one factor, by the name of its column
 * @param kinds what the number in a row of {@code outcomes} stands for: its place in the list
 * @param times Parquet, one row for each goal on a measure of time, in the order of their strata
 * @param strata what the number of a stratum stands for: its place in the list
 * @param goals Parquet, of each goal whose it is, by a number, and the day of treatment, moved: for extracts only
 */
public record OpenCut(
        JdbcClient duck, Path outcomes, Path margins, List<Kind> kinds, Path times, List<Stratum> strata, Path goals) {

    /**
     * What became of a goal at a time point.
     *
     * @param horizonDays d
     * @param ownHorizon whether that is the day that the goal names
     * @param goalClass a change that no threshold classed yet is {@code CHANGE_NOT_CLASSIFIED}
     * @param failureEvent null unless it failed by one
     * @param improvement points of the measure, positive is better; null without a pair
     * @param responder by OMERACT-OARSI; null where it is not known
     */
    public record Kind(
            int horizonDays,
            boolean ownHorizon,
            String goalClass,
            @Nullable String failureEvent,
            @Nullable BigDecimal improvement,
            @Nullable Boolean responder,
            boolean synthetic,
            boolean openQuery) {}

    /** Goals that are counted together; strata are in the order of product class, measure, condition. */
    public record Stratum(String productClass, String measure, String condition) {}

    /** Strata that lie together; none where {@code last} is less than {@code first}. */
    public record Strata(int first, int last) {}

    /**
     * From the first to the last of a measure.
     *
     * @param productClass null: any, and then others may lie between
     * @param condition null: any
     */
    public Strata strata(@Nullable String productClass, String measure, @Nullable String condition) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int i = 0; i < strata.size(); i++) {
            Stratum stratum = strata.get(i);
            if ((productClass == null || stratum.productClass.equals(productClass))
                    && stratum.measure.equals(measure)
                    && (condition == null || stratum.condition.equals(condition))) {
                first = Math.min(first, i);
                last = i;
            }
        }
        return new Strata(first, last);
    }
}
