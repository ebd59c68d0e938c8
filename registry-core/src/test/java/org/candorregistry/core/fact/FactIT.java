package org.candorregistry.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.comparison.ComparisonAnswer;
import org.candorregistry.core.cut.CutDirectory;
import org.candorregistry.core.cut.CutMaker;
import org.candorregistry.core.cut.DataCut;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.evidence.EvidenceStatement;
import org.candorregistry.core.fact.FactNumbers.Shares;
import org.candorregistry.core.fact.FactNumbers.Value;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.paging.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FactIT {

    private static final int EVERY_DAYS = 28;
    private static final PageRequest ALL = new PageRequest(null, 200);
    private static final FactKey KNEES = new FactKey("knee-osteoarthritis", "bmac", "nrs-pain");

    private static final String PEOPLE = """
            WITH fact AS (
                INSERT INTO goal_fact (clinic_id, goal_id, treatment_id, measure_id, goal_domain, horizon_days, condition,
                    product_class, cell_source, donor_relation, preparation_method, training_level, age_band, sex, severity,
                    treatment_year, evidence_tier, synthetic, research)
                SELECT ?, gen_random_uuid(), gen_random_uuid(), 'nrs-pain', 'pain', ?, ?, 'bmac', 'bmac', 'autologous', ?, ?,
                       '50-54', 'female', 'kl-3', 2025, 'EXPERIMENTAL', false, true
                  FROM generate_series(1, ?)
                RETURNING clinic_id, goal_id, horizon_days)
            INSERT INTO goal_outcome (clinic_id, goal_id, horizon_days, closes_on, goal_class, improvement, baseline, follow_up,
                                      research)
            SELECT clinic_id, goal_id, horizon_days, '2026-01-01', 'CHANGE_NOT_CLASSIFIED', ?, 7, 7, true
              FROM fact
            """;

    private final TestDatabase database = TestDatabase.migrated();
    private final TestRegistry registry = TestRegistry.on(database);
    private final UUID clinic = registry.clinic("Facts");
    private final FactMaker maker = registry.get(FactMaker.class);
    private final FactService facts = registry.get(FactService.class);

    @BeforeEach
    void write() throws SQLException {
        people("knee-osteoarthritis", 365, "centrifuge-single", "FELLOWSHIP", 30, 4);
        people("knee-osteoarthritis", 365, "density-gradient", "COURSE", 12, 1);
        people("knee-osteoarthritis", 180, "density-gradient", "COURSE", 8, 2);
        people("hip-osteoarthritis", 365, "centrifuge-single", "COURSE", 10, 3);
    }

    /**
     * 42 of the 50 name day 365, and there 30 improved by 4 and 12 by 1: the median is 4, and P10 is 1 (type 7: place 5.1 of
     * 42). The 8 of day 180 have no outcome at that day, so 30 were prepared one way and 12 the other.
     */
    @Test
    void tellsTheFiveAnswersOfWhomThereAreEnough() {
        DataCut cut = registry.cut();
        assertThat(make()).isTrue();
        assertThat(make()).as("once").isFalse();

        assertThat(facts.list(ALL).items())
                .extracting(listed -> listed.condition().code(), ListedFact::horizonDays, ListedFact::cut)
                .containsExactly(tuple("knee-osteoarthritis", 365, cut.id()));
        PublicFact fact = facts.fact(KNEES, null);
        FactNumbers numbers = fact.numbers();
        assertThat(numbers.cases().denominators().evaluated()).isEqualTo(42);
        assertThat(numbers.cases().typical().median().value()).isEqualByComparingTo("4");
        assertThat(numbers.cases().failure().p10().value()).isEqualByComparingTo("1");
        assertThat(numbers.cells())
                .extracting(Shares::factor)
                .containsExactly("cellSource", "donorType", "preparation");
        assertThat(numbers.cells().get(2).values())
                .containsExactlyInAnyOrder(
                        new Value("centrifuge-single", display("preparation_method", "centrifuge-single"), 30L),
                        new Value("density-gradient", display("preparation_method", "density-gradient"), 12L));
        assertThat(numbers.providers().get(0).values())
                .extracting(Value::code, Value::goals)
                .containsExactlyInAnyOrder(tuple("FELLOWSHIP", 30L), tuple("COURSE", 12L));
        assertThat(numbers.statement()).contains("not randomised");
        assertThat(fact.evidence())
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(speaks(statement)).isTrue());

        assertThatThrownBy(() -> facts.fact(new FactKey("hip-osteoarthritis", "bmac", "nrs-pain"), null))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refused -> assertThat(refused.code()).isEqualTo(FactFailure.FACT_UNKNOWN));
    }

    /** What a nightly cut adds is told when the facts are old enough; what a steward's cut adds, at once. */
    @Test
    void areRenewedByStewardsAtOnceAndByNightsOnceInAWhile() throws SQLException {
        DataCut first = registry.cut();
        make();
        people("knee-osteoarthritis", 365, "centrifuge-single", "FELLOWSHIP", 11, 4);
        nightly();
        assertThat(make()).as("too soon").isFalse();
        assertThat(evaluated(null)).isEqualTo(42);

        registry.clock().moveTo(registry.clock().instant().plus(Duration.ofDays(EVERY_DAYS)));
        nightly();
        assertThat(make()).isTrue();
        assertThat(evaluated(null)).isEqualTo(53);
        assertThat(evaluated(first.id())).as("as it was cited").isEqualTo(42);

        people("knee-osteoarthritis", 365, "centrifuge-single", "FELLOWSHIP", 11, 4);
        registry.cut();
        assertThat(make()).isTrue();
        assertThat(evaluated(null)).isEqualTo(64);
    }

    @Test
    void thoseBeforeStayWhereACutCannotBeRead() throws IOException {
        DataCut first = registry.cut();
        make();
        DataCut damaged = registry.cut();
        Files.delete(registry.get(CutDirectory.class)
                .root()
                .resolve(damaged.id().toString())
                .resolve("outcomes.parquet"));

        assertThat(make()).isTrue();
        assertThat(facts.fact(KNEES, null).numbers().cut()).isEqualTo(first.id());
        assertThat(registry.everything()
                        .sql("SELECT failure FROM fact_edition WHERE cut_id = :cut")
                        .param("cut", damaged.id())
                        .query(String.class)
                        .single())
                .contains("outcomes.parquet is missing");
        assertThatThrownBy(() -> facts.fact(KNEES, damaged.id())).isInstanceOf(RegistryException.class);
    }

    private boolean make() {
        return maker.makeOne(EVERY_DAYS, FactIT::written);
    }

    private static byte[] written(ComparisonAnswer answer) {
        return JsonColumn.of(answer).getBytes(StandardCharsets.UTF_8);
    }

    private void nightly() {
        CutMaker nights = registry.get(CutMaker.class);
        nights.orderNightly(LocalTime.MIDNIGHT);
        assertThat(nights.makeOne()).isTrue();
    }

    private Long evaluated(UUID cut) {
        return facts.fact(KNEES, cut).numbers().cases().denominators().evaluated();
    }

    private static boolean speaks(EvidenceStatement statement) {
        return statement.claim().scopes().stream()
                .anyMatch(scope -> (scope.productClass() == null
                                || scope.productClass().equals("bmac"))
                        && (scope.goalDomain() == null || List.of("pain").contains(scope.goalDomain())));
    }

    private String display(String list, String code) {
        return registry.everything()
                .sql("SELECT display FROM code WHERE list = :list AND code = :code")
                .param("list", list)
                .param("code", code)
                .query(String.class)
                .single();
    }

    private void people(String condition, int horizon, String method, String training, int people, int improvement)
            throws SQLException {
        try (Connection connection = database.superuser().getConnection();
                Statement replica = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(PEOPLE)) {
            replica.execute("SET session_replication_role = replica"); // derived rows without the clinical ones
            insert.setObject(1, clinic);
            insert.setInt(2, horizon);
            insert.setString(3, condition);
            insert.setString(4, method);
            insert.setString(5, training);
            insert.setInt(6, people);
            insert.setBigDecimal(7, BigDecimal.valueOf(improvement));
            insert.executeUpdate();
        }
    }
}
