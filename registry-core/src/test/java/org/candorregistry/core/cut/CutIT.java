package org.candorregistry.core.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.candorregistry.core.cut.DataCut.State;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CutIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final TestRegistry REGISTRY = TestRegistry.on(DATABASE);

    private final CutService cuts = REGISTRY.get(CutService.class);
    private final CutMaker maker = REGISTRY.get(CutMaker.class);
    private final CutDirectory directory = REGISTRY.get(CutDirectory.class);

    /** What could lead to a person is not in the files: no id that means anything, no day as it was, no free text of anybody's. */
    @Test
    void filesHoldFactorsAndResultsAndNothingElse() {
        DataCut made = REGISTRY.cut();
        OpenCut cut = as(() -> cuts.open(made));
        assertThat(columns(cut, cut.outcomes()))
                .containsExactlyInAnyOrder(
                        "stratum",
                        "outcome",
                        "condition",
                        "disease_status",
                        "product_class",
                        "measure_id",
                        "goal_domain",
                        "cell_source",
                        "donor_relation",
                        "preparation_method",
                        "manipulation",
                        "device",
                        "viability_band",
                        "passage",
                        "earlier_cases",
                        "clinic_volume",
                        "dose_band",
                        "route",
                        "image_guidance",
                        "training_level",
                        "age_band",
                        "sex",
                        "bmi_band",
                        "severity",
                        "baseline_band",
                        "treatment_year",
                        "evidence_tier",
                        "country",
                        "clinic",
                        "baseline",
                        "goal");
        assertThat(columns(cut, cut.outcomes().resolveSibling("kinds.parquet")))
                .containsExactlyInAnyOrder(
                        "outcome",
                        "horizon_days",
                        "own_horizon",
                        "goal_class",
                        "failure_event",
                        "improvement",
                        "responder",
                        "synthetic",
                        "open_query");
        assertThat(columns(cut, cut.times())).contains("days", "event_kind").doesNotContain("clinic_id", "goal_id");
        assertThat(columns(cut, cut.goals())).containsExactlyInAnyOrder("goal", "person", "treated_on");
    }

    /**
     * Norway has four clinics, Sweden five, Switzerland and Austria one each: one of these two could tell the other's rows, so
     * they are together with the smallest of the rest.
     */
    @Test
    void aCountryOfFewClinicsIsNotTold() throws SQLException {
        try (Connection connection = DATABASE.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica"); // derived rows without the clinical ones
            statement.execute("""
                    WITH clinics AS (
                        INSERT INTO clinic (clinic_id, name, country, version, recorded_at, recorded_by)
                        SELECT gen_random_uuid(), 'Clinic ' || number, country, 1, now(), 'test'
                          FROM unnest('{NO,NO,NO,NO,SE,SE,SE,SE,SE,CH,AT}'::text[]) WITH ORDINALITY AS at (country, number)
                        RETURNING clinic_id),
                    facts AS (
                        INSERT INTO goal_fact (clinic_id, goal_id, treatment_id, measure_id, goal_domain, horizon_days,
                                               condition, product_class, training_level, sex, treatment_year, evidence_tier,
                                               synthetic, research)
                        SELECT clinic_id, gen_random_uuid(), gen_random_uuid(), 'nrs-pain', 'pain', 365, 'knee-osteoarthritis',
                               'bmac', 'NONE', 'female', 2025, 'EXPERIMENTAL', false, true FROM clinics
                        RETURNING clinic_id, goal_id)
                    INSERT INTO goal_outcome (clinic_id, goal_id, horizon_days, closes_on, goal_class, research)
                    SELECT clinic_id, goal_id, 365, '2026-01-01', 'WITHDRAWN', true FROM facts""");
        }
        DataCut made = REGISTRY.cut();
        OpenCut cut = as(() -> cuts.open(made));
        assertThat(cut.duck()
                        .sql("SELECT country || ' ' || count(*) FROM read_parquet(:file) GROUP BY country ORDER BY 1")
                        .param("file", cut.outcomes().toString())
                        .query(String.class)
                        .list())
                .containsExactly("SE 5", "other 6");
        assertThat(cut.strata("bmac", "nrs-pain", null)).isEqualTo(new OpenCut.Strata(0, 0));
        assertThat(cut.strata("prp", "nrs-pain", null).last()).isNegative();
    }

    /** As a copy of the service that was killed leaves it: the order stands, and half a file lies there. */
    @Test
    void whatAKilledCopyLeftIsMadeAgainAndWhole() throws IOException {
        REGISTRY.cut();
        DataCut ordered = as(cuts::order);
        Path left = Files.createDirectories(directory.unfinished(ordered.id()));
        Files.writeString(left.resolve("outcomes.parquet.csv"), "half a li");

        assertThat(maker.makeOne()).isTrue();

        DataCut made = as(() -> cuts.verify(ordered.id()));
        assertThat(made.state()).isEqualTo(State.READY);
        assertThat(made.takenOn()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(left).doesNotExist();
        try (Stream<Path> files = Files.list(directory.of(made.id()))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "manifest.json",
                            "outcomes.parquet",
                            "kinds.parquet",
                            "times.parquet",
                            "strata.parquet",
                            "goals.parquet",
                            "margins.parquet");
        }
    }

    @Test
    void twoCopiesNeverMakeTheSameCut() {
        REGISTRY.cut();
        as(cuts::order);
        as(cuts::order);
        List<CompletableFuture<Boolean>> copies = Stream.generate(() -> CompletableFuture.supplyAsync(maker::makeOne))
                .limit(4)
                .toList();
        assertThat(copies.stream().map(CompletableFuture::join).filter(made -> made))
                .hasSize(2);
    }

    @Test
    void aDamagedFileIsFoundByItsHashAndNamed() throws IOException {
        DataCut cut = REGISTRY.cut();
        Path times = directory.of(cut.id()).resolve("times.parquet");
        byte[] written = Files.readAllBytes(times);
        written[written.length / 2] ^= 1;
        Files.write(times, written, StandardOpenOption.TRUNCATE_EXISTING);

        assertThatThrownBy(() -> as(() -> cuts.open(cut)))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("times.parquet is not the file that was written");
        Files.delete(directory.of(cut.id()).resolve("outcomes.parquet"));
        assertThatThrownBy(() -> as(() -> cuts.verify(cut.id())))
                .hasMessageContaining("outcomes.parquet is missing, times.parquet is not the file");
    }

    /** The clock stands at 1 March 2026 in the morning, UTC. */
    @Test
    void theCutOfANightIsOrderedOnce() {
        maker.orderNightly(LocalTime.MAX);
        assertThat(nightly()).isZero();
        maker.orderNightly(LocalTime.MIDNIGHT);
        maker.orderNightly(LocalTime.MIDNIGHT);
        assertThat(nightly()).isEqualTo(1);
    }

    @Test
    void aCutThatThereIsNotOrThatIsNotReadyIsNotAsked() {
        assertThatThrownBy(() -> as(() -> cuts.asked(new UUID(1, 1)))).hasMessageContaining("No such data cut");
        DataCut waiting = as(cuts::order);
        assertThatThrownBy(() -> as(() -> cuts.asked(waiting.id()))).hasMessageContaining("WAITING");
    }

    private static long nightly() {
        return REGISTRY.everything()
                .sql("SELECT count(*) FROM data_cut WHERE nightly_of = DATE '2026-03-01'")
                .query(Long.class)
                .single();
    }

    private static List<String> columns(OpenCut cut, Path file) {
        JdbcClient duck = cut.duck();
        return duck.sql("SELECT column_name FROM (DESCRIBE SELECT * FROM read_parquet(:file))")
                .param("file", file.toString())
                .query(String.class)
                .list();
    }

    private static <T> T as(Supplier<T> work) {
        return Session.as(new Caller("steward", Role.STEWARD, Caller.REGISTRY), work);
    }
}
