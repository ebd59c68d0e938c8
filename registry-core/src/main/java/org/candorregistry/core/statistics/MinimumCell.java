package org.candorregistry.core.statistics;

/**
 * The smallest number of people about whom anything is shown.
 *
 * @param people 0, or at least {@value #LOWEST}
 */
public record MinimumCell(int people) {

    /** No registry may go below this for readers who do not treat the people themselves. */
    public static final int LOWEST = 5;

    /** Eleven, as in the cell size policy of the Centers for Medicare and Medicaid Services. */
    public static final MinimumCell DEFAULT = new MinimumCell(11);

    /** Withholds nothing: for those who may read each record anyway. */
    public static final MinimumCell NONE = new MinimumCell(0);

    /** @throws IllegalArgumentException if {@code people} is below {@link #LOWEST} and not 0 */
    public MinimumCell {
        if (people < LOWEST && people != 0) {
            throw new IllegalArgumentException("The minimum cell is at least " + LOWEST + ": " + people + ".");
        }
    }

    /** Whether so many are somebody, but too few: nobody is not somebody who can be picked out. */
    public boolean isTooFew(long count) {
        return count > 0 && withholds(count);
    }

    /** Whether so few people are too few. Nobody is too few as well: a zero hides among the small numbers. */
    public boolean withholds(long count) {
        return count < people;
    }
}
