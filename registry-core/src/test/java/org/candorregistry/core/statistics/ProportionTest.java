package org.candorregistry.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ProportionTest {

    /** {@code wilson.R}. */
    @Test
    void wilsonLimitsAreThoseOfR() {
        for (Expected.Row row : Expected.rows("wilson.csv")) {
            row.matchesInterval(
                    new Proportion(row.whole("count"), row.whole("of")).wilson(new Level(row.number("level"))));
        }
    }

    /** Newcombe, Statistics in Medicine 17 (1998), table I: four examples, method 3. */
    @Test
    void wilsonLimitsAreThoseThatNewcombePrints() {
        printed(81, 263, 0.2553, 0.3662);
        printed(15, 148, 0.0624, 0.1605);
        printed(0, 20, 0.0000, 0.1611);
        printed(1, 29, 0.0061, 0.1718);
    }

    /** {@code newcombe.R}. */
    @Test
    void differencesAreThoseOfR() {
        for (Expected.Row row : Expected.rows("newcombe.csv")) {
            Proportion first = new Proportion(row.whole("count"), row.whole("of"));
            Proportion second = new Proportion(row.whole("other_count"), row.whole("other_of"));
            ProportionDifference found =
                    ProportionDifference.of(first, second, Level.DEFAULT).orElseThrow();
            row.matches("difference", found.difference());
            row.matchesInterval(Optional.of(found.interval()));
            ProportionDifference turned =
                    ProportionDifference.of(second, first, Level.DEFAULT).orElseThrow();
            assertThat(turned.interval().lower()).isCloseTo(-found.interval().upper(), Expected.TOLERANCE);
        }
        assertThat(ProportionDifference.of(new Proportion(0, 0), new Proportion(1, 2), Level.DEFAULT))
                .isEmpty();
    }

    @Test
    void nothingOfNothingHasNeitherShareNorInterval() {
        assertThat(new Proportion(0, 0).share()).isEmpty();
        assertThat(new Proportion(0, 0).wilson(Level.DEFAULT)).isEmpty();
    }

    @Test
    void theBoundsAreWhatTheMissedCouldHide() {
        MissingnessBounds bounds = MissingnessBounds.of(new Proportion(8, 53), 12);
        assertThat(bounds.ifNoneFailed()).isEqualTo(new Proportion(8, 65));
        assertThat(bounds.ifAllFailed()).isEqualTo(new Proportion(20, 65));
    }

    @Test
    void refusesAPartGreaterThanTheWhole() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(-1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Level(1));
    }

    private static void printed(long count, long of, double lower, double upper) {
        Offset<Double> asPrinted = Offset.offset(0.00005);
        Interval interval = new Proportion(count, of).wilson(Level.DEFAULT).orElseThrow();
        assertThat(interval.lower()).isCloseTo(lower, asPrinted);
        assertThat(interval.upper()).isCloseTo(upper, asPrinted);
    }
}
