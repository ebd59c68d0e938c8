package org.candorregistry.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.ExternalDatabase;
import org.candorregistry.api.running.FreePort;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.ServiceProcess;
import org.candorregistry.core.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Where {@code issuer-uri} names another issuer, its tokens are taken and no others, and the service issues none. */
class OtherIssuerIT {

    private static final UUID CLINIC = UUID.fromString("01976f0e-0000-7000-8000-0000000000a1");
    private static final ECKey KEY = HospitalIssuer.newKey();

    @TempDir
    private static Path directory;

    private static HospitalIssuer issuer;
    private static String issuerUrl;
    private static ServiceProcess service;

    @BeforeAll
    static void start() {
        int port = FreePort.find();
        issuerUrl = HospitalIssuer.url(port);
        issuer = HospitalIssuer.start(port, KEY, CLINIC);
        TestDatabase database = TestDatabase.migrated();
        database.insertClinic(CLINIC, "Clinic of the hospital");
        service = ServiceProcess.start(ExternalDatabase.settings(
                        database,
                        directory,
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuerUrl,
                        "candor.tokens.audience=" + HospitalIssuer.AUDIENCE,
                        "candor.tokens.clinic-claim=" + HospitalIssuer.CLINIC_CLAIM))
                .awaitStarted();
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    @Test
    void itsTokensActForTheClinicTheyNameWithTheScopesTheyHave() {
        Rest submitter = with(issuer.token("clinic-submitter profile"));

        Answer made = submitter.post("/api/v1/subjects", """
                {"pseudonym": "S-1", "birthYear": 1960, "sex": "female", "consents": [
                   {"purpose": "REGISTRY", "documentVersion": "1", "givenOn": "2026-01-05", "evidence": "form-1"}]}""");

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        Answer receipt = submitter.get(made.header("Submission").orElseThrow());
        assertThat(receipt.json().path("actor").asString()).isEqualTo("system");
        assertThat(submitter.get("/api/v1/clinics").json().at("/items/0/id").asString())
                .isEqualTo(CLINIC.toString());
        assertThat(submitter.get("/api/v1/clients").slug()).isEqualTo("access-denied");
        assertThat(with(issuer.token("clinic-admin")).get("/api/v1/clients").status())
                .isEqualTo(200);
        assertThat(with(issuer.token("profile")).get("/api/v1/clinics").slug()).isEqualTo("role-ambiguous");
    }

    @Test
    void itsTokensAreTakenOverFhirToo() {
        Answer found = with(issuer.token("system/*.rs")).get("/fhir/Organization");

        assertThat(found.json().at("/entry/0/resource/id").asString()).isEqualTo(CLINIC.toString());
    }

    @Test
    @SuppressWarnings("JavaUtilDate") // The library's type.
    void everyOtherTokenIsRefused() throws ParseException {
        Date past = Date.from(Instant.now().minusSeconds(120));
        Map<String, String> tokens = Map.of(
                "for another service", signed(claims -> claims.audience("candor")),
                "for nobody", signed(claims -> claims.audience((String) null)),
                "of another issuer", signed(claims -> claims.issuer("http://localhost:1")),
                "of nobody", signed(claims -> claims.issuer(null)),
                "expired", signed(claims -> claims.expirationTime(past)),
                "that never expires", signed(claims -> claims.expirationTime(null)),
                "signed with another key",
                        HospitalIssuer.signed(issuerUrl, HospitalIssuer.newKey(), CLINIC, UnaryOperator.identity()),
                "signed with another key that says it is the same",
                        HospitalIssuer.signed(issuerUrl, forged(), CLINIC, UnaryOperator.identity()),
                "not signed", unsigned(),
                "that is none", "nonsense");

        tokens.forEach((which, token) -> {
            Answer answer = with(token).get("/api/v1/clinics");
            assertThat(answer.status()).as(which + ": " + answer).isEqualTo(401);
            assertThat(answer.slug()).as(which).isEqualTo("token-invalid");
            assertThat(answer.header("WWW-Authenticate")).as(which).hasValue("Bearer error=\"invalid_token\"");
        });
        assertThat(with(signed(UnaryOperator.identity())).get("/api/v1/clinics").status())
                .isEqualTo(200);
    }

    @Test
    void theServiceIssuesNoneAndSaysWhoDoes() {
        for (String form : List.of("grant_type=client_credentials", "")) {
            Answer answer = with(null).form("/oauth2/token", form);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
            assertThat(answer.slug()).isEqualTo("route-unknown");
        }
        for (String path : List.of("/oauth2/token", "/oauth2/jwks", "/.well-known/oauth-authorization-server")) {
            assertThat(with(null).get(path).status()).as(path).isEqualTo(404);
        }
        JsonNode metadata =
                with(null).get("/.well-known/oauth-protected-resource").json();
        assertThat(metadata.path("authorization_servers")).hasSize(1);
        assertThat(metadata.at("/authorization_servers/0").asString()).isEqualTo(issuerUrl);
        JsonNode scheme = with(null).get("/v3/api-docs").json().at("/components/securitySchemes/token");
        assertThat(scheme.path("type").asString()).isEqualTo("openIdConnect");
        assertThat(new Rest("", null)
                        .get(scheme.path("openIdConnectUrl").asString())
                        .json()
                        .path("issuer")
                        .asString())
                .isEqualTo(issuerUrl);
    }

    private static Rest with(@Nullable String token) {
        return new Rest("http://localhost:" + service.port(), token);
    }

    private static String signed(UnaryOperator<JWTClaimsSet.Builder> change) {
        return HospitalIssuer.signed(issuerUrl, KEY, CLINIC, change);
    }

    private static ECKey forged() {
        return new ECKey.Builder(HospitalIssuer.newKey()).keyID(KEY.getKeyID()).build();
    }

    /** {@code alg: none}: what a good token says, without a signature. */
    private static String unsigned() throws ParseException {
        return new PlainJWT(SignedJWT.parse(signed(UnaryOperator.identity())).getJWTClaimsSet()).serialize();
    }
}
