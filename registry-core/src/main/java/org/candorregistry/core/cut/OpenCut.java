package org.candorregistry.core.cut;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The files of a cut and what reads them.
 *
 * @param duck speaks DuckDB's SQL
 * @param outcomes Parquet, one row for each goal and time point, in the order of their strata
 * @param kinds Parquet, what the number in a row of {@code outcomes} stands for
 * @param times Parquet, one row for each goal on a measure of time, in the order of their strata
 * @param strata what the number of a stratum stands for: its place in the list
 */
public record OpenCut(JdbcClient duck, Path outcomes, Path kinds, Path times, List<Stratum> strata) {

    /** Goals that are counted together; strata are in the order of product class, measure, condition. */
    public record Stratum(String productClass, String measure, String condition) {}

    /** Strata that lie together; none where {@code last} is less than {@code first}. */
    public record Strata(int first, int last) {}

    /**
     * Those of a product class and measure.
     *
     * @param condition null: any
     */
    public Strata strata(String productClass, String measure, @Nullable String condition) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int i = 0; i < strata.size(); i++) {
            Stratum stratum = strata.get(i);
            if (stratum.productClass.equals(productClass)
                    && stratum.measure.equals(measure)
                    && (condition == null || stratum.condition.equals(condition))) {
                first = Math.min(first, i);
                last = i;
            }
        }
        return new Strata(first, last);
    }
}
