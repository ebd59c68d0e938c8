package org.candorregistry.api.realdata;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.api.treatment.Sendable.violations;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.core.realdata.NeedsRealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the registry says where the children's file is sent as it stands, row by row. */
@NeedsRealData(PatientFiles.CHILDREN)
@TestInstance(Lifecycle.PER_CLASS)
class SentinelsOfChildrenIT {

    private final List<CSVRecord> rows = PatientFiles.children();
    private final AsItStands sent = new AsItStands(RunningRegistry.shared());

    @ParameterizedTest
    @CsvSource({"ANC_recovery, neutrophil-engraftment, 5", "PLT_recovery, platelet-recovery, 17"})
    void aRecoveryOnDayOneMillionLiesInTheFuture(String column, String kind, int times) {
        List<CSVRecord> never = with(column, "1000000.0");
        assertThat(never).hasSize(times);
        for (CSVRecord row : never) {
            Answer refused = sent.followUp(child(row), "/events", and(row, kind, ChildrenMapping.NEVER));
            assertThat(refused.status()).as("%s", refused).isEqualTo(422);
            assertThat(violations(refused))
                    .contains(entry("/events/0/occurredOn", "date-impossible"))
                    .allMatch(violation -> violation.getKey().equals("/events/0/occurredOn"));
        }
    }

    /** There is no place for a number of days: a day is a date. */
    @ParameterizedTest
    @ValueSource(strings = {"1000000", "\"1000000\""})
    void aNumberOfDaysIsNoDay(String days) {
        CSVRecord never = with("PLT_recovery", "1000000.0").get(0);
        Object raw = days.startsWith("\"") ? days.replace("\"", "") : Integer.valueOf(days);
        Answer refused = sent.followUp(
                child(never),
                "/events",
                List.of(Body.of("kind", "platelet-recovery").with("occurredOn", raw)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(violations(refused)).containsExactly(entry("/events/0/occurredOn", "body-unreadable"));
    }

    @ParameterizedTest
    @CsvSource({
        "CD3_x1e8_per_kg, 5, product, /dose/cd3PerKg, body-unreadable",
        "recipient_body_massnumeric, 2, treatment, /recipient/bodyMass, body-unreadable",
        "donor_CMV, 2, product, /donor/cmvStatus, code-unknown",
        "recipient_CMV, 14, treatment, /recipient/cmvStatus, code-unknown"
    })
    void aQuestionMarkIsNoNumberAndNoCode(String column, int times, String part, String pointer, String slug) {
        List<CSVRecord> missing = with(column, "?");
        assertThat(missing).hasSize(times);
        for (CSVRecord row : missing) {
            Answer refused = part.equals("product")
                    ? sent.product(child(row), pointer, row.get(column))
                    : sent.treatment(child(row), pointer, row.get(column));
            assertThat(violations(refused)).contains(entry(pointer, slug));
        }
    }

    /** Nor is nothing: the element has a value, or it is stated absent. */
    @Test
    void anEmptyFieldIsNothing() {
        CSVRecord row = rows.get(0);
        assertThat(violations(sent.product(child(row), "/dose/cd34PerKg", "")))
                .containsExactly(entry("/dose/cd34PerKg", "body-unreadable"));
        assertThat(violations(sent.treatment(child(row), "/indication/condition", "")))
                .contains(entry("/indication/condition", "value-required"));
    }

    @Test
    void plateletsDoNotRecoverAfterTheDeath() {
        List<CSVRecord> dead = rows.stream()
                .filter(row -> row.get("survival_status").equals("1"))
                .filter(row -> day(row, "PLT_recovery") != ChildrenMapping.NEVER)
                .filter(row -> day(row, "PLT_recovery") > day(row, "survival_time"))
                .toList();
        assertThat(dead).hasSize(2);
        for (CSVRecord row : dead) {
            Answer refused =
                    sent.followUp(child(row), "/events", and(row, "platelet-recovery", day(row, "PLT_recovery")));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(violations(refused))
                    .containsExactlyInAnyOrder(
                            entry("/events/0/occurredOn", "event-after-death"),
                            entry("/events/0/occurredOn", "event-after-observation"));
        }
    }

    /** It happens: platelets count from the last transfusion, neutrophils from three values in a row. */
    @Test
    void plateletsMayRecoverBeforeNeutrophils() {
        List<CSVRecord> early = rows.stream()
                .filter(row -> day(row, "PLT_recovery") < day(row, "ANC_recovery"))
                .toList();
        assertThat(early).hasSize(18);
        for (CSVRecord row : early) {
            Answer made = sent.followUp(child(row), "/reporter", "REGISTER");
            assertThat(made.status()).as("%s", made).isEqualTo(201);
            assertThat(made.body()).contains(ChildrenMapping.DAY.at(day(row, "PLT_recovery")));
        }
    }

    /** The youngest were transplanted as infants; what says "unknown" in old files is not told from an infant's age. */
    @Test
    void ageZeroIsAnInfantUnlessTheYearOfBirthDeniesIt() {
        CSVRecord infant = with("recipient_age", "0.6").get(0);
        assertThat(sent.treatment(child(infant), "/recipient/age", 0).status()).isEqualTo(201);
        CSVRecord oldest = with("recipient_age", "20.2").get(0);
        assertThat(violations(sent.treatment(child(oldest), "/recipient/age", 0)))
                .containsExactly(entry("/recipient/age", "age-contradicted"));
    }

    private List<CSVRecord> with(String column, String value) {
        return rows.stream().filter(row -> row.get(column).equals(value)).toList();
    }

    /** The events as they are mapped, the one that is not mapped before them. */
    private static List<Body> and(CSVRecord row, String kind, int day) {
        List<Body> events = new ArrayList<>();
        events.add(Objects.requireNonNull(ChildrenMapping.DAY.event(kind, day)));
        Object mapped = child(row).followUp().fields().get("events");
        IntStream.range(0, ((List<?>) Objects.requireNonNull(mapped)).size())
                .mapToObj(i -> (Body) ((List<?>) mapped).get(i))
                .forEach(events::add);
        return events;
    }

    private static int day(CSVRecord row, String column) {
        return new BigDecimal(row.get(column)).intValueExact();
    }

    private static Patient child(CSVRecord row) {
        return ChildrenMapping.patient(row, 1);
    }
}
