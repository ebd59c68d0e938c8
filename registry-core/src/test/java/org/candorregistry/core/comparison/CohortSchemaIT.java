package org.candorregistry.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.database.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema accepts what the registry accepts, as another program reads it: networknt's validator. */
@NullUnmarked
class CohortSchemaIT {

    private static final String TEXT = new String(CohortLanguage.schema(), StandardCharsets.UTF_8);
    private static final JsonNode JSON = JsonMapper.shared().readTree(TEXT);
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCHEMA = SCHEMAS.getSchema(TEXT);

    /** Right for some factors and wrong for others. */
    private static final List<String> CANDIDATES = List.of(
            "minimal",
            "more-than-minimal",
            "harvest smartprep 2",
            "Harvest",
            "two  spaces",
            " front",
            "under-70",
            "70-80",
            "95-100",
            "0",
            "1",
            "3",
            "9",
            "10",
            "15",
            "16",
            "1-2",
            "2-5",
            "5-10",
            "10-20",
            "500-1000",
            "2-10",
            "3-5",
            "other",
            "cd34-per-kg 2-5",
            "mscs 0",
            "nucleated-cells 200-500",
            "nucleated-cells 0.5-1",
            "mscs 0.02-0.05",
            "cd3 2-5",
            "COURSE",
            "FELLOWSHIP",
            "NONE_DOCUMENTED",
            "NONE",
            "course",
            "SUPPORTED",
            "SUPPORTIVE",
            "NO_STATEMENT",
            "EXPERIMENTAL",
            "0-4",
            "45-49",
            "46-50",
            "40-49",
            "85-89",
            "90-94",
            "90+",
            "95+",
            "under-18.5",
            "25-30",
            "40+",
            "first-quarter",
            "fifth-quarter",
            "2024",
            "3024",
            "0999",
            "24",
            "NO",
            "no",
            "NOR",
            "");

    @Test
    void itIsASchemaOfThisVersion() {
        Schema meta = SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(JSON)).isEmpty();
        assertThat(JSON.path("$id").asString())
                .isEqualTo("https://candorregistry.org/schemas/cohort-" + CohortLanguage.VERSION + ".json");
        JSON.path("examples")
                .forEach(example ->
                        assertThat(SCHEMA.validate(example)).as("%s", example).isEmpty());
    }

    @Test
    void itHasEachFactorAndNoOther() {
        List<String> names = Stream.of(Factor.values()).map(Factor::jsonName).toList();
        assertThat(JSON.at("/$defs/criterion/properties/factor/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(JSON.path("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(names.stream(), Stream.of("measure", "horizonDays", "where"))
                                .toList());
    }

    @ParameterizedTest
    @EnumSource
    void valuesAreThoseThatTheRegistryTakes(Factor factor) {
        if (factor.list() == null) {
            for (String value : CANDIDATES) {
                assertThat(accepts(where(factor, value)))
                        .as("%s %s", factor, value)
                        .isEqualTo(FactorValues.wrong(factor, value).isEmpty());
            }
        }
    }

    /** Codes are looked up when one asks; none that there is looks wrong. */
    @Test
    void everyCodeOfAListIsAccepted() {
        JdbcClient database = JdbcClient.create(TestDatabase.migrated().superuser());
        for (Factor factor : Factor.values()) {
            ListName list = factor.list();
            if (list != null) {
                List<String> codes = database.sql("SELECT code FROM code WHERE list = :list")
                        .param("list", list.name().toLowerCase(Locale.ROOT))
                        .query(String.class)
                        .list();
                assertThat(codes).as("%s", list).isNotEmpty().allMatch(code -> accepts(where(factor, code)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"measure\": \"koos-pain\"}",
                "{\"measure\": \"koos-pain\", \"horizonDays\": 0}",
                "{\"measure\": \"koos-pain\", \"horizonDays\": 36526}",
                "{\"measure\": \"koos-pain\", \"horizonDays\": 365, \"clinic\": \"x\"}",
                "{\"measure\": \"koos-pain\", \"horizonDays\": 365, \"year\": \"2024\"}",
                "{\"measure\": \"koos-pain\", \"horizonDays\": 365, \"where\": {}}",
                "{\"measure\": \"koos-pain\", \"horizonDays\": 365, \"where\": {\"factor\": \"sex\"}}",
                "{\"measure\": \"koos-pain\", \"horizonDays\": 365, \"where\": {\"factor\": \"sex\", \"in\": []}}",
                "{\"measure\": \"koos-pain\", \"horizonDays\": 365, \"where\": {\"and\": [{\"factor\": \"sex\", \"in\": [\"male\"]}]}}",
                "{\"measure\": \"koos-pain\", \"horizonDays\": 365, \"where\": {\"factor\": \"treatedOn\", \"in\": [\"2024-01-01\"]}}",
                "{\"measure\": \"koos-pain\", \"horizonDays\": 365, \"where\": {\"factor\": \"sex\", \"in\": [\"male\"],"
                        + " \"not\": {\"factor\": \"sex\", \"in\": [\"male\"]}}}"
            })
    void whatIsNoCohortIsRefused(String cohort) {
        assertThat(accepts(cohort)).isFalse();
    }

    private static boolean accepts(String cohort) {
        return SCHEMA.validate(cohort, InputFormat.JSON).isEmpty();
    }

    private static String where(Factor factor, String value) {
        return "{\"measure\": \"koos-pain\", \"horizonDays\": 365, \"where\": {\"factor\": \"%s\", \"in\": [\"%s\"]}}"
                .formatted(factor.jsonName(), value);
    }
}
