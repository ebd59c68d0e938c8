package org.candorregistry.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TodayTest {

    /** By the time zone database: the Line Islands (Kiribati) are 14 hours ahead of UTC, and nobody is further ahead. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-01T09:59:59Z, 2026-03-01",
        "2026-03-01T10:00:00Z, 2026-03-02",
        "2026-03-01T23:59:59Z, 2026-03-02"
    })
    void beginsInTheLineIslands(Instant now, LocalDate day) {
        assertThat(Today.begunSomewhere(Clock.fixed(now, ZoneOffset.UTC))).isEqualTo(day);
    }

    @Test
    void isNowhereBehindTheCalendar() {
        Instant now = Instant.parse("2026-03-01T20:00:00Z");
        LocalDate latest = Today.begunSomewhere(Clock.fixed(now, ZoneOffset.UTC));

        assertThat(ZoneId.getAvailableZoneIds())
                .allSatisfy(zone ->
                        assertThat(LocalDate.ofInstant(now, ZoneId.of(zone))).isBetween(latest.minusDays(1), latest));
    }
}
