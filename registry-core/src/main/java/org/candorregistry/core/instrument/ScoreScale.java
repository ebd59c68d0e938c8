package org.candorregistry.core.instrument;

import static org.candorregistry.core.instrument.InstrumentFailure.SCORE_NOT_IN_TABLE;
import static org.candorregistry.core.instrument.InstrumentFailure.SCORE_OFF_STEP;
import static org.candorregistry.core.instrument.InstrumentFailure.SCORE_OUT_OF_RANGE;

import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableSet;
import org.candorregistry.core.failure.Violation;

/**
 * The scores an instrument can give.
 *
 * @param minimum lowest score, included
 * @param maximum highest score, included; a whole number of steps above the lowest
 * @param step distance of two neighbouring scores, above 0; for computed scores what they are rounded to, half up
 * @param higherIsBetter the direction of improvement
 * @param permitted the only values of a measure that is read from a scoring table; empty: every step is permitted
 */
public record ScoreScale(
        BigDecimal minimum,
        BigDecimal maximum,
        BigDecimal step,
        boolean higherIsBetter,
        NavigableSet<BigDecimal> permitted) {

    /**
     * What is wrong with a score; nothing is rounded or corrected.
     *
     * @return empty, or one violation that points at the score itself
     */
    public List<Violation> violations(BigDecimal score) {
        if (score.compareTo(minimum) < 0 || score.compareTo(maximum) > 0) {
            return refused(
                    SCORE_OUT_OF_RANGE,
                    "The score must lie between %s and %s.".formatted(plain(minimum), plain(maximum)));
        }
        if (!onStep(score)) {
            return refused(
                    SCORE_OFF_STEP,
                    "The score must be %s plus a multiple of %s.".formatted(plain(minimum), plain(step)));
        }
        if (!permitted.isEmpty() && !permitted.contains(score)) {
            return refused(
                    SCORE_NOT_IN_TABLE,
                    "The scoring table does not give this score; the nearest it gives is %s."
                            .formatted(plain(nearestPermitted(score))));
        }
        return List.of();
    }

    /** Improvement in points, positive where the later score is better: statistics.md section 1. */
    public BigDecimal improvement(BigDecimal baseline, BigDecimal followUp) {
        return higherIsBetter ? followUp.subtract(baseline) : baseline.subtract(followUp);
    }

    /** Decimals are looked at first: arithmetic with 1E-999999999 would fill the memory. */
    private boolean onStep(BigDecimal score) {
        int decimals = Math.max(step.scale(), minimum.scale());
        return score.stripTrailingZeros().scale() <= decimals
                && score.subtract(minimum).remainder(step).signum() == 0;
    }

    private BigDecimal nearestPermitted(BigDecimal score) {
        BigDecimal below = permitted.floor(score);
        BigDecimal above = permitted.ceiling(score);
        if (below == null || above == null) {
            return below == null ? permitted.first() : below;
        }
        return score.subtract(below).compareTo(above.subtract(score)) <= 0 ? below : above;
    }

    private static List<Violation> refused(InstrumentFailure code, String detail) {
        return List.of(new Violation("", code, detail));
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
