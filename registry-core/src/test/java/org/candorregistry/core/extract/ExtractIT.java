package org.candorregistry.core.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.candorregistry.core.cut.CutDatabase;
import org.candorregistry.core.cut.CutDirectory;
import org.candorregistry.core.cut.DataCut.CutFile;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.extract.ApproveProject.Scope;
import org.candorregistry.core.extract.Extract.State;
import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 200 people with a bad knee, treated twice, 50 days apart: 20 in each of ten combinations of sex and age band, of whom 15 have
 * one body mass index and 5 another. Of 4 more the age is one that nobody else has. 30 do not consent to research.
 */
@NullUnmarked
class ExtractIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final TestRegistry REGISTRY = TestRegistry.on(DATABASE);
    private static final Caller STEWARD = new Caller("steward", Role.STEWARD, Caller.REGISTRY);
    private static final Caller ADA = new Caller("Ada", Role.RESEARCHER, Caller.REGISTRY);
    private static final Caller BO = new Caller("Bo", Role.RESEARCHER, Caller.REGISTRY);
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 10);

    private static final String PEOPLE = """
            SET session_replication_role = replica;
            WITH person AS (
                SELECT number, gen_random_uuid() AS subject, number <= 204 AS research,
                       CASE WHEN number BETWEEN 201 AND 204 THEN 'female'
                            ELSE (ARRAY['female', 'male'])[1 + number %% 2] END AS sex,
                       CASE WHEN number BETWEEN 201 AND 204 THEN '90+'
                            ELSE (ARRAY['45-49', '50-54', '55-59', '60-64', '65-69'])[1 + (number / 2) %% 5] END AS age,
                       CASE WHEN (number - 1) / 10 %% 4 = 3 THEN '40+' ELSE '25-30' END AS bmi
                  FROM generate_series(1, 234) AS number),
            twice AS (
                SELECT person.*, gen_random_uuid() AS treatment, DATE '%1$s' + 50 * again AS treated_on
                  FROM person CROSS JOIN generate_series(0, 1) AS again),
            treated AS (
                INSERT INTO treatment (clinic_id, treatment_id, subject_id, product_id, provider_id, treated_on, follow_up_plan,
                                       condition, evidence_tier, completeness, version, recorded_at, recorded_by)
                SELECT '%2$s', treatment, subject, gen_random_uuid(), gen_random_uuid(), treated_on, 'orthopaedic',
                       'knee-osteoarthritis', 'EXPERIMENTAL', 1, 1, now(), 'test' FROM twice),
            fact AS (
                INSERT INTO goal_fact (clinic_id, goal_id, treatment_id, measure_id, goal_domain, horizon_days, condition,
                                       product_class, training_level, age_band, sex, bmi_band, treatment_year, evidence_tier,
                                       synthetic, research)
                SELECT '%2$s', treatment, treatment, 'nrs-pain', 'pain', 365, 'knee-osteoarthritis', 'bmac', 'COURSE', age, sex,
                       bmi, 2025, 'EXPERIMENTAL', false, research FROM twice)
            INSERT INTO goal_outcome (clinic_id, goal_id, horizon_days, closes_on, goal_class, improvement, baseline, follow_up,
                                      research)
            SELECT '%2$s', treatment, horizon, DATE '2026-01-01', 'CHANGE_NOT_CLASSIFIED', 2, 7, 5, research
              FROM twice CROSS JOIN (VALUES (182), (365)) AS at (horizon)
            """;

    private final ProjectService projects = REGISTRY.get(ProjectService.class);
    private final ExtractService extracts = REGISTRY.get(ExtractService.class);
    private final ExtractMaker maker = REGISTRY.get(ExtractMaker.class);
    private final CutDirectory directory = REGISTRY.get(CutDirectory.class);

    @BeforeAll
    static void write() throws SQLException {
        UUID clinic = REGISTRY.clinic("Extracts");
        try (Connection connection = DATABASE.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(PEOPLE.formatted(FIRST, clinic));
        }
        REGISTRY.cut();
    }

    private UUID project(int k, String productClass) {
        return Session.as(
                STEWARD,
                () -> projects.approve(new ApproveProject(
                                "Knees",
                                "Whether heavier people improve less",
                                "Ethics committee of the tests, 2026/1",
                                "Ada",
                                List.of(new Scope("knee-osteoarthritis", productClass)),
                                k,
                                LocalDate.of(2026, 12, 31)))
                        .id());
    }

    private Extract made(UUID project) {
        Extract ordered = Session.as(ADA, () -> extracts.order(project));
        assertThat(ordered.state()).isEqualTo(State.WAITING);
        assertThat(maker.makeOne()).isTrue();
        assertThat(maker.makeOne()).isFalse();
        return Session.as(ADA, () -> extracts.get(ordered.id()));
    }

    private List<CSVRecord> rows(Extract extract, String name) {
        Path file = Session.as(ADA, () -> extracts.file(extract.id(), name));
        try (CSVParser parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file))) {
            return parser.getRecords();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** 11 share each sex and age, but not the body mass index, which 5 of 20 have; and 4 people nobody's age. */
    @Test
    void elevenPeopleShareEachCombination() {
        Extract extract = made(project(11, "bmac"));
        ExtractReport report = extract.report();
        assertThat(report.generalisations()).containsExactly("body mass index left out");
        assertThat(report.people()).isEqualTo(200);
        assertThat(report.peopleLeftOut()).isEqualTo(4);
        assertThat(report.combinations()).isEqualTo(10);
        assertThat(report.smallestCombination()).isEqualTo(20);
        assertThat(report.goals()).isEqualTo(400);
        assertThat(report.outcomes()).isEqualTo(800);
        assertThat(report.times()).isZero();

        List<CSVRecord> rows = rows(extract, "outcomes.csv");
        assertThat(rows).hasSize(800);
        Map<String, Set<String>> people = new TreeMap<>();
        rows.forEach(row -> people.computeIfAbsent(
                        report.quasiIdentifiers().stream().map(row::get).collect(Collectors.joining("|")),
                        none -> new HashSet<>())
                .add(row.get("person")));
        assertThat(people)
                .hasSize(10)
                .allSatisfy((combination, of) -> assertThat(of).hasSizeGreaterThanOrEqualTo(11));
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get("bmi_band")).isEmpty();
            assertThat(row.get("improvement")).isEqualTo("2.000");
        });
    }

    /** Of 5 people the body mass index may be told. */
    @Test
    void whatFewerShareIsToldWhereFewerAreEnough() {
        ExtractReport report = made(project(5, "bmac")).report();
        assertThat(report.generalisations()).isEmpty();
        assertThat(report.combinations()).isEqualTo(20);
        assertThat(report.smallestCombination()).isGreaterThanOrEqualTo(5);
        assertThat(report.peopleLeftOut()).isEqualTo(4);
    }

    /** Both days of a person are moved by the same, those of different people by different numbers of days. */
    @Test
    void daysAreMovedForEachPerson() {
        Map<String, Set<LocalDate>> days = new HashMap<>();
        rows(made(project(11, "bmac")), "outcomes.csv")
                .forEach(row -> days.computeIfAbsent(row.get("person"), none -> new HashSet<>())
                        .add(LocalDate.parse(row.get("treated_on"))));
        Set<Long> moved = new HashSet<>();
        assertThat(days).hasSize(200);
        days.values().forEach(of -> {
            LocalDate first = of.stream().min(LocalDate::compareTo).orElseThrow();
            LocalDate second = of.stream().max(LocalDate::compareTo).orElseThrow();
            assertThat(ChronoUnit.DAYS.between(first, second)).isEqualTo(50);
            moved.add(ChronoUnit.DAYS.between(FIRST, first));
        });
        assertThat(moved).hasSizeGreaterThan(80).allSatisfy(by -> assertThat(by).isBetween(-212L, 212L));
    }

    /** Codes, bands and numbers; no text that somebody wrote of a person, no id, no clinic, no year. */
    @Test
    void columnsAreTheseAndParquetHasTheSame() {
        Extract extract = made(project(11, "bmac"));
        List<String> columns = List.of(
                "person",
                "goal",
                "treated_on",
                "condition",
                "product_class",
                "measure",
                "goal_domain",
                "disease_status",
                "severity",
                "sex",
                "age_band",
                "bmi_band",
                "country",
                "baseline_band",
                "cell_source",
                "donor_relation",
                "preparation_method",
                "manipulation",
                "device",
                "viability_band",
                "passage",
                "dose_band",
                "route",
                "image_guidance",
                "training_level",
                "earlier_cases",
                "clinic_volume",
                "evidence_tier",
                "horizon_days",
                "own_horizon",
                "class",
                "failure_event",
                "baseline",
                "improvement",
                "responder",
                "open_query",
                "synthetic");
        assertThat(rows(extract, "outcomes.csv").get(0).getParser().getHeaderNames())
                .isEqualTo(columns);
        assertThat(extract.files())
                .extracting(CutFile::name)
                .containsExactly("outcomes.csv", "outcomes.parquet", "times.csv", "times.parquet");
        Path parquet = Session.as(ADA, () -> extracts.file(extract.id(), "outcomes.parquet"));
        assertThat(CutFile.of(parquet)).isEqualTo(extract.files().get(1));
        assertThat(JdbcClient.create(REGISTRY.get(CutDatabase.class).connections())
                        .sql("SELECT count(*) FROM read_parquet(:file) WHERE class = 'CHANGE_NOT_CLASSIFIED'")
                        .param("file", parquet.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(800);
    }

    /** Numbers of people in one extract are not those of another. */
    @Test
    void twoExtractsCannotBeJoined() {
        UUID project = project(11, "bmac");
        Map<String, String> one = daysOf(made(project));
        Map<String, String> other = daysOf(made(project));
        long same = one.entrySet().stream()
                .filter(person -> person.getValue().equals(other.get(person.getKey())))
                .count();
        assertThat(same).isLessThan(20);
    }

    private Map<String, String> daysOf(Extract extract) {
        Map<String, String> days = new HashMap<>();
        rows(extract, "outcomes.csv")
                .forEach(row -> days.merge(row.get("person"), row.get("treated_on"), (a, b) -> a + b));
        return days;
    }

    @Test
    void fewerThanKPeopleGetNoExtract() throws IOException {
        Extract extract = made(project(300, "bmac"));
        assertThat(extract.state()).isEqualTo(State.FAILED);
        assertThat(extract.failure()).contains("Fewer than 300 people");
        assertThat(directory.ofExtract(extract.id())).doesNotExist();
        assertThat(directory.unfinishedExtract(extract.id())).doesNotExist();
        assertThat(made(project(5, "prp")).state()).isEqualTo(State.FAILED);
        refused(ADA, () -> extracts.file(extract.id(), "outcomes.csv"), ExtractFailure.EXTRACT_NOT_READY);
    }

    @Test
    void onlyWhoWasApprovedIsHandedIt() {
        UUID project = project(11, "bmac");
        Extract extract = made(project);
        refused(BO, () -> extracts.order(project), ExtractFailure.PROJECT_UNKNOWN);
        refused(BO, () -> extracts.get(extract.id()), ExtractFailure.EXTRACT_UNKNOWN);
        refused(ADA, () -> extracts.file(extract.id(), "../data_cut"), ExtractFailure.EXTRACT_UNKNOWN);
        assertThat(Session.as(STEWARD, () -> extracts.get(extract.id())).report())
                .isEqualTo(extract.report());

        Session.as(STEWARD, () -> projects.revoke(project));
        refused(ADA, () -> extracts.order(project), ExtractFailure.PROJECT_ENDED);
        refused(ADA, () -> extracts.file(extract.id(), "outcomes.csv"), ExtractFailure.PROJECT_ENDED);
    }

    /** As a copy of the service that was killed leaves it: the order stands, and half a file lies there. */
    @Test
    void whatAKilledCopyLeftIsMadeAgain() throws IOException {
        Extract ordered = Session.as(ADA, () -> extracts.order(project(11, "bmac")));
        Path left = Files.createDirectories(directory.unfinishedExtract(ordered.id()));
        Files.writeString(left.resolve("outcomes.csv"), "half a li");
        assertThat(maker.makeOne()).isTrue();
        assertThat(rows(Session.as(ADA, () -> extracts.get(ordered.id())), "outcomes.csv"))
                .hasSize(800);
        assertThat(left).doesNotExist();
    }

    private static void refused(Caller caller, Supplier<?> work, FailureCode code) {
        assertThatThrownBy(() -> Session.as(caller, work))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
