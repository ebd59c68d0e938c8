package org.candorregistry.core.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A spreadsheet calculates nothing that came as text, and what comes back is what went out. */
class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "'=1",
                "''=1",
                "-",
                "=",
                "+49 30 1234",
                "=1\n2"
            })
    void aFormulaIsMadeText(String cell) {
        assertThat(FormulaGuard.guarded(cell)).isEqualTo("'" + cell);
        assertThat(FormulaGuard.released("'" + cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "-4", "+4.5", "-4,5", "1e-3", "pain", "O'Neill", "'quoted'", "a=b", "'"})
    void anythingElseStaysAsItIs(String cell) {
        assertThat(FormulaGuard.guarded(cell)).isEqualTo(cell);
        assertThat(FormulaGuard.released(cell)).isEqualTo(cell);
    }
}
