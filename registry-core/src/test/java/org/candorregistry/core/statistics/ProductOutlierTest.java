package org.candorregistry.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.candorregistry.core.statistics.ProductOutlier.Reason;
import org.junit.jupiter.api.Test;

/** Probabilities are R's {@code ppois(failures - 1, expected, lower.tail = FALSE)}. */
class ProductOutlierTest {

    /** 8 of 20 against 30 of 300: 2 are expected, and 8 are four times as many. */
    @Test
    void moreThanTwiceTheOthersAndMoreThanChance() {
        ProductOutlier screen = ProductOutlier.of(new Proportion(8, 20), new Proportion(30, 300));
        assertThat(screen.reason()).isEqualTo(Reason.TWICE_THE_OTHERS);
        assertThat(screen.expected()).isCloseTo(2, within(1e-12));
        assertThat(screen.ratio()).isCloseTo(4, within(1e-12));
        assertThat(screen.probability()).isCloseTo(0.00109671896786, within(1e-12));
    }

    /** 4 of 12 against 30 of 300 are 3.3 times as many, with a probability of 0.034; of 9 people nobody says so. */
    @Test
    void tenPeopleAtLeast() {
        ProductOutlier screen = ProductOutlier.of(new Proportion(4, 12), new Proportion(30, 300));
        assertThat(screen.reason()).isEqualTo(Reason.TWICE_THE_OTHERS);
        assertThat(screen.probability()).isCloseTo(0.0337689681857, within(1e-12));
        assertThat(ProductOutlier.of(new Proportion(4, 9), new Proportion(30, 300))
                        .reason())
                .isEqualTo(Reason.NONE);
    }

    /** 2 of 10 are twice as many, not more; 60 of 301 are, and so many are more than chance. */
    @Test
    void twiceIsNotMoreThanTwice() {
        assertThat(ProductOutlier.of(new Proportion(60, 300), new Proportion(30, 300))
                        .reason())
                .isEqualTo(Reason.NONE);
        assertThat(ProductOutlier.of(new Proportion(61, 300), new Proportion(30, 300))
                        .reason())
                .isEqualTo(Reason.TWICE_THE_OTHERS);
    }

    @Test
    void threeInFourOfTwoOrMore() {
        assertThat(ProductOutlier.of(new Proportion(3, 4), new Proportion(30, 300))
                        .reason())
                .isEqualTo(Reason.THREE_IN_FOUR);
        assertThat(ProductOutlier.of(new Proportion(2, 2), new Proportion(30, 300))
                        .reason())
                .isEqualTo(Reason.THREE_IN_FOUR);
        assertThat(ProductOutlier.of(new Proportion(1, 1), new Proportion(30, 300))
                        .reason())
                .isEqualTo(Reason.NONE);
    }

    @Test
    void whereNoneOfTheOthersFailedThereIsNoRatio() {
        ProductOutlier some = ProductOutlier.of(new Proportion(1, 20), new Proportion(0, 300));
        assertThat(some.reason()).isEqualTo(Reason.TWICE_THE_OTHERS);
        assertThat(some.probability()).isZero();
        ProductOutlier none = ProductOutlier.of(new Proportion(0, 20), new Proportion(0, 300));
        assertThat(none.reason()).isEqualTo(Reason.NONE);
        assertThat(none.probability()).isEqualTo(1);
    }
}
