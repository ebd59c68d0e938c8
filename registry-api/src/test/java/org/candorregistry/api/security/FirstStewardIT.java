package org.candorregistry.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.ExternalDatabase;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.ServiceProcess;
import org.candorregistry.core.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The way into a database without clients, on one that is not the embedded one: open exactly as long as it is set. */
class FirstStewardIT {

    private static final String CLIENT = "00000000-0000-7000-8000-000000000001";
    private static final String SECRET = "7f3a0c9be1d24586a07b93f1c2d8e455";
    private static final String NEXT_SECRET = "b2c41d7e9a0f4c3388e6d15f7a9b0c24";

    private final TestDatabase database = TestDatabase.migrated();

    @TempDir
    private Path directory;

    @Test
    void itsSecretIsTheOneOfTheSettingsAndEndsWithIt() {
        JsonNode other;
        try (ServiceProcess service = start("candor.tokens.steward-secret=" + SECRET)) {
            Rest steward = bearer(service, ask(service, CLIENT, SECRET));
            assertThat(refused(service, CLIENT, NEXT_SECRET)).isTrue();
            other = steward.post("/api/v1/clients", "{\"name\": \"Second\", \"scopes\": [\"steward\"]}")
                    .json();
            assertThat(steward.get("/api/v1/clients/" + CLIENT)
                            .json()
                            .path("createdBy")
                            .asString())
                    .isEqualTo("candor");
        }
        assertThat(JdbcClient.create(database.superuser())
                        .sql("SELECT count(*) FROM api_client")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);

        try (ServiceProcess service = start("candor.tokens.steward-secret=" + NEXT_SECRET)) {
            assertThat(refused(service, CLIENT, SECRET)).isTrue();
            assertThat(ask(service, CLIENT, NEXT_SECRET).status()).isEqualTo(200);
        }
        try (ServiceProcess service = start()) {
            assertThat(refused(service, CLIENT, SECRET)).isTrue();
            assertThat(refused(service, CLIENT, NEXT_SECRET)).isTrue();
            Rest steward = bearer(
                    service,
                    ask(
                            service,
                            other.at("/client/clientId").asString(),
                            other.path("clientSecret").asString()));
            assertThat(steward.post("/api/v1/clients/" + CLIENT + "/revocation", "")
                            .status())
                    .isEqualTo(200);
        }
        try (ServiceProcess service = start("candor.tokens.steward-secret=" + NEXT_SECRET)) {
            assertThat(refused(service, CLIENT, NEXT_SECRET)).isTrue();
            assertThat(service.output())
                    .contains("candor.tokens.steward-secret has no effect: the first steward was revoked");
        }
    }

    private ServiceProcess start(String... further) {
        String[] settings = Stream.concat(Stream.of("candor.tokens.issue=true"), Stream.of(further))
                .toArray(String[]::new);
        return ServiceProcess.start(ExternalDatabase.settings(database, directory, settings))
                .awaitStarted();
    }

    private static boolean refused(ServiceProcess service, String client, String secret) {
        return ask(service, client, secret).json().path("error").asString().equals("invalid_client");
    }

    private static Answer ask(ServiceProcess service, String client, String secret) {
        return new Rest(base(service), null)
                .form(
                        "/oauth2/token",
                        "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret);
    }

    private static Rest bearer(ServiceProcess service, Answer token) {
        return new Rest(base(service), token.json().path("access_token").asString());
    }

    private static String base(ServiceProcess service) {
        return "http://localhost:" + service.port();
    }
}
