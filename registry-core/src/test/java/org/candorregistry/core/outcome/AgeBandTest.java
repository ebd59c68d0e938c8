package org.candorregistry.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeBandTest {

    @ParameterizedTest
    @CsvSource({"0, 0-4", "4.99, 0-4", "5, 5-9", "47.3, 45-49", "89.9, 85-89", "90, 90+", "104, 90+"})
    void bandsAreFiveYearsAndFromNinetyOnOne(BigDecimal age, String band) {
        assertThat(AgeBand.of(age)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"0-4, true", "85-89, true", "90+, true", "90-94, false", "46-50, false", "45, false"})
    void onlyTheseAreBands(String band, boolean is) {
        assertThat(AgeBand.isOne(band)).isEqualTo(is);
    }
}
