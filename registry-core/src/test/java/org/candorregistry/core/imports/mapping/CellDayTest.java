package org.candorregistry.core.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What spreadsheets make of a day; a cell that may be two days is neither. */
class CellDayTest {

    @ParameterizedTest
    @CsvSource({
        "2026-04-03,, 2026-04-03",
        "2026-4-3,, 2026-04-03",
        "2026/04/03,, 2026-04-03",
        "2026.04.03, DMY, 2026-04-03",
        "2026-04-03 00:00:00,, 2026-04-03",
        "2026-04-03T00:00:00.000Z,, 2026-04-03",
        "13.04.2026,, 2026-04-13",
        "04/13/2026,, 2026-04-13",
        "04/04/2026,, 2026-04-04",
        "03/04/2026, DMY, 2026-04-03",
        "03/04/2026, MDY, 2026-03-04",
        "3-4-2026, DMY, 2026-04-03",
        "3 4 2026, DMY, 2026-04-03",
        "29.02.2024, DMY, 2024-02-29",
        "31.12.0099, DMY, 0099-12-31"
    })
    void meansOneDay(String cell, @Nullable DateOrder order, LocalDate day) throws CellRefused {
        assertThat(CellDay.read(cell, order)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "03/04/2026,, date-ambiguous",
        "12.01.2026,, date-ambiguous",
        "03.04.26, DMY, value-malformed",
        "03/04/2026, YMD, value-malformed",
        "2026-04-03 14:30,, value-malformed",
        "45000,, value-malformed",
        "3 April 2026, DMY, value-malformed",
        "2026-02-30,, date-impossible",
        "29.02.2025, DMY, date-impossible",
        "13.13.2026,, date-impossible",
        "04.13.2026, DMY, date-impossible",
        "00.01.2026, DMY, date-impossible"
    })
    void meansNoDay(String cell, @Nullable DateOrder order, String slug) {
        assertThatExceptionOfType(CellRefused.class)
                .isThrownBy(() -> CellDay.read(cell, order))
                .satisfies(refused -> assertThat(refused.code().slug()).isEqualTo(slug));
    }
}
