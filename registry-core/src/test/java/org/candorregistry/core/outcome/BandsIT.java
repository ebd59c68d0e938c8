package org.candorregistry.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.candorregistry.core.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bands that PostgreSQL makes: the lower limit belongs to each, and nothing is in a band of which nothing is known. */
class BandsIT {

    private static final JdbcClient DATABASE =
            JdbcClient.create(TestDatabase.migrated().superuser());

    /** Body mass index by WHO Technical Report Series 894, table 2.1; the series by hand; quarters of 0 to 100 and of 0 to 10. */
    @ParameterizedTest
    @CsvSource({
        "bmi_band(18.49), under-18.5",
        "bmi_band(18.5), 18.5-25",
        "bmi_band(24.99), 18.5-25",
        "bmi_band(30), 30-35",
        "bmi_band(40), 40+",
        "bmi_band(NULL), ",
        "series_band(0), 0",
        "series_band(1), 1-2",
        "series_band(2), 2-5",
        "series_band(4.99), 2-5",
        "series_band(10), 10-20",
        "series_band(0.7), 0.5-1",
        "series_band(1234), 1000-2000",
        "series_band(NULL), ",
        "'dose_band(3.2, NULL, 900)', cd34-per-kg 2-5",
        "'dose_band(NULL, 100, 900)', mscs 100-200",
        "'dose_band(NULL, NULL, 900)', nucleated-cells 500-1000",
        "'dose_band(NULL, NULL, NULL)', ",
        "'baseline_band(0, 0, 100)', first-quarter",
        "'baseline_band(24.9, 0, 100)', first-quarter",
        "'baseline_band(25, 0, 100)', second-quarter",
        "'baseline_band(7, 0, 10)', third-quarter",
        "'baseline_band(100, 0, 100)', fourth-quarter",
        "'baseline_band(NULL, 0, 100)', ",
        "'baseline_band(50, NULL, NULL)', ",
        "viability_band(69.9), under-70",
        "viability_band(70), 70-80",
        "viability_band(95), 95-100",
        "viability_band(100), 95-100",
        "viability_band(NULL), ",
        "device_name('  Acme\tSpin  2 '), acme spin 2",
        "device_name('  '), ",
        "device_name(NULL), "
    })
    void isInItsBand(String call, String band) {
        assertThat(DATABASE.sql("SELECT " + call).query(String.class).optional().orElse(null))
                .as(call)
                .isEqualTo(band);
    }
}
