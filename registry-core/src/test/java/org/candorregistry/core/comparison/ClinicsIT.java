package org.candorregistry.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.candorregistry.core.comparison.WrittenByR.rows;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.candorregistry.core.comparison.ClinicsAnswer.ClinicResult;
import org.candorregistry.core.comparison.ClinicsAnswer.NotShown;
import org.candorregistry.core.comparison.ClinicsAnswer.Position;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code clinics.R}: six clinics that are compared, one with too few people, and one that missed half of them. */
@NullUnmarked
class ClinicsIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final TestRegistry REGISTRY = TestRegistry.on(DATABASE);
    private static final Cohort KNEES = new Cohort("knee-osteoarthritis", "bmac", "nrs-pain", 365, Map.of());
    private static final Map<String, UUID> CLINICS = new HashMap<>();

    private static final String PEOPLE = """
            WITH fact AS (
                INSERT INTO goal_fact (clinic_id, goal_id, treatment_id, measure_id, goal_domain, horizon_days, condition,
                    product_class, training_level, sex, severity, treatment_year, evidence_tier, synthetic, research)
                SELECT ?, gen_random_uuid(), gen_random_uuid(), 'nrs-pain', 'pain', 365, ?, 'bmac', 'NONE',
                       ?, ?, 2025, 'EXPERIMENTAL', false, true
                  FROM generate_series(1, ?)
                RETURNING clinic_id, goal_id)
            INSERT INTO goal_outcome (clinic_id, goal_id, horizon_days, closes_on, goal_class, improvement, baseline, follow_up,
                                      research)
            SELECT clinic_id, goal_id, 365, '2026-01-01', ?, ?, 7, 7, true FROM fact
            """;

    private final ClinicsService clinics = REGISTRY.get(ClinicsService.class);

    @BeforeAll
    static void write() throws SQLException, IOException {
        try (Connection connection = DATABASE.superuser().getConnection();
                Statement replica = connection.createStatement();
                PreparedStatement people = connection.prepareStatement(PEOPLE)) {
            replica.execute("SET session_replication_role = replica"); // derived rows without the clinical ones
            for (CSVRecord row : rows("clinics-people.csv")) {
                insert(people, "knee-osteoarthritis", row);
                if (List.of("A", "B").contains(row.get("clinic"))) {
                    insert(people, "hip-osteoarthritis", row);
                }
            }
        }
        REGISTRY.cut();
    }

    private static void insert(PreparedStatement people, String condition, CSVRecord row) throws SQLException {
        boolean evaluated = row.get("evaluated").equals("1");
        people.setObject(1, CLINICS.computeIfAbsent(row.get("clinic"), REGISTRY::clinic));
        people.setString(2, condition);
        people.setString(3, row.get("sex"));
        people.setString(4, row.get("severity"));
        people.setInt(5, Integer.parseInt(row.get("people")));
        people.setString(6, evaluated ? "CHANGE_NOT_CLASSIFIED" : null);
        people.setBigDecimal(7, evaluated ? new BigDecimal(row.get("improvement")) : null);
        people.executeUpdate();
    }

    @Test
    void aStewardIsToldWhatRFindsOfEach() throws IOException {
        ClinicsAnswer answer = ask("steward", Role.STEWARD, Caller.REGISTRY, KNEES);
        List<CSVRecord> rows = rows("clinics.csv");
        assertThat(answer.results()).hasSameSizeAs(rows);
        for (CSVRecord row : rows) {
            ClinicResult result = answer.results().stream()
                    .filter(each -> row.get("clinic").equals(each.name()))
                    .findFirst()
                    .orElseThrow();
            assertThat(result.clinic()).isEqualTo(CLINICS.get(row.get("clinic")));
            assertThat(result.failure().count()).isEqualTo(Long.parseLong(row.get("failed")));
            assertThat(result.failure().of()).isEqualTo(Long.parseLong(row.get("evaluated")));
            is(row, "expected", result.expectedShare());
            is(row, "ratio", result.observedOverExpected());
            is(row, "lower", result.lower());
            is(row, "upper", result.upper());
            is(row, "inner_lower", result.inner().lower());
            is(row, "inner_upper", result.inner().upper());
            is(row, "outer_lower", result.outer().lower());
            is(row, "outer_upper", result.outer().upper());
            is(row, "overdispersion", answer.overdispersion());
        }
        assertThat(answer.results()).extracting(ClinicResult::name).containsExactly("A", "B", "C", "D", "E", "F");
        assertThat(answer.results())
                .extracting(ClinicResult::position)
                .containsExactly(
                        Position.WITHIN_EXPECTED,
                        Position.ABOVE_EXPECTED,
                        Position.BELOW_EXPECTED,
                        Position.WITHIN_EXPECTED,
                        Position.WITHIN_EXPECTED,
                        Position.ABOVE_EXPECTED);
        assertThat(answer.expectation().factors()).containsExactly("severity", "sex");
        assertThat(answer.notShown()).isEqualTo(new NotShown(1, 1, 0, null));
    }

    @Test
    void aClinicIsToldWhichIsItsOwnAndNobodyElseWhoseIsWhich() {
        ClinicsAnswer own = ask("clinic", Role.CLINIC_ADMIN, CLINICS.get("C"), KNEES);
        assertThat(own.results()).filteredOn(ClinicResult::own).singleElement().satisfies(result -> {
            assertThat(result.name()).isEqualTo("C");
            assertThat(result.clinic()).isEqualTo(CLINICS.get("C"));
        });
        assertThat(own.results())
                .filteredOn(result -> !result.own())
                .hasSize(5)
                .allMatch(result -> result.clinic() == null && result.name() == null);
        assertThat(own.source().permalink()).as("of what is not kept").isNull();
        assertThat(ask("clinic", Role.CLINIC_SUBMITTER, CLINICS.get("few"), KNEES)
                        .notShown()
                        .own())
                .isEqualTo("fewEvaluated");
        assertThat(ask("clinic", Role.CLINIC_SUBMITTER, CLINICS.get("missing"), KNEES)
                        .notShown()
                        .own())
                .isEqualTo("incomplete");

        ClinicsAnswer asked = ask("researcher", Role.RESEARCHER, Caller.REGISTRY, KNEES);
        assertThat(asked.results()).hasSize(6).allMatch(result -> result.name() == null && !result.own());
        assertThat(asked.source().permalink()).startsWith("/api/v1/answers/");
    }

    /** Of two clinics, one knows the other. */
    @Test
    void ofFewerThanThreeNobodyElseIsToldToThoseWithoutNames() throws SQLException {
        Cohort hips = new Cohort("hip-osteoarthritis", "bmac", "nrs-pain", 365, Map.of());
        CompareCohort question = new CompareCohort(hips, null, "nrs-pain-mcid-bennell-2021");
        assertThat(ask("steward", Role.STEWARD, Caller.REGISTRY, question).results())
                .hasSize(2);
        assertThat(ask("researcher", Role.RESEARCHER, Caller.REGISTRY, question).results())
                .isEmpty();
        ClinicsAnswer own = ask("clinic", Role.CLINIC_ADMIN, CLINICS.get("A"), question);
        assertThat(own.results()).singleElement().matches(ClinicResult::own);
        assertThat(own.notShown().withheld()).isEqualTo(1);
    }

    @Test
    void aPartOfTheGoalsIsRefused() {
        assertThatThrownBy(() -> ask("clinic", Role.CLINIC_ADMIN, CLINICS.get("A"), KNEES.with(Factor.SEX, "male")))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ComparisonFailure.COHORT_TELLS_OF_FEW));
    }

    @Test
    void ofNobodyNothingIsTold() {
        Cohort nobody = new Cohort("rotator-cuff-tear", "prp", "nrs-pain", 365, Map.of());
        ClinicsAnswer answer = ask("researcher", Role.RESEARCHER, Caller.REGISTRY, nobody);
        assertThat(answer.results()).isEmpty();
        assertThat(answer.failure()).isNull();
        assertThat(answer.overdispersion()).isNull();
    }

    private static void is(CSVRecord row, String column, double found) {
        assertThat(found).as(column + " of " + row).isCloseTo(Double.parseDouble(row.get(column)), within(1e-6));
    }

    private ClinicsAnswer ask(String actor, Role role, UUID clinic, Cohort cohort) {
        return ask(actor, role, clinic, new CompareCohort(cohort, null, null));
    }

    private ClinicsAnswer ask(String actor, Role role, UUID clinic, CompareCohort question) {
        ClinicsAnswer[] answer = new ClinicsAnswer[1];
        Session.as(
                new Caller(actor, role, clinic),
                () -> clinics.clinics(question, given -> {
                    answer[0] = given;
                    return new byte[] {'{', '}'};
                }));
        return answer[0];
    }
}
