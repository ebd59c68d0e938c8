package org.candorregistry.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.core.client.IssuedClient;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class TokensIT {

    private final RunningRegistry registry = RunningRegistry.shared();

    @Test
    void aTokenSaysWhoForWhichClinicWithWhichScopeAndToWhom() throws ParseException {
        JWTClaimsSet token = SignedJWT.parse(registry.token(Identity.CLINIC)).getJWTClaimsSet();

        assertThat(token.getIssuer()).isEqualTo(registry.url());
        assertThat(token.getAudience()).containsExactly("candor");
        assertThat(token.getSubject())
                .isEqualTo(registry.client(Identity.CLINIC).client().clientId().toString());
        assertThat(token.getStringClaim("scope")).isEqualTo("clinic-submitter");
        assertThat(token.getStringClaim("clinic")).isEqualTo(registry.clinic().toString());
        assertThat(Duration.between(
                        token.getIssueTime().toInstant(),
                        token.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aStewardsTokenNamesNoClinic() throws ParseException {
        assertThat(SignedJWT.parse(registry.token(Identity.STEWARD))
                        .getJWTClaimsSet()
                        .getClaims())
                .doesNotContainKey("clinic");
    }

    @Test
    void aSecretMayComeInTheForm() {
        Answer answer = ask("grant_type=client_credentials&" + credentials(Identity.CLINIC));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.json().path("scope").asString()).isEqualTo("clinic-submitter");
    }

    @Test
    void aScopeTheClientDoesNotHaveIsRefused() {
        Answer answer = ask("grant_type=client_credentials&scope=steward&" + credentials(Identity.CLINIC));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asString()).isEqualTo("invalid_scope");
    }

    @Test
    void wrongSecretsUnknownClientsAndMissingCredentialsGetNoToken() {
        String clientId = registry.client(Identity.CLINIC).client().clientId().toString();
        for (String form : List.of(
                "grant_type=client_credentials&client_id=" + clientId + "&client_secret=wrong",
                "grant_type=client_credentials&client_id=nobody&client_secret=wrong",
                "grant_type=client_credentials&client_id=00000000-0000-0000-0000-000000000009&client_secret=wrong",
                "grant_type=client_credentials")) {
            Answer answer = ask(form);
            assertThat(answer.status()).as(form).isEqualTo(401);
            assertThat(answer.json().path("error").asString()).as(form).isEqualTo("invalid_client");
        }
    }

    @Test
    void noOtherGrantIsGiven() {
        assertThat(ask("grant_type=password&username=a&password=b&" + credentials(Identity.CLINIC))
                        .json()
                        .path("error")
                        .asString())
                .isEqualTo("unsupported_grant_type");
    }

    @Test
    void metadataNamesWhatThereIs() {
        JsonNode metadata = registry.asNobody()
                .get("/.well-known/oauth-authorization-server")
                .json();

        assertThat(metadata.path("issuer").asString()).isEqualTo(registry.url());
        assertThat(metadata.path("token_endpoint").asString()).isEqualTo(registry.url() + "/oauth2/token");
        JsonNode key = registry.asNobody()
                .get(metadata.path("jwks_uri").asString())
                .json()
                .at("/keys/0");
        assertThat(key.path("alg").asString()).isEqualTo("RS384");
        assertThat(key.has("d")).as("the private part").isFalse();
        assertThat(metadata.has("authorization_endpoint")).isFalse();
    }

    @Test
    void anAlteredTokenIsRefused() {
        String token = registry.token(Identity.CLINIC);
        Answer answer =
                registry.with(token.substring(0, token.length() - 4) + "AAAA").get("/api/v1/clinics");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.slug()).isEqualTo("token-invalid");
        assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
    }

    @Test
    @SuppressWarnings("JavaUtilDate") // The library's type.
    void onlyGoodTokensOfThisIssuerForThisServiceAreTaken() throws JOSEException {
        RSAKey foreign = new RSAKeyGenerator(2048).generate();
        Date past = Date.from(Instant.now().minusSeconds(120));
        Map<String, String> tokens = Map.of(
                "for another service", SignedToken.with(registry, claims -> claims.audience("another")),
                "for nobody", SignedToken.with(registry, claims -> claims.audience((String) null)),
                "of another issuer", SignedToken.with(registry, claims -> claims.issuer("http://localhost:1")),
                "expired", SignedToken.with(registry, claims -> claims.expirationTime(past)),
                "signed with another key", SignedToken.with(registry, foreign, claims -> claims));

        tokens.forEach((which, token) -> {
            Answer answer = registry.with(token).get("/api/v1/clinics");
            assertThat(answer.status()).as(which).isEqualTo(401);
            assertThat(answer.slug()).as(which).isEqualTo("token-invalid");
        });
        assertThat(registry.with(SignedToken.with(registry, claims -> claims))
                        .get("/api/v1/clinics")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTokenNamesOneRoleAndAClinicsRoleAClinic() {
        Map<String, String> tokens = Map.of(
                SignedToken.with(registry, claims -> claims.claim("scope", "steward researcher")), "role-ambiguous",
                SignedToken.with(registry, claims -> claims.claim("scope", "clinic-admin system/*.rs")),
                        "role-ambiguous",
                SignedToken.with(registry, claims -> claims.claim("scope", "openid profile")), "role-ambiguous",
                SignedToken.with(registry, claims -> claims.claim("scope", null)), "role-ambiguous",
                SignedToken.with(registry, claims -> claims.claim("clinic", null)), "clinic-missing",
                SignedToken.with(registry, claims -> claims.claim("clinic", "Lakeside")), "clinic-missing",
                SignedToken.with(registry, claims -> claims.claim("clinic", new UUID(0, 0).toString())),
                        "clinic-missing");

        tokens.forEach((token, slug) -> {
            Answer answer = registry.with(token).get("/api/v1/clinics");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.slug()).isEqualTo(slug);
        });
    }

    @Test
    void aRevokedOrExpiredClientGetsNoToken() {
        Rest admin = registry.as(Identity.CLINIC_ADMIN);
        Answer made = admin.post("/api/v1/clients", "{\"name\": \"EHR\", \"scopes\": [\"system/*.rs\"]}");
        String form = "grant_type=client_credentials&client_id="
                + made.json().at("/client/clientId").asString() + "&client_secret="
                + made.json().path("clientSecret").asString();
        assertThat(ask(form).status()).isEqualTo(200);

        assertThat(registry.as(Identity.OTHER_CLINIC_ADMIN)
                        .post(made.location() + "/revocation", "")
                        .slug())
                .isEqualTo("client-unknown");
        Answer revoked = admin.post(made.location() + "/revocation", "");
        assertThat(revoked.status()).as(revoked.toString()).isEqualTo(200);
        assertThat(ask(form).json().path("error").asString()).isEqualTo("invalid_client");
        assertThat(admin.post(made.location() + "/revocation", "").slug()).isEqualTo("client-revoked-already");
    }

    @Test
    void aClinicMakesClientsForItselfOnly() {
        Rest admin = registry.as(Identity.CLINIC_ADMIN);
        for (String scope : List.of("steward", "researcher")) {
            assertThat(admin.post("/api/v1/clients", "{\"name\": \"x\", \"scopes\": [\"" + scope + "\"]}")
                            .slug())
                    .isEqualTo("scopes-not-permitted");
        }
        assertThat(admin.post(
                                "/api/v1/clients",
                                "{\"name\": \"x\", \"scopes\": [\"clinic-admin\"], \"clinicId\": \""
                                        + registry.otherClinic() + "\"}")
                        .slug())
                .isEqualTo("scopes-not-permitted");
        assertThat(registry.as(Identity.CLINIC).post("/api/v1/clients", "{}").slug())
                .isEqualTo("access-denied");
    }

    @Test
    void aClientsSecretIsKeptAsAHashThatTheServiceCannotRead() {
        JdbcClient service = JdbcClient.create(registry.database().service());

        assertThat(registry.everything()
                        .sql("SELECT DISTINCT left(secret_hash, 12) FROM api_client")
                        .query(String.class)
                        .list())
                .containsExactly("{bcrypt}$2a$");
        assertThatThrownBy(() -> service.sql("SELECT secret_hash FROM api_client")
                        .query(String.class)
                        .list())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private String credentials(Identity identity) {
        IssuedClient client = registry.client(identity);
        return "client_id=" + client.client().clientId() + "&client_secret=" + client.secret();
    }

    private Answer ask(String form) {
        return registry.asNobody().form("/oauth2/token", form);
    }
}
