package org.candorregistry.core.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mark that may be of decimals or of thousands is read only where the mapping says which. */
class CellNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4||4",
                "-4.50||-4.50",
                "+.5||0.5",
                "5.||5",
                "1.234||1.234",
                "1.2E+3||1.2E+3",
                "1234.5|.|1234.5",
                "1,234.5|.|1234.5",
                "1 234 567.5|.|1234567.5",
                "12’345.5|.|12345.5",
                "4,0|,|4.0",
                "1.234,5|,|1234.5",
                "1.234|,|1234",
                "-1.234.567|,|-1234567",
                "1234567|,|1234567"
            })
    void isOneNumber(String cell, @Nullable Character decimal, BigDecimal number) throws CellRefused {
        assertThat(CellNumber.read(cell, decimal)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4,0||number-ambiguous",
                "1,234||number-ambiguous",
                "1,234.5||number-ambiguous",
                "1.234,5||number-ambiguous",
                "1.5|,|value-malformed",
                "1,5|.|value-malformed",
                "1.23.456|,|value-malformed",
                "12,34.5|.|value-malformed",
                "1.2E3|,|value-malformed",
                "4 kg|.|value-malformed",
                "<5||value-malformed",
                "NaN||value-malformed",
                "Infinity||value-malformed",
                "1E999||value-malformed",
                "0x10||value-malformed",
                "٤||value-malformed",
                "-||value-malformed",
                "00000000000000000000000000000000000000001||value-malformed"
            })
    void isNone(String cell, @Nullable Character decimal, String slug) {
        assertThatExceptionOfType(CellRefused.class)
                .isThrownBy(() -> CellNumber.read(cell, decimal))
                .satisfies(refused -> assertThat(refused.code().slug()).isEqualTo(slug));
    }
}
