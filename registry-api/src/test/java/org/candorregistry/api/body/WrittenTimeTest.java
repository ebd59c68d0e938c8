package org.candorregistry.api.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class WrittenTimeTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new StrictJson().exactValues()).build();

    @ParameterizedTest
    @ValueSource(strings = {"\"2024-02-29\"", "\"0000-01-01\"", "\"9999-12-31\""})
    void aDayIsWritten(String json) {
        assertThat(JSON.readValue(json, LocalDate.class)).asString().isEqualTo(json.replace("\"", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2023-02-29\"",
                "\"+12024-02-28\"",
                "\"-0001-02-28\"",
                "\"2024-2-28\"",
                "\"2024-02-28T00:00:00Z\"",
                "\"\"",
                "[2024, 2, 28]",
                "19781"
            })
    void anythingElseIsNoDay(String json) {
        assertThatThrownBy(() -> JSON.readValue(json, LocalDate.class)).isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"09:00\"", "\"23:59:59\"", "\"23:59:59.999999999\""})
    void aTimeOfDayIsWritten(String json) {
        assertThat(JSON.readValue(json, LocalTime.class)).asString().isEqualTo(json.replace("\"", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"24:00\"", "\"9:00\"", "\"09:00Z\"", "\"2024-02-28T09:00\"", "[9, 0]", "9"})
    void anythingElseIsNoTimeOfDay(String json) {
        assertThatThrownBy(() -> JSON.readValue(json, LocalTime.class)).isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2035-01-01T00:00:00Z\"", "\"2035-01-01T02:00:00+02:00\""})
    void aMomentIsWritten(String json) {
        assertThat(JSON.readValue(json, Instant.class)).isEqualTo(Instant.parse("2035-01-01T00:00:00Z"));
    }

    /** The year 99999 is one that the JVM can hold and the database cannot. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"+99999-01-01T00:00:00Z\"",
                "\"2035-01-01T00:00:00\"",
                "\"2035-01-01\"",
                "\"2035-02-30T00:00:00Z\"",
                "2051222400",
                "2051222400.5"
            })
    void anythingElseIsNoMoment(String json) {
        assertThatThrownBy(() -> JSON.readValue(json, Instant.class)).isInstanceOf(JacksonException.class);
    }
}
