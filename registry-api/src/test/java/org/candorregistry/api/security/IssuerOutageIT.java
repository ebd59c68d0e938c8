package org.candorregistry.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.ExternalDatabase;
import org.candorregistry.api.running.FreePort;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.ServiceProcess;
import org.candorregistry.core.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An issuer that does not answer makes its tokens unverifiable for that time: not good, not bad, and nobody's fault here. */
class IssuerOutageIT {

    private static final UUID CLINIC = UUID.fromString("01976f0e-0000-7000-8000-0000000000a2");

    private final int port = FreePort.find();
    private final ECKey key = HospitalIssuer.newKey();
    private final ECKey nextKey = HospitalIssuer.newKey();

    @TempDir
    private Path directory;

    @Test
    void theServiceStartsWithoutItsIssuerAndFindsItWhenItIsThere() throws IOException {
        TestDatabase database = TestDatabase.migrated();
        database.insertClinic(CLINIC, "Clinic of the hospital");
        try (ServiceProcess service = ServiceProcess.start(ExternalDatabase.settings(
                        database,
                        directory,
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + HospitalIssuer.url(port),
                        "candor.tokens.audience=" + HospitalIssuer.AUDIENCE,
                        "candor.tokens.clinic-claim=" + HospitalIssuer.CLINIC_CLAIM))
                .awaitStarted()) {
            String base = "http://localhost:" + service.port();
            Rest bearer = new Rest(base, signed(key));
            Rest ofNextKey = new Rest(base, signed(nextKey));

            assertUnavailable(bearer.get("/api/v1/clinics"));
            assertThat(bearer.get("/fhir/Organization")
                            .json()
                            .at("/issue/0/code")
                            .asString())
                    .isEqualTo("transient");
            assertThat(new Rest(base, null).get("/api/v1/clinics").status()).isEqualTo(401);
            assertThat(new Rest(base, null).get("/actuator/health").status()).isEqualTo(200);

            try (ServerSocket silent = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
                Instant asked = Instant.now();
                assertUnavailable(bearer.get("/api/v1/clinics"));
                assertThat(Duration.between(asked, Instant.now()))
                        .as("time to give up on %s", silent)
                        .isLessThan(Duration.ofSeconds(10));
            }

            try (HospitalIssuer issuer = HospitalIssuer.start(port, key, CLINIC)) {
                assertThat(bearer.get("/api/v1/clinics").status()).isEqualTo(200);
                assertThat(new Rest(base, issuer.token("clinic-submitter"))
                                .get("/api/v1/clinics")
                                .status())
                        .isEqualTo(200);
                assertThat(ofNextKey.get("/api/v1/clinics").slug()).isEqualTo("token-invalid");
            }

            assertThat(bearer.get("/api/v1/clinics").status())
                    .as("with a key that is known")
                    .isEqualTo(200);
            assertUnavailable(ofNextKey.get("/api/v1/clinics"));

            try (HospitalIssuer renewed = HospitalIssuer.start(port, nextKey, CLINIC)) {
                assertThat(new Rest(base, renewed.token("clinic-submitter"))
                                .get("/api/v1/clinics")
                                .status())
                        .isEqualTo(200);
                assertThat(bearer.get("/api/v1/clinics").slug())
                        .as("with a key that was withdrawn")
                        .isEqualTo("token-invalid");
            }
            assertThat(service.errors()).isEmpty();
            assertThat(service.output()).doesNotContain("Incident").doesNotContain("\tat ");
        }
    }

    private String signed(ECKey with) {
        return HospitalIssuer.signed(HospitalIssuer.url(port), with, CLINIC, claims -> claims);
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.slug()).isEqualTo("token-issuer-unavailable");
        assertThat(answer.header("Retry-After")).hasValue("5");
    }
}
