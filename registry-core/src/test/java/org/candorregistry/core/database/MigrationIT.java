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
        Flyway.configure()
                .dataSource(database.owner())
                .target(FIRST_WITH_CLINICS)
                .load()
                .migrate();
        database.insertClinic(CLINIC, NAME);

        newest(database).migrate();

        assertThat(clinicName(database)).isEqualTo(NAME);
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
