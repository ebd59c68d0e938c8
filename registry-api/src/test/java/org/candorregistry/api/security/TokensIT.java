package org.candorregistry.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.core.client.IssuedClient;
import org.junit.jupiter.api.Test;
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
        assertThat(key.path("alg").asString()).isEqualTo("ES384");
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

    private String credentials(Identity identity) {
        IssuedClient client = registry.client(identity);
        return "client_id=" + client.client().clientId() + "&client_secret=" + client.secret();
    }

    private Answer ask(String form) {
        return registry.asNobody()
                .send(
                        "POST",
                        "/oauth2/token",
                        BodyPublishers.ofString(form),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }
}
