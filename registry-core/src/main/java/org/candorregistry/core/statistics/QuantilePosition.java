package org.candorregistry.core.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Where the type 7 quantile lies among ordered observations: at rank {@code lowerRank}, or the given fraction of the
 * way to the next one.
 *
 * @param lowerRank from 1 to n
 * @param fraction in [0, 1), exact; zero where {@code lowerRank} is n
 */
record QuantilePosition(long lowerRank, BigDecimal fraction) {

    /** The position among {@code n} observations; empty if there is none. */
    static Optional<QuantilePosition> of(long n, double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("A quantile's probability lies between 0 and 1: " + p + ".");
        }
        if (n == 0) {
            return Optional.empty();
        }
        BigDecimal h = BigDecimal.valueOf(n - 1).multiply(BigDecimal.valueOf(p));
        BigInteger whole = h.setScale(0, RoundingMode.FLOOR).toBigInteger();
        return Optional.of(new QuantilePosition(
                whole.longValueExact() + 1, h.subtract(new BigDecimal(whole)).stripTrailingZeros()));
    }

    /** Rank, from 1, of the type 1 quantile, which is an observation; empty if there is none. */
    static Optional<Long> observedRank(long n, double p) {
        return of(n, p).map(within -> Math.max(
                1,
                BigDecimal.valueOf(n)
                        .multiply(BigDecimal.valueOf(p))
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact()));
    }

    BigDecimal between(LongFunction<BigDecimal> kth) {
        BigDecimal lower = kth.apply(lowerRank);
        if (fraction.signum() == 0) {
            return lower;
        }
        BigDecimal upper = kth.apply(lowerRank + 1);
        return Decimals.plain(lower.add(upper.subtract(lower).multiply(fraction)));
    }
}
