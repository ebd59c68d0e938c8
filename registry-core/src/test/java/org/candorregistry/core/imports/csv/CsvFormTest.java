package org.candorregistry.core.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.candorregistry.core.failure.RegistryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The header is found wherever it stands, and every row after it is a row of the file. */
class CsvFormTest {

    private static final Set<String> WANTED = Set.of("id", "pain");

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "'id,pain,seen\n' # , # 1",
                "'seen;pain;id\n' # ; # 1",
                "'id\tpain\n' # '\t' # 1",
                "'id|pain\n' # | # 1",
                "'Results, of the clinic, 2026\n\nid;pain\n' # ; # 3",
                "'id;what, where\nid,pain\n' # , # 2"
            })
    void theHeaderIsTheFirstRowThatHasAllColumns(String file, String delimiter, int row) {
        CsvForm form = CsvForm.find(bytes(file), StandardCharsets.UTF_8, null, WANTED);

        assertThat(form.delimiter()).isEqualTo(delimiter.charAt(0));
        assertThat(form.headerRow()).isEqualTo(row);
        assertThat(form.place("id")).isNotNegative();
        assertThat(form.isAmbiguous("id")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,pain\nA,1\nB,2\n",
                "id,pain\nA,1\nB,2",
                "id,pain\r\nA,1\r\nB,2\r\n",
                "id,pain\rA,1\rB,2",
                "\uFEFFid,pain\nA,1\nB,2\n",
                "id,pain\nA,1\n\"B\",\"2\""
            })
    void rowsEndAsSpreadsheetsEndThem(String file) {
        assertThat(rows(file)).containsExactly(List.of("id", "pain"), List.of("A", "1"), List.of("B", "2"));
    }

    @Test
    void quotesHoldDelimitersLinesAndQuotes() {
        assertThat(rows("id,pain\n\"A,\n\"\"B\"\"\",5\" disc\n"))
                .containsExactly(List.of("id", "pain"), List.of("A,\n\"B\"", "5\" disc"));
    }

    /** Else the rows behind it would be part of its field, and gone without a word. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "'id,pain\nA,\"1\nB,2\nC,3\n' # row 2",
                "'id,pain\nA,1\nB,\"2' # row 3",
                "'id,pain\nA,1\nB,2\n\"' # row 4",
                "'id,pain\n\"A,1\nB,2\n' # row 2"
            })
    void aQuoteThatIsNotClosedIsToldWithItsRow(String file, String place) {
        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> rows(file))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(CsvFailure.FILE_UNREADABLE);
                    assertThat(refused.getMessage()).contains(place + " ");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void aFileOfNothingHasNoHeader(String file) {
        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> CsvForm.find(bytes(file), StandardCharsets.UTF_8, null, WANTED))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(CsvFailure.FILE_EMPTY));
    }

    private static List<List<String>> rows(String file) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvRows all =
                new CsvForm(StandardCharsets.UTF_8, ',', 1, List.of()).rows(new ByteArrayInputStream(bytes(file)))) {
            all.forEachRemaining(rows::add);
        }
        return rows;
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
