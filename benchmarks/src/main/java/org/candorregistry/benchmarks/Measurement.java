package org.candorregistry.benchmarks;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a workload measured.
 *
 * @param rows how many were worked on
 * @param unit of the rates
 * @param ratio of the times, ours over the floor's; below 1 is faster than the floor
 * @param target the most that the ratio is to be
 */
@JsonPropertyOrder({"workload", "name", "rows", "unit", "ours", "floor", "ratio", "target", "jdk", "postgres"})
record Measurement(
        String workload,
        String name,
        long rows,
        String unit,
        Side ours,
        Side floor,
        double ratio,
        double target,
        String jdk,
        String postgres) {

    /**
     * One side.
     *
     * @param rate per second
     * @param p50Ms null where a workload is one piece and has no distribution
     */
    record Side(
            double rate, @Nullable Double p50Ms, @Nullable Double p99Ms) {

        static Side of(long rows, double seconds) {
            return new Side(rows / seconds, null, null);
        }
    }
}
