package org.candorregistry.api.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.candorregistry.api.security.SigningKeyCommand;
import org.candorregistry.core.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of the service that are given the same keys are one service, and keep nothing on their own disk. */
class SharedKeysIT {

    private static final String STEWARD = "00000000-0000-7000-8000-000000000001";
    private static final String SECRET = "a-secret-of-the-tests-that-is-long-enough";
    private static final String CLINIC = """
            {"name": "%s", "country": "US", "accreditations": ["none"], "synthetic": true}""";

    @TempDir
    private Path directory;

    @Test
    void oneCopysTokensAndCursorsHoldForTheOtherAndAfterARestart() throws IOException {
        Path data = directory.resolve("data");
        String[] settings = settings(data);
        String token;
        String next;
        try (ServiceProcess first = ServiceProcess.start(settings).awaitStarted()) {
            token = token(first);
            Rest steward = new Rest(url(first), token);
            assertThat(steward.post("/api/v1/clinics", CLINIC.formatted("First"))
                            .status())
                    .isEqualTo(201);
            assertThat(steward.post("/api/v1/clinics", CLINIC.formatted("Second"))
                            .status())
                    .isEqualTo(201);
            next = steward.get("/api/v1/clinics?limit=1").json().path("next").asString();
        }
        try (ServiceProcess other = ServiceProcess.start(settings).awaitStarted()) {
            Answer page = new Rest(url(other), token).get(next);

            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            assertThat(page.json().at("/items/0/name").asString()).isEqualTo("Second");
        }
        assertThat(data).doesNotExist();
    }

    private String[] settings(Path data) throws IOException {
        return ExternalDatabase.settings(
                TestDatabase.migrated(),
                directory,
                "candor.data-dir=" + data,
                "candor.cuts.directory=" + directory.resolve("shared"),
                "candor.paging.cursor-key-file="
                        + file("cursor", Base64.getEncoder().encodeToString(new byte[32])),
                "candor.tokens.issue=true",
                "candor.tokens.issuer=https://registry.example.org",
                "candor.tokens.steward-secret=" + SECRET,
                "candor.tokens.signing-key-file=" + file("signing", signingKey()));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    private static String signingKey() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        SigningKeyCommand.runs(
                List.of("token-signing-key", "new"), new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String url(ServiceProcess service) {
        return "http://127.0.0.1:" + service.port();
    }

    private static String token(ServiceProcess service) {
        return new Rest(url(service), null)
                .send(
                        "POST",
                        "/oauth2/token",
                        BodyPublishers.ofString(
                                "grant_type=client_credentials&client_id=" + STEWARD + "&client_secret=" + SECRET),
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .json()
                .path("access_token")
                .asString();
    }
}
