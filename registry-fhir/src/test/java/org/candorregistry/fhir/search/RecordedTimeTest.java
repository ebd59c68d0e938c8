package org.candorregistry.fhir.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.QualifiedParamList;
import ca.uhn.fhir.rest.param.DateAndListParam;
import java.time.Instant;
import java.util.List;
import org.candorregistry.core.failure.RegistryException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prefixes and precision as https://hl7.org/fhir/R4/search.html#date defines them, on instants. */
class RecordedTimeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026,                          2026-01-01T00:00:00Z,     2027-01-01T00:00:00Z
            2026-02,                       2026-02-01T00:00:00Z,     2026-03-01T00:00:00Z
            2026-02-28,                    2026-02-28T00:00:00Z,     2026-03-01T00:00:00Z
            2026-02-28T23:59Z,             2026-02-28T23:59:00Z,     2026-03-01T00:00:00Z
            2026-02-28T23:59:58Z,          2026-02-28T23:59:58Z,     2026-02-28T23:59:59Z
            2026-02-28T23:59:58.123Z,      2026-02-28T23:59:58.123Z, 2026-02-28T23:59:58.124Z
            2026-02-28T23:59:58+02:00,     2026-02-28T21:59:58Z,     2026-02-28T21:59:59Z
            2026-02-28T23:59:58-02:00,     2026-03-01T01:59:58Z,     2026-03-01T01:59:59Z
            2026-02-28T23:59:58,           2026-02-28T23:59:58Z,     2026-02-28T23:59:59Z
            eq2026-02-28,                  2026-02-28T00:00:00Z,     2026-03-01T00:00:00Z
            ge2026-02-28,                  2026-02-28T00:00:00Z,
            gt2026-02-28,                  2026-03-01T00:00:00Z,
            sa2026-02-28,                  2026-03-01T00:00:00Z,
            lt2026-02-28,                  ,                         2026-02-28T00:00:00Z
            eb2026-02-28,                  ,                         2026-02-28T00:00:00Z
            le2026-02-28,                  ,                         2026-03-01T00:00:00Z
            """)
    void aDateNamesAllTheTimeItIsWrittenTo(String value, @Nullable Instant from, @Nullable Instant before) {
        assertThat(time(List.of(List.of(value)))).isEqualTo(new RecordedTime(from, before));
    }

    @Test
    void twoValuesMakeAnInterval() {
        assertThat(time(List.of(List.of("ge2026-01-01"), List.of("lt2026-02-01"))))
                .isEqualTo(
                        new RecordedTime(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-02-01T00:00:00Z")));
        assertThat(time(List.of(List.of("2026"), List.of("ge2026-06"), List.of("gt2026-03"))))
                .isEqualTo(
                        new RecordedTime(Instant.parse("2026-06-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z")));
    }

    @Test
    void whatIsNoIntervalIsRefused() {
        assertThatThrownBy(() -> time(List.of(List.of("ne2026")))).isInstanceOf(RegistryException.class);
        assertThatThrownBy(() -> time(List.of(List.of("ap2026")))).isInstanceOf(RegistryException.class);
        assertThatThrownBy(() -> time(List.of(List.of("2025", "2026")))).isInstanceOf(RegistryException.class);
    }

    private static RecordedTime time(List<List<String>> values) {
        DateAndListParam parameter = new DateAndListParam();
        parameter.setValuesAsQueryTokens(
                FhirContext.forR4Cached(),
                "_lastUpdated",
                values.stream().map(RecordedTimeTest::either).toList());
        return RecordedTime.of(parameter);
    }

    private static QualifiedParamList either(List<String> values) {
        QualifiedParamList list = new QualifiedParamList();
        list.addAll(values);
        return list;
    }
}
