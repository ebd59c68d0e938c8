package org.candorregistry.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.candorregistry.api.embedded.SmallDisk;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.ServiceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up while the service runs: every answer says so, nothing confirmed is lost, and it heals by itself. */
class FullDiskIT {

    private static final String STEWARD = "00000000-0000-7000-8000-000000000001";
    private static final String SECRET = "5d0c7f1e2b9a4c6d8e3f10a2b4c6d8e0";

    /** For the programs, the data, and not much more. */
    private static final int MEGABYTES = 220;

    @TempDir
    private Path directory;

    private int written;

    @Test
    void writesAreUnavailableUntilThereIsSpaceAgain() throws Exception {
        try (SmallDisk disk = SmallDisk.of(MEGABYTES, directory);
                ServiceProcess service = ServiceProcess.start(
                                "candor.data-dir=" + disk.path().resolve("data"),
                                "candor.tokens.steward-secret=" + SECRET)
                        .awaitStarted();
                Connection superuser = superuser(disk.path().resolve("data"))) {
            Rest steward = steward(service);
            List<String> confirmed = new ArrayList<>();
            confirmed.add(steward.post("/api/v1/clinics", clinic()).location());

            disk.fill();
            assertUnavailable(writeUntilRefused(steward, confirmed), "no space left on its disk", service);
            disk.empty();
            awaitWrite(steward, confirmed);

            disk.fill();
            ProcessHandle postgres = postgres(disk.path().resolve("data"));
            assertThat(endsPostgres(superuser)).isTrue();
            postgres.onExit().get(1, TimeUnit.MINUTES); // not before it found that it cannot get up
            assertUnavailable(steward.post("/api/v1/clinics", clinic()), "does not answer", service);
            assertThat(steward.get("/actuator/health").status()).isEqualTo(503);
            Answer noToken = askForToken(service);
            assertThat(noToken.status()).as(noToken.toString()).isEqualTo(503);
            disk.empty();
            awaitWrite(steward, confirmed);

            assertThat(confirmed)
                    .allSatisfy(location ->
                            assertThat(steward.get(location).status()).isEqualTo(200));
            assertThat(service.errors()).isEmpty();
            assertThat(service.output())
                    .contains("PostgreSQL had ended and runs again")
                    .doesNotContain("Incident")
                    .doesNotContain("\tat ");
        }
    }

    private static ProcessHandle postgres(Path data) throws IOException {
        List<String> server = Files.readAllLines(data.resolve("postgresql/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(server.get(0).strip())).orElseThrow();
    }

    private Answer writeUntilRefused(Rest steward, List<String> confirmed) {
        Answer answer = steward.post("/api/v1/clinics", clinic());
        while (answer.status() == 201) {
            confirmed.add(answer.location());
            answer = steward.post("/api/v1/clinics", clinic());
        }
        return answer;
    }

    private void awaitWrite(Rest steward, List<String> confirmed) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        Answer answer = steward.post("/api/v1/clinics", clinic());
        while (answer.status() != 201 && Instant.now().isBefore(end)) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
            Thread.sleep(500);
            answer = steward.post("/api/v1/clinics", clinic());
        }
        confirmed.add(answer.location());
    }

    private static void assertUnavailable(Answer answer, String because, ServiceProcess service) {
        assertThat(answer.status()).as("%s%n%s", answer, service.output()).isEqualTo(503);
        assertThat(answer.slug()).isEqualTo("database-unavailable");
        assertThat(answer.json().path("detail").asString()).contains(because);
        assertThat(answer.header("Retry-After")).hasValue("5");
    }

    /** Where PostgreSQL cannot lengthen its log of changes it ends at once, and does not get up on a full disk. */
    private static boolean endsPostgres(Connection superuser) {
        try {
            superuser
                    .createStatement()
                    .execute("SELECT count(pg_logical_emit_message(true, '', repeat('x', 8000000)))"
                            + " FROM generate_series(1, 40)");
            return false;
        } catch (SQLException ended) {
            return true;
        }
    }

    private static Connection superuser(Path data) throws IOException, SQLException {
        String port =
                Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(3);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/candor",
                "postgres",
                Files.readString(data.resolve("database-superuser-password")));
    }

    /** A new one, so that it is written at whatever time it is sent. */
    private String clinic() {
        written++;
        return """
                {"name": "Clinic %d %s", "country": "US", "accreditations": ["none"], "synthetic": true}""".formatted(written, "x".repeat(150));
    }

    private static Rest steward(ServiceProcess service) {
        return new Rest(
                "http://localhost:" + service.port(),
                askForToken(service).json().path("access_token").asString());
    }

    private static Answer askForToken(ServiceProcess service) {
        return new Rest("http://localhost:" + service.port(), null)
                .form(
                        "/oauth2/token",
                        "grant_type=client_credentials&client_id=" + STEWARD + "&client_secret=" + SECRET);
    }
}
