package org.candorregistry.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.ExternalDatabase;
import org.candorregistry.api.running.Imported;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.ServiceProcess;
import org.candorregistry.core.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An import whose service is killed at any moment is done by the next one: what stands there afterwards is what an import
 * leaves that nobody killed, no row lost and none doubled. {@code -Dcandor.kills=20} kills it more often.
 */
class KilledImportIT {

    private static final int KILLS = Integer.getInteger("candor.kills", 3);
    private static final int PEOPLE = 4_000;
    private static final long SEED = 20_261_126;
    private static final String FIRST_STEWARD = "00000000-0000-7000-8000-000000000001";
    private static final String SECRET = "s".repeat(32);

    /** Everything an import writes, in an order that does not depend on when or how it was written. */
    private static final Map<String, String> WRITTEN = Map.of(
            "subject", "SELECT pseudonym, sex, birth_year FROM subject",
            "consent",
                    "SELECT s.pseudonym, c.purpose, c.given_on FROM consent c JOIN subject s USING (clinic_id, subject_id)",
            "cell_product",
                    "SELECT s.pseudonym, p.product_class FROM cell_product p JOIN subject s USING (clinic_id, subject_id)",
            "treatment", "SELECT external_id, treated_on, version FROM treatment",
            "goal",
                    "SELECT t.external_id, g.measure_id, g.target_value FROM goal g JOIN treatment t USING (clinic_id, treatment_id)",
            "score",
                    "SELECT t.external_id, s.observed_on, s.value FROM score s JOIN treatment t USING (clinic_id, treatment_id)",
            "follow_up",
                    "SELECT t.external_id, f.observed_on, f.version FROM follow_up f JOIN treatment t USING (clinic_id, treatment_id)",
            "goal_outcome",
                    "SELECT t.external_id, o.horizon_days, o.goal_class, o.improvement FROM goal_outcome o"
                            + " JOIN goal g USING (clinic_id, goal_id) JOIN treatment t USING (clinic_id, treatment_id)",
            "visit",
                    "SELECT t.external_id, v.horizon_days FROM visit v JOIN treatment t USING (clinic_id, treatment_id)",
            "import_error", "SELECT row_number, slug FROM import_error");

    @TempDir
    private Path directory;

    @Test
    void nothingIsLostAndNothingDoubled() throws InterruptedException {
        byte[] file = WideFile.of(PEOPLE).getBytes(StandardCharsets.UTF_8);
        TestDatabase quiet = TestDatabase.migrated();
        try (ServiceProcess service = start(quiet)) {
            Clinic clinic = Clinic.of(service, quiet);
            Imported done =
                    Imported.of(clinic.rest(service), file, Imported.parts(WideFile.mapping(clinic.provider())));
            assertThat(done.rows()).containsExactly(PEOPLE - PEOPLE / 100, 0, 0, PEOPLE / 100);
        }

        TestDatabase stormy = TestDatabase.migrated();
        Random moments = new Random(SEED);
        List<String> done = new ArrayList<>();
        ServiceProcess service = start(stormy);
        Clinic clinic = Clinic.of(service, stormy);
        String location = Imported.send(clinic.rest(service), file, Imported.parts(WideFile.mapping(clinic.provider())))
                .location();
        for (int kill = 0; kill < KILLS; kill++) {
            Thread.sleep(moments.nextLong(3_000));
            done.add(clinic.rest(service).get(location).json().at("/rows").toString());
            service.kill();
            service.close();
            service = start(stormy);
        }
        try (ServiceProcess last = service) {
            Imported ended = Imported.await(clinic.rest(last), location);
            assertThat(ended.state()).as("%s", done).isEqualTo("COMPLETED");
            assertThat(ended.rows()).as("%s", done).containsExactly(PEOPLE - PEOPLE / 100, 0, 0, PEOPLE / 100);
            assertThat(written(stormy)).isEqualTo(written(quiet));
        }
    }

    private ServiceProcess start(TestDatabase database) {
        return ServiceProcess.start(ExternalDatabase.settings(
                        database,
                        directory,
                        "candor.tokens.issue=true",
                        "candor.tokens.steward-secret=" + SECRET,
                        "candor.import-lease=1s"))
                .awaitStarted();
    }

    private static Map<String, String> written(TestDatabase database) {
        JdbcClient everything = JdbcClient.create(database.superuser());
        Map<String, String> written = new TreeMap<>();
        WRITTEN.forEach((table, sql) -> written.put(
                table,
                everything
                        .sql(
                                "SELECT count(*) || ' rows, ' || md5(string_agg(CAST(w AS text), ';' ORDER BY CAST(w AS text)))"
                                        + " FROM (" + sql + ") w")
                        .query(String.class)
                        .single()));
        return written;
    }

    /** A clinic of its own, with a client; its tokens outlive the service, as the key of tokens does. */
    private record Clinic(String clientId, String secret, String provider) {

        static Clinic of(ServiceProcess service, TestDatabase database) {
            UUID clinic = UUID.randomUUID();
            database.insertClinic(clinic, "Clinic of the tests");
            Answer client = new Rest(url(service), token(service, FIRST_STEWARD, SECRET))
                    .post("/api/v1/clients", """
                            {"name": "Importer", "scopes": ["clinic-admin"], "clinicId": "%s"}""".formatted(clinic));
            assertThat(client.status()).as(client.toString()).isEqualTo(201);
            Clinic made = new Clinic(
                    client.json().at("/client/clientId").asString(),
                    client.json().path("clientSecret").asString(),
                    "");
            String provider = made.rest(service)
                    .post("/api/v1/providers", "{\"name\": \"Dr Import\", \"degree\": \"MD\"}")
                    .json()
                    .path("id")
                    .asString();
            return new Clinic(made.clientId, made.secret, provider);
        }

        Rest rest(ServiceProcess service) {
            return new Rest(url(service), token(service, clientId, secret));
        }

        private static String url(ServiceProcess service) {
            return "http://localhost:" + service.port();
        }

        private static String token(ServiceProcess service, String clientId, String secret) {
            String credentials = clientId + ":" + secret;
            return new Rest(url(service), null)
                    .form(
                            "/oauth2/token",
                            "grant_type=client_credentials",
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                    .json()
                    .path("access_token")
                    .asString();
        }
    }
}
