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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.candorregistry.core.comparison.FactorsAnswer.FactorShares;
import org.candorregistry.core.comparison.FactorsAnswer.Term;
import org.candorregistry.core.comparison.FactorsAnswer.ValueShares;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code factors.R}: 900 people, of whom R says what sets best apart from failure. */
@NullUnmarked
class FactorsIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final TestRegistry REGISTRY = TestRegistry.on(DATABASE);
    private static final UUID CLINIC = REGISTRY.clinic("Factors");
    private static final Cohort KNEES = new Cohort("knee-osteoarthritis", "bmac", "nrs-pain", 365, Map.of());

    private static final Cohort HIPS = new Cohort("hip-osteoarthritis", "bmac", "nrs-pain", 365, Map.of());

    private static final String PEOPLE = """
            WITH fact AS (
                INSERT INTO goal_fact (clinic_id, goal_id, treatment_id, measure_id, goal_domain, horizon_days, condition,
                    product_class, training_level, age_band, sex, severity, treatment_year, evidence_tier, synthetic, research)
                SELECT ?, gen_random_uuid(), gen_random_uuid(), 'nrs-pain', 'pain', 365, ?, 'bmac', 'NONE',
                       ?, ?, ?, 2025, 'EXPERIMENTAL', false, true
                  FROM generate_series(1, ?)
                RETURNING clinic_id, goal_id)
            INSERT INTO goal_outcome (clinic_id, goal_id, horizon_days, closes_on, goal_class, failure_event, improvement,
                                      baseline, follow_up, research)
            SELECT clinic_id, goal_id, 365, '2026-01-01', ?, CASE WHEN ? THEN 'conversion-to-surgery' END, ?, 7, 7, true
              FROM fact
            """;

    private final FactorsService factors = REGISTRY.get(FactorsService.class);

    @BeforeAll
    static void write() throws SQLException, IOException {
        try (Connection connection = DATABASE.superuser().getConnection();
                Statement replica = connection.createStatement();
                PreparedStatement people = connection.prepareStatement(PEOPLE)) {
            replica.execute("SET session_replication_role = replica"); // derived rows without the clinical ones
            for (CSVRecord row : rows("factors-people.csv")) {
                boolean surgery = row.get("surgery").equals("1");
                insert(people, KNEES, row, surgery ? "FAILURE_EVENT" : "CHANGE_NOT_CLASSIFIED");
            }
            for (CSVRecord row : rows("response-people.csv")) {
                insert(people, HIPS, row, row.get("evaluated").equals("1") ? "CHANGE_NOT_CLASSIFIED" : null);
            }
        }
        REGISTRY.cut();
    }

    /** @param goalClass null: the window closed without a score */
    private static void insert(PreparedStatement people, Cohort cohort, CSVRecord row, @Nullable String goalClass)
            throws SQLException {
        people.setObject(1, CLINIC);
        people.setString(2, cohort.condition());
        people.setString(3, row.get("age_band"));
        people.setString(4, row.get("sex"));
        people.setString(5, row.get("severity"));
        people.setInt(6, Integer.parseInt(row.get("people")));
        people.setString(7, goalClass);
        people.setBoolean(8, "FAILURE_EVENT".equals(goalClass));
        people.setBigDecimal(9, goalClass == null ? null : new BigDecimal(row.get("improvement")));
        people.executeUpdate();
    }

    @Test
    void aClinicIsToldWhatRFinds() throws IOException {
        FactorsAnswer answer = ask(CLINIC, Role.CLINIC_ADMIN, KNEES);
        assertThat(answer.groups().p90()).isEqualByComparingTo("4");
        for (CSVRecord row : rows("factors-shares.csv")) {
            FactorShares shares = shares(answer, row.get("factor"));
            assertThat(shares.standardizedDifference())
                    .isCloseTo(Double.parseDouble(row.get("difference")), within(1e-9));
            ValueShares value = value(shares, row.get("value"));
            assertThat(List.of(value.best(), value.typical(), value.failed(), value.evaluated()))
                    .containsExactly(
                            Long.valueOf(row.get("best")),
                            Long.valueOf(row.get("typical")),
                            Long.valueOf(row.get("failed")),
                            Long.valueOf(row.get("evaluated")));
        }
        assertThat(answer.factors().get(0).factor()).isEqualTo("severity");
        assertThat(answer.model().failed()).isEqualTo(373); // 137 + 115 + 121
        assertThat(answer.model().parameters()).isEqualTo(5);
        assertThat(answer.model().eventsPerVariable()).isCloseTo(373 / 5.0, within(1e-9));
        matchesR(answer);
        assertThat(answer.finding())
                .isEqualTo(
                        "With severity kl-4, the odds of failure were 5.15 times those with kl-2 (95 % interval 3.54 to 7.48),"
                                + " the other factors of the model being the same. This is an association in people who were not"
                                + " randomised; it does not tell why.");
        assertThat(answer.model().leftOut())
                .extracting(FactorsAnswer.LeftOut::factor)
                .contains("baselineBand", "route");
    }

    /** From the files of the cut, and as far as it is told; every number that is, is R's. */
    @Test
    void aResearcherIsToldTheSameOfACut() throws IOException {
        FactorsAnswer answer = ask(Caller.REGISTRY, Role.RESEARCHER, KNEES);
        int told = 0;
        for (CSVRecord row : rows("factors-shares.csv")) {
            ValueShares value = value(shares(answer, row.get("factor")), row.get("value"));
            assertThat(value.failed()).isEqualTo(Long.valueOf(row.get("failed")));
            assertThat(value.best()).isIn(null, Long.valueOf(row.get("best")));
            assertThat(value.typical()).isIn(null, Long.valueOf(row.get("typical")));
            told += value.best() == null ? 0 : 1;
        }
        assertThat(told).isPositive();
        matchesR(answer);
        assertThat(answer.source().permalink()).startsWith("/api/v1/answers/");
    }

    /** {@code response.R}: 700 people of whom the heavy cases were missed more often. */
    @Test
    void theMissedAreStoodForByPeopleAlike() throws IOException {
        CompareCohort hips = new CompareCohort(HIPS, null, "nrs-pain-mcid-bennell-2021"); // 1.8 points
        FactorsAnswer own = ask(CLINIC, Role.CLINIC_ADMIN, hips);
        for (CSVRecord row : rows("response-shares.csv")) {
            FactorShares shares = shares(own, row.get("factor"));
            assertThat(shares.responseDifference()).isCloseTo(Double.parseDouble(row.get("difference")), within(1e-9));
            ValueShares value = value(shares, row.get("value"));
            assertThat(value.evaluated()).isEqualTo(Long.valueOf(row.get("evaluated")));
            assertThat(value.missed()).isEqualTo(Long.valueOf(row.get("missed")));
        }
        responseIsThatOfR(own.response());
        assertThat(own.response().factors()).containsExactly("severity", "ageBand", "sex");

        responseIsThatOfR(ask(Caller.REGISTRY, Role.RESEARCHER, hips).response());
        assertThat(ask(CLINIC, Role.CLINIC_ADMIN, KNEES).responseNote()).isEqualTo("Nobody was missed.");
    }

    private static void responseIsThatOfR(FactorsAnswer.Response response) throws IOException {
        CSVRecord row = rows("response.csv").get(0);
        assertThat(response.evaluated()).isEqualTo(Long.parseLong(row.get("evaluated")));
        assertThat(response.missed()).isEqualTo(Long.parseLong(row.get("missed")));
        assertThat(response.plain().count()).isEqualTo(Long.parseLong(row.get("failed")));
        assertThat(response.weighted()).isCloseTo(Double.parseDouble(row.get("weighted")), within(1e-6));
        assertThat(response.lower()).isCloseTo(Double.parseDouble(row.get("lower")), within(1e-6));
        assertThat(response.upper()).isCloseTo(Double.parseDouble(row.get("upper")), within(1e-6));
        assertThat(response.effectivePeople()).isCloseTo(Double.parseDouble(row.get("effective")), within(1e-4));
        assertThat(response.largestWeight()).isCloseTo(Double.parseDouble(row.get("largest")), within(1e-6));
        assertThat(response.penalised()).isFalse();
        assertThat(response.note()).contains("bounds under missingness");
    }

    /** Of part of the goals it would tell of the others; and a split is no question here. */
    @Test
    void aResearcherAsksAboutTheWhole() {
        assertThatThrownBy(() -> ask(Caller.REGISTRY, Role.RESEARCHER, KNEES.with(Factor.SEX, "male")))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("ask about all");
        assertThat(ask(CLINIC, Role.CLINIC_ADMIN, KNEES.with(Factor.SEX, "male"))
                        .groups()
                        .evaluated())
                .isEqualTo(359);
        assertThatThrownBy(() -> ask(CLINIC, Role.CLINIC_ADMIN, new CompareCohort(KNEES, Factor.SEX, null)))
                .hasMessageContaining("Every factor is looked at");
    }

    @Test
    void ofNobodyNothingIsTold() {
        FactorsAnswer answer =
                ask(CLINIC, Role.CLINIC_ADMIN, new Cohort("hip-osteoarthritis", "prp", "nrs-pain", 365, Map.of()));
        assertThat(answer.factors()).isEmpty();
        assertThat(answer.model()).isNull();
        assertThat(answer.modelNote()).isNotNull();
        assertThat(answer.finding()).contains("No factor of the model stands out");
    }

    private static void matchesR(FactorsAnswer answer) throws IOException {
        assertThat(answer.model().penalised()).isFalse();
        for (CSVRecord row : rows("factors-odds.csv")) {
            List<String> named = List.of(row.get("term").split("=", -1));
            Term term = answer.model().terms().stream()
                    .filter(each -> each.factor().equals(jsonName(named.get(0)))
                            && each.value().equals(named.get(1)))
                    .findFirst()
                    .orElseThrow();
            assertThat(Math.log(term.oddsRatio()))
                    .isCloseTo(Math.log(Double.parseDouble(row.get("odds"))), within(1e-6));
            assertThat(Math.log(term.lower())).isCloseTo(Math.log(Double.parseDouble(row.get("lower"))), within(1e-6));
            assertThat(Math.log(term.upper())).isCloseTo(Math.log(Double.parseDouble(row.get("upper"))), within(1e-6));
        }
        assertThat(answer.model().terms()).hasSize(5);
    }

    private static String jsonName(String column) {
        return column.equals("age_band") ? "ageBand" : column;
    }

    private static FactorShares shares(FactorsAnswer answer, String column) {
        return answer.factors().stream()
                .filter(shares -> shares.factor().equals(jsonName(column)))
                .findFirst()
                .orElseThrow();
    }

    private static ValueShares value(FactorShares shares, String value) {
        return shares.values().stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private FactorsAnswer ask(UUID clinic, Role role, Cohort cohort) {
        return ask(clinic, role, new CompareCohort(cohort, null, null));
    }

    private FactorsAnswer ask(UUID clinic, Role role, CompareCohort question) {
        FactorsAnswer[] answer = new FactorsAnswer[1];
        Session.as(
                new Caller("test", role, clinic),
                () -> factors.factors(question, given -> {
                    answer[0] = given;
                    return new byte[] {'{', '}'};
                }));
        return Objects.requireNonNull(answer[0]);
    }
}
