package org.candorregistry.api.realdata;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.api.treatment.Sendable.violations;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.core.realdata.NeedsRealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the registry says where the leukaemia file is sent as it stands, or as nobody's life went. */
@NeedsRealData(PatientFiles.LEUKAEMIA)
@TestInstance(Lifecycle.PER_CLASS)
class SentinelsOfLeukaemiaIT {

    private final List<CSVRecord> rows = PatientFiles.leukaemia();
    private final AsItStands sent = new AsItStands(RunningRegistry.shared());

    /** Row 127 has chronic GVHD on day 200 and the death on day 168. */
    @Test
    void chronicGvhdAfterTheDeathIsRefusedAsItStands() {
        CSVRecord row = rows.get(126);
        assertThat(row.get("tc")).isEqualTo("200");
        assertThat(row.get("t1")).isEqualTo("168");
        Answer refused = sent.followUp(
                LeukaemiaMapping.patient(row), "/events", List.of(event("chronic-gvhd", 200), death(168)));
        assertThat(violations(refused))
                .containsExactlyInAnyOrder(
                        entry("/events/0/occurredOn", "event-after-death"),
                        entry("/events/0/occurredOn", "event-after-observation"));
    }

    @Test
    void nobodyRelapsesAfterTheDeath() {
        CSVRecord row = rows.stream()
                .filter(one -> one.get("d1").equals("1") && one.get("d2").equals("1"))
                .findFirst()
                .orElseThrow();
        int died = Integer.parseInt(row.get("t1"));
        Answer refused = sent.followUp(
                LeukaemiaMapping.patient(row), "/events", List.of(event("relapse", died + 1), death(died)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(violations(refused))
                .containsExactlyInAnyOrder(
                        entry("/events/0/occurredOn", "event-after-death"),
                        entry("/events/0/occurredOn", "event-after-observation"));
    }

    /** Without the day of its own the relapse would lie on the day of observation, which is that of the death. */
    @Test
    void aDeathNeedsItsDay() {
        Answer refused = sent.followUp(
                LeukaemiaMapping.patient(rows.get(0)),
                "/events",
                List.of(Body.of("kind", "death").with("cause", "unknown")));
        assertThat(violations(refused)).containsExactly(entry("/events/0/occurredOn", "value-required"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 99})
    void anAgeThatDoesNotFitTheYearOfBirthIsRefused(int age) {
        assertThat(violations(sent.treatment(LeukaemiaMapping.patient(rows.get(0)), "/recipient/age", age)))
                .containsExactly(entry("/recipient/age", "age-contradicted"));
    }

    private static Body event(String kind, int day) {
        return Body.of("kind", kind).with("occurredOn", LeukaemiaMapping.DAY.at(day));
    }

    private static Body death(int day) {
        return event("death", day).with("cause", "unknown");
    }
}
