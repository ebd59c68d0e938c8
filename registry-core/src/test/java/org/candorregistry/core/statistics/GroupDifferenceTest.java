package org.candorregistry.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.candorregistry.core.statistics.GroupDifference.Sums;
import org.junit.jupiter.api.Test;

class GroupDifferenceTest {

    /**
     * 50, 60, 70: mean 60, variance 100. 40, 50: mean 45, variance 50. (60 − 45) / √75 = √3. R: (mean(a) - mean(b)) /
     * sqrt((var(a) + var(b)) / 2) gives 1.732050807568877.
     */
    @Test
    void isTheDifferenceOfMeansInStandardDeviations() {
        GroupDifference difference = GroupDifference.of(sums(3, 180, 11_000), sums(2, 90, 4_100));
        assertThat(difference.standardised().getAsDouble()).isEqualTo(1.732050807568877, within(1e-12));
    }

    @Test
    void isNotToldOfOnePersonOrOfNobodyOrWhereAllAreTheSame() {
        assertThat(GroupDifference.of(sums(1, 60, 3_600), sums(2, 90, 4_100)).standardised())
                .isEmpty();
        assertThat(GroupDifference.of(sums(0, 0, 0), sums(2, 90, 4_100)).standardised())
                .isEmpty();
        assertThat(GroupDifference.of(sums(2, 100, 5_000), sums(2, 80, 3_200)).standardised())
                .isEmpty();
    }

    private static Sums sums(long n, long sum, long squares) {
        return new Sums(n, BigDecimal.valueOf(sum), BigDecimal.valueOf(squares));
    }
}
