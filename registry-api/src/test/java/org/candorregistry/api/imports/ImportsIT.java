package org.candorregistry.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Imported;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files come in as clinics export them, and end in the same rules as everything else. */
class ImportsIT {

    private static final RunningRegistry REGISTRY = RunningRegistry.with();
    private static final Rest CLINIC = REGISTRY.as(Identity.CLINIC);
    private static String provider = "";

    @BeforeAll
    static void aProvider() {
        String location = REGISTRY.as(Identity.CLINIC_ADMIN)
                .post("/api/v1/providers", "{\"name\": \"Dr Import\", \"degree\": \"MD\"}")
                .location();
        provider = location.substring(location.lastIndexOf('/') + 1);
    }

    @Test
    void treatmentsWithFollowUpsOutOfOneRow() {
        String file = """
                id;sex;born;surgery;pain before;pain 6 months;seen on
                A1;1;1950;03.04.2025;"7,0";2;01.10.2025
                A2;2;1960;04.04.2025;8;99;
                A3;3;1970;05.04.2025;9;3;02.10.2025
                """;
        Imported done = Imported.of(CLINIC, file, Imported.parts(WideFile.mapping(provider)));

        assertThat(done.state()).as("%s", done).isEqualTo("COMPLETED");
        assertThat(done.errors()).containsExactly("4 sex 3 value-unmapped");
        assertThat(done.rows()).containsExactly(2, 0, 0, 1);
        JsonNode treatments = CLINIC.get("/api/v1/treatments?limit=200").json().path("items");
        assertThat(treatments.findValuesAsString("externalId")).contains("A1-op", "A2-op");
        assertThat(done.annotated())
                .contains("candor_row;candor_errors;id", "4;sex: value-unmapped: ")
                .contains("A3;3;1970");

        Imported again = Imported.of(CLINIC, file, Imported.parts(WideFile.mapping(provider)));
        assertThat(again.rows()).containsExactly(0, 2, 0, 1);

        String mended = done.annotated().replace("A3;3;", "A3;1;");
        Imported third = Imported.of(CLINIC, mended, Imported.parts(WideFile.mapping(provider)));
        assertThat(third.errors()).isEmpty();
        assertThat(third.rows()).containsExactly(1, 0, 0, 0);

        Imported followUps = Imported.of(CLINIC, """
                operation,day,pain
                A1-op,2026-01-10,3
                A1-op,2026-01-11,11
                A9-op,2026-01-11,1
                A2-op,03/04/2025,1
                """, Imported.parts("""
                {"treatments": [{"of": {"externalId": {"column": "operation"}},
                                 "followUps": [{"observedOn": {"column": "day"}, "reporter": "PATIENT",
                                                "scores": [{"measure": "nrs-pain", "value": {"column": "pain"}}]}]}]}
                """));
        assertThat(followUps.errors())
                .isEqualTo(List.of(
                        "3 pain 11 score-out-of-range",
                        "4 operation A9-op treatment-unknown",
                        "5 day 03/04/2025 date-ambiguous"));
        assertThat(followUps.rows()).containsExactly(1, 0, 0, 3);
    }
}
