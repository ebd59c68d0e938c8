package org.candorregistry.core.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.candorregistry.core.failure.RegistryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** A mapping says what it means, or is refused with the place of what it does not. */
class MappingReaderTest {

    private static final String FOLLOW_UPS = """
            'treatments': [{'of': {'externalId': {'column': ' Operation '}},
                            'followUps': [{'observedOn': {'column': 'Day'}, 'reporter': 'PATIENT',
                                           'scores': [{'measure': 'nrs-pain', 'value': {'column': 'Pain'}}]}]}]""";

    @Test
    void readsTheColumnsThatItNames() {
        Mapping mapping = read("""
                {'format': {'decimal': ',', 'charset': 'utf-16', 'delimiter': ';', 'missing': ['NA']},
                 'columns': {'Pain': {'missing': ['99']}},""" + FOLLOW_UPS + "}");

        assertThat(mapping.columns())
                .containsExactlyInAnyOrder(
                        new Evaluation.Column(
                                "Operation",
                                new ColumnFormat(Set.of("NA"), ',', null),
                                "/treatments/0/of/externalId/column"),
                        new Evaluation.Column(
                                "Day",
                                new ColumnFormat(Set.of("NA"), ',', null),
                                "/treatments/0/followUps/0/observedOn/column"),
                        new Evaluation.Column(
                                "Pain",
                                new ColumnFormat(Set.of("NA", "99"), ',', null),
                                "/treatments/0/followUps/0/scores/0/value/column"));
        assertThat(mapping.charset()).isEqualTo("UTF-16");
        assertThat(mapping.delimiter()).isEqualTo(';');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] |  | mapping-malformed",
                "{} | /treatments | value-required",
                "{'treatment': []} | /treatment | mapping-malformed",
                "{'format': {'decimal': ';'}} | /format/decimal | mapping-malformed",
                "{'format': {'dates': 'YDM'}} | /format/dates | mapping-malformed",
                "{'format': {'charset': 'EBCDIC'}} | /format/charset | mapping-malformed",
                "{'format': {'missing': [99]}} | /format/missing | mapping-malformed",
                "{'format': {'missing': '99'}} | /format/missing | mapping-malformed",
                "{'columns': {'a/b': {'unit': 'kg'}}} | /columns/a~1b/unit | mapping-malformed",
                "{'columns': {'unread': {}}} | /columns/unread | mapping-malformed",
                "{'treatments': {}} | /treatments | mapping-malformed",
                "{'treatments': [{}]} | /treatments/0 | mapping-malformed",
                "{'treatments': [{'of': {}}]} | /treatments/0/of | mapping-malformed",
                "{'treatments': [{'of': {'treatedOn': {'column': 'd'}}}]} | /treatments/0/of | mapping-malformed",
                "{'treatments': [{'product': {}, 'treatment': {}}]} | /treatments/0/treatment | mapping-malformed",
                "{'treatments': [{'of': {'externalId': {'column': 'a'}}, 'product': {}}]}"
                        + " | /treatments/0 | mapping-malformed",
                "{'rows': {'column': 'a'}} | /rows | mapping-malformed"
            })
    void refusesWhatItDoesNotKnow(String mapping, @org.jspecify.annotations.Nullable String place, String slug) {
        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> read(mapping))
                .satisfies(refused -> assertThat(refused.violations()).anySatisfy(violation -> {
                    assertThat(violation.pointer()).isEqualTo(place == null ? "" : place);
                    assertThat(violation.code().slug()).isEqualTo(slug);
                }));
    }

    /** All at once, not the first. */
    @Test
    void tellsEveryProblem() {
        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> read("""
                        {'format': {'decimal': ';', 'dates': 'YDM'}, 'columns': {'Pain': {'unit': 'kg'}},""" + FOLLOW_UPS + "}"))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(violation -> violation.pointer())
                        .containsExactlyInAnyOrder("/format/decimal", "/format/dates", "/columns/Pain/unit"));
    }

    private static Mapping read(String json) {
        return MappingReader.read(JsonMapper.shared().readTree(json.replace('\'', '"')));
    }
}
