package org.candorregistry.core.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How often each improvement {@code x} was observed. Lossless: scores are decimals with at most three places, so every
 * number that this class gives is the number that the single observations would give.
 *
 * <p>Immutable. {@code x} is in points of the instrument, positive is better.
 */
public final class Histogram {

    private static final int DECIMALS = 3;
    private static final Histogram EMPTY = new Histogram(new long[0], new long[0]);

    /** Ascending, each value once, in thousandths of a point. */
    private final long[] thousandths;

    /** How many observations lie in this cell or in a lower one; strictly ascending. */
    private final long[] cumulative;

    private Histogram(long[] thousandths, long[] cumulative) {
        this.thousandths = thousandths;
        this.cumulative = cumulative;
    }

    /**
     * One cell.
     *
     * @param x improvement in points of the instrument, without trailing zeros
     * @param count observations with exactly this improvement, at least 1
     */
    public record Cell(BigDecimal x, long count) {}

    public static Histogram empty() {
        return EMPTY;
    }

    /**
     * A histogram of counts. Values that are numerically equal ({@code 1.0}, {@code 1.00}) are one cell; a count of zero
     * leaves no cell.
     *
     * @throws IllegalArgumentException if a value has more than three decimals or is beyond nine quadrillion, or a count
     *     is negative
     */
    public static Histogram of(Map<BigDecimal, Long> counts) {
        TreeMap<Long, Long> cells = new TreeMap<>();
        counts.forEach((x, count) -> add(cells, thousandths(x), count));
        return ofCells(cells);
    }

    /** A histogram of single observations, in any order; rules as for {@link #of}. */
    public static Histogram ofValues(Collection<BigDecimal> values) {
        TreeMap<Long, Long> cells = new TreeMap<>();
        values.forEach(x -> add(cells, thousandths(x), 1));
        return ofCells(cells);
    }

    /** The histogram of both samples together: commutative, associative, {@link #empty} is neutral. */
    public Histogram merge(Histogram other) {
        TreeMap<Long, Long> cells = new TreeMap<>();
        for (Histogram part : List.of(this, other)) {
            for (int i = 0; i < part.thousandths.length; i++) {
                add(cells, part.thousandths[i], part.count(i));
            }
        }
        return ofCells(cells);
    }

    /** Number of observations. */
    public long n() {
        return cumulative.length == 0 ? 0 : cumulative[cumulative.length - 1];
    }

    /** The cells that hold at least one observation, lowest improvement first. */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>(thousandths.length);
        for (int i = 0; i < thousandths.length; i++) {
            cells.add(new Cell(points(thousandths[i]), count(i)));
        }
        return List.copyOf(cells);
    }

    /** The lowest improvement; empty if there is no observation. */
    public Optional<BigDecimal> min() {
        return n() == 0 ? Optional.empty() : Optional.of(kth(1));
    }

    /** The highest improvement; empty if there is no observation. */
    public Optional<BigDecimal> max() {
        return n() == 0 ? Optional.empty() : Optional.of(kth(n()));
    }

    /**
     * The {@code k}-th smallest observation.
     *
     * @param k rank from 1 to {@link #n}
     * @throws IllegalArgumentException if there is no such rank
     */
    public BigDecimal kth(long k) {
        if (k < 1 || k > n()) {
            throw new IllegalArgumentException("No observation of rank " + k + " among " + n() + ".");
        }
        int found = Arrays.binarySearch(cumulative, k);
        return points(thousandths[found >= 0 ? found : -found - 1]);
    }

    /** Number of observations with improvement at most {@code x}. */
    public long countAtMost(BigDecimal x) {
        BigInteger limit =
                x.movePointRight(DECIMALS).setScale(0, RoundingMode.FLOOR).unscaledValue();
        int below = 0;
        while (below < thousandths.length
                && BigInteger.valueOf(thousandths[below]).compareTo(limit) <= 0) {
            below++;
        }
        return below == 0 ? 0 : cumulative[below - 1];
    }

    /** Number of observations with improvement at least {@code x}. */
    public long countAtLeast(BigDecimal x) {
        BigDecimal belowX =
                x.movePointRight(DECIMALS).setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
        return n() - countAtMost(belowX.movePointLeft(DECIMALS));
    }

    /**
     * Sample quantile, Hyndman and Fan's type 7 (the default of R): with {@code h = (n - 1) p}, the value at position
     * {@code h} (counted from 0) of the ordered observations, linear between two of them. Exact: {@code p} is taken as
     * the decimal that it prints as.
     *
     * @param p in [0, 1]
     * @return empty if there is no observation
     * @throws IllegalArgumentException if {@code p} is outside [0, 1]
     * @see "Hyndman and Fan, The American Statistician 50 (1996) 361-365"
     */
    public Optional<BigDecimal> quantile(double p) {
        return QuantilePosition.of(n(), p).map(position -> position.between(this::kth));
    }

    /**
     * Sample quantile with its distribution-free confidence interval ({@link QuantileEstimate} says which).
     *
     * @param p in [0, 1]
     * @return empty if there is no observation
     */
    public Optional<QuantileEstimate<BigDecimal>> estimate(double p, Level level) {
        return quantile(p).map(value -> QuantileEstimate.of(p, value, n(), level, this::kth));
    }

    /** {@link #estimate} as a reader may see it; empty if there is no observation. */
    public Optional<PublishedQuantile<BigDecimal>> publish(double p, Level level, MinimumCell minimum) {
        return estimate(p, level).map(estimate -> PublishedQuantile.of(estimate, covered(minimum)));
    }

    /**
     * The same to a reader who may not know how many observations there are: the quantile is one of them, the smallest at
     * or below which {@code p} of them lie (Hyndman and Fan, type 1). How far type 7 lies between two tells their number.
     */
    public Optional<PublishedQuantile<BigDecimal>> publishObserved(double p, Level level, MinimumCell minimum) {
        return QuantilePosition.observedRank(n(), p)
                .map(rank -> QuantileEstimate.of(p, kth(rank), n(), level, this::kth))
                .map(estimate -> PublishedQuantile.of(estimate, covered(minimum)));
    }

    private Predicate<BigDecimal> covered(MinimumCell minimum) {
        return x -> !minimum.withholds(Math.min(countAtMost(x), countAtLeast(x)));
    }

    /**
     * The {@code k}-th smallest of the differences between each observation here and each there.
     *
     * @param k rank from 1 to the product of both numbers of observations
     */
    BigDecimal kthDifference(Histogram other, long k) {
        long low = thousandths[0] - other.thousandths[other.thousandths.length - 1];
        long high = thousandths[thousandths.length - 1] - other.thousandths[0];
        while (low < high) {
            long middle = Math.floorDiv(low + high, 2);
            if (differencesAtMost(other, middle) >= k) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return points(low);
    }

    /** Both ascend, so whoever is far enough below an observation here is so for the next one, too. */
    private long differencesAtMost(Histogram other, long limit) {
        long found = 0;
        int tooFar = 0;
        for (int cell = 0; cell < thousandths.length; cell++) {
            while (tooFar < other.thousandths.length && thousandths[cell] - other.thousandths[tooFar] > limit) {
                tooFar++;
            }
            found += count(cell) * (other.n() - (tooFar == 0 ? 0 : other.cumulative[tooFar - 1]));
        }
        return found;
    }

    /** Sum of all observations, exact. */
    public BigDecimal sum() {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < thousandths.length; i++) {
            sum = sum.add(BigInteger.valueOf(thousandths[i]).multiply(BigInteger.valueOf(count(i))));
        }
        return new BigDecimal(sum, DECIMALS);
    }

    /** Sum of the squares of all observations, exact. */
    public BigDecimal sumOfSquares() {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < thousandths.length; i++) {
            sum = sum.add(BigInteger.valueOf(thousandths[i]).pow(2).multiply(BigInteger.valueOf(count(i))));
        }
        return new BigDecimal(sum, 2 * DECIMALS);
    }

    /** Mean, standard deviation and t interval of these observations; empty if there is none. */
    public Optional<Mean> mean() {
        return n() == 0 ? Optional.empty() : Optional.of(Mean.of(n(), sum(), sumOfSquares()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram that
                && Arrays.equals(thousandths, that.thousandths)
                && Arrays.equals(cumulative, that.cumulative);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(thousandths) + Arrays.hashCode(cumulative);
    }

    /** The number of observations only: cells may be too small to be read in a log. */
    @Override
    public String toString() {
        return "Histogram[n=" + n() + "]";
    }

    private long count(int cell) {
        return cell == 0 ? cumulative[0] : cumulative[cell] - cumulative[cell - 1];
    }

    private static Histogram ofCells(SortedMap<Long, Long> cells) {
        long[] thousandths = new long[cells.size()];
        long[] cumulative = new long[cells.size()];
        int next = 0;
        long total = 0;
        for (Map.Entry<Long, Long> cell : cells.entrySet()) {
            total = Math.addExact(total, cell.getValue());
            thousandths[next] = cell.getKey();
            cumulative[next++] = total;
        }
        return next == 0 ? EMPTY : new Histogram(thousandths, cumulative);
    }

    private static void add(SortedMap<Long, Long> cells, long thousandths, long count) {
        if (count < 0) {
            throw new IllegalArgumentException("A count is not negative: " + count + ".");
        }
        if (count > 0) {
            cells.merge(thousandths, count, Math::addExact);
        }
    }

    private static long thousandths(BigDecimal x) {
        try {
            return x.movePointRight(DECIMALS).longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("Scores have at most three decimals: " + x + ".", e);
        }
    }

    private static BigDecimal points(long thousandths) {
        return Decimals.plain(BigDecimal.valueOf(thousandths, DECIMALS));
    }
}
