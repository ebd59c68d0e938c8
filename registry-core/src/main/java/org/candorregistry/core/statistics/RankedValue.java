package org.candorregistry.core.statistics;

import java.math.BigDecimal;

/** An improvement, or the place below all improvements that a failure without a score takes. */
public sealed interface RankedValue {

    /**
     * Scored.
     *
     * @param x improvement in points of the instrument
     */
    record Improvement(BigDecimal x) implements RankedValue {}

    /** Worse than every score; no number stands for it. */
    enum Worst implements RankedValue {
        FAILURE
    }
}
