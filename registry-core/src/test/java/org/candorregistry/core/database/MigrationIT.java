package org.candorregistry.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationIT {

    private static final String MIGRATIONS = "classpath:db/migration";
    private static final String FIRST_WITH_CLINICS = "0010";
    private static final String LAST_WITH_THRESHOLDS = "0030";
    private static final String NAME = "Clinic of an older release";
    private static final UUID CLINIC = UUID.fromString("01976f0e-0000-7000-8000-000000000001");

    @Test
    void anEmptyDatabaseIsMigratedOnceAndThenLeftAlone() {
        Flyway flyway = newest(TestDatabase.empty());

        assertThat(flyway.migrate().migrationsExecuted).isEqualTo(flyway.info().all().length);
        assertThat(flyway.migrate().migrationsExecuted).isZero();
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
    }

    @Test
    void anOlderDatabaseKeepsWhatIsInIt() {
        TestDatabase database = TestDatabase.empty();
        upTo(FIRST_WITH_CLINICS, database).migrate();
        database.insertClinic(CLINIC, NAME);

        newest(database).migrate();

        assertThat(clinicName(database)).isEqualTo(NAME);
    }

    /** What a threshold told is told when it is read; an event hoped for that did not come needs no threshold. */
    @Test
    void classesOfAnOlderReleaseLoseTheThresholdThatToldThem() {
        TestDatabase database = TestDatabase.empty();
        upTo(LAST_WITH_THRESHOLDS, database).migrate();
        JdbcClient everything = JdbcClient.create(database.superuser());
        everything.sql("""
                WITH derived AS (SELECT set_config('session_replication_role', 'replica', true) AS without_facts)
                INSERT INTO goal_outcome (clinic_id, goal_id, horizon_days, closes_on, goal_class, improvement, baseline,
                                          follow_up, research)
                SELECT :clinic, gen_random_uuid(), days, DATE '2025-01-10', class, improvement, 5, 5 - improvement, true
                  FROM derived, (VALUES (1, 'IMPROVED', 3), (2, 'UNCHANGED', 0), (3, 'WORSENED', -3),
                                        (4, 'UNCHANGED', NULL), (5, 'GOAL_MET', 4), (6, NULL, NULL))
                             AS stored (days, class, improvement)
                 WHERE derived.without_facts IS NOT NULL
                """).param("clinic", CLINIC).update();

        newest(database).migrate();

        assertThat(everything
                        .sql("SELECT coalesce(goal_class, '') FROM goal_outcome ORDER BY horizon_days")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "CHANGE_NOT_CLASSIFIED",
                        "CHANGE_NOT_CLASSIFIED",
                        "CHANGE_NOT_CLASSIFIED",
                        "UNCHANGED",
                        "GOAL_MET",
                        "");
    }

    @Test
    void aMigrationThatFailsLeavesTheFormerSchemaUsable(@TempDir Path directory) throws IOException {
        TestDatabase database = TestDatabase.migrated();
        database.insertClinic(CLINIC, NAME);
        Path script = Files.writeString(directory.resolve("V9998__divides_by_zero.sql"), """
                CREATE TABLE half_done (n integer);
                ALTER TABLE clinic RENAME COLUMN name TO label;
                SELECT 1 / 0;
                """);
        Flyway broken = with(database, directory);
        MigrationVersion before = newest(database).info().current().getVersion();

        assertThatThrownBy(broken::migrate)
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("division by zero");

        assertThat(broken.info().current().getVersion()).isEqualTo(before);
        assertThat(JdbcClient.create(database.superuser())
                        .sql("SELECT to_regclass('half_done') IS NULL")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(clinicName(database)).isEqualTo(NAME);

        Files.writeString(script, "CREATE TABLE half_done (n integer);");
        assertThat(with(database, directory).migrate().migrationsExecuted).isEqualTo(1);
    }

    private static Flyway newest(TestDatabase database) {
        return Flyway.configure().dataSource(database.owner()).load();
    }

    private static Flyway upTo(String version, TestDatabase database) {
        return Flyway.configure().dataSource(database.owner()).target(version).load();
    }

    private static Flyway with(TestDatabase database, Path further) {
        return Flyway.configure()
                .dataSource(database.owner())
                .locations(MIGRATIONS, "filesystem:" + further)
                .load();
    }

    private static String clinicName(TestDatabase database) {
        return JdbcClient.create(database.superuser())
                .sql("SELECT name FROM clinic WHERE clinic_id = :clinic")
                .param("clinic", CLINIC)
                .query(String.class)
                .single();
    }
}
