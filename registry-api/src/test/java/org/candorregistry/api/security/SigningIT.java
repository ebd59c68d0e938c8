package org.candorregistry.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.core.treated.TreatedPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

/** Signing over the real token endpoint; in these tests an authentication lasts for an hour. */
@TestInstance(Lifecycle.PER_CLASS)
class SigningIT {

    private static final String FOLLOW_UP = """
            {"observedOn": "2024-07-11", "reporter": "CLINICIAN", "scores": [{"measure": "nrs-pain", "value": %d}]}""";

    private static final String AUTHORSHIP = """
            {"followUpVersion": %d, "meaning": "AUTHORSHIP"}""";

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest clinic = registry.as(Identity.CLINIC);
    private final Rest admin = registry.as(Identity.CLINIC_ADMIN);
    private final TreatedPeople people = new TreatedPeople(registry.database().superuser(), registry.clinic());
    private final UUID provider = people.provider();

    @Test
    void aProviderSignsWithATokenOfTheirOwn() {
        Answer client = admin.post("/api/v1/clients", """
                {"name": "Dr Signing", "scopes": ["clinic-submitter"], "providerId": "%s"}""".formatted(provider));
        assertThat(client.json().at("/client/providerId").asString()).isEqualTo(provider.toString());
        Rest signer = registry.with(registry.token(
                client.json().at("/client/clientId").asString(),
                client.json().path("clientSecret").asString()));
        Answer followUp = followUp();

        Answer signed = signer.post(followUp.location() + "/signatures", AUTHORSHIP.formatted(1));

        assertThat(signed.status()).as(signed.toString()).isEqualTo(201);
        JsonNode signature =
                clinic.get(followUp.location() + "/signatures").json().get(0);
        assertThat(signature).isEqualTo(signed.json());
        assertThat(signature.path("providerId").asString()).isEqualTo(provider.toString());
        assertThat(signature.path("signedBy").asString())
                .isEqualTo(client.json().at("/client/clientId").asString());
        assertThat(signature.path("standing").asBoolean()).isTrue();
        assertThat(Instant.parse(signature.path("authenticatedAt").asString()))
                .isBeforeOrEqualTo(Instant.parse(signature.path("signedAt").asString()));
    }

    @Test
    void aCorrectionVoidsTheSignatureAndSaysSo() {
        Answer followUp = followUp();
        clinic.post(followUp.location() + "/signatures", AUTHORSHIP.formatted(1));

        Answer corrected = clinic.put(followUp.location(), FOLLOW_UP.formatted(5), followUp.etag());

        JsonNode signature = corrected.json().at("/signatures/0");
        assertThat(signature.path("standing").asBoolean())
                .as(corrected.toString())
                .isFalse();
        assertThat(signature.at("/voided/reason").asString()).isNotBlank();
        assertThat(clinic.post(followUp.location() + "/signatures", AUTHORSHIP.formatted(1))
                        .slug())
                .isEqualTo("version-stale");
        assertThat(clinic.post(followUp.location() + "/signatures", AUTHORSHIP.formatted(2))
                        .status())
                .isEqualTo(201);
        assertThat(standing(followUp)).containsExactly(false, true);

        clinic.retract(followUp.location(), "\"2\"");

        assertThat(standing(followUp)).containsExactly(false, false);
        assertThat(clinic.post(followUp.location() + "/signatures", AUTHORSHIP.formatted(3))
                        .slug())
                .isEqualTo("follow-up-retracted");
    }

    @Test
    void oneProviderSignsAVersionOnceInEachMeaning() {
        Answer followUp = followUp();
        String path = followUp.location() + "/signatures";
        assertThat(clinic.post(path, AUTHORSHIP.formatted(1)).status()).isEqualTo(201);
        assertThat(clinic.post(path, AUTHORSHIP.formatted(1)).slug()).isEqualTo("signature-exists");
        assertThat(clinic.post(path, "{\"followUpVersion\": 1, \"meaning\": \"REVIEW\"}")
                        .status())
                .isEqualTo(201);
        assertThat(admin.post(path, AUTHORSHIP.formatted(1)).status()).isEqualTo(201);
        assertThat(clinic.get(followUp.location()).json().path("signatures")).hasSize(3);
    }

    @Test
    void whoProvedTooLongAgoWhoTheyAreDoesSoAgain() {
        Answer followUp = followUp();
        Instant now = Instant.now();
        for (Instant at : List.of(now.minusSeconds(3660), now.plusSeconds(120))) {
            Answer refused = sign(followUp, ofProvider(provider, at));
            assertThat(refused.status()).as(refused.toString()).isEqualTo(401);
            assertThat(refused.slug()).isEqualTo("authentication-too-old");
            // RFC 9470 §3, with the longest age of this registry in seconds.
            assertThat(refused.header("WWW-Authenticate"))
                    .contains("Bearer error=\"insufficient_user_authentication\", max_age=\"3600\"");
        }
        Answer never = sign(followUp, claims -> claims.claim("provider", provider.toString()));
        assertThat(never.slug()).isEqualTo("authentication-too-old");
        assertThat(sign(followUp, ofProvider(provider, now.minusSeconds(3500))).status())
                .isEqualTo(201);
    }

    @Test
    void aSystemAndAStrangerSignNothing() {
        Answer followUp = followUp();
        assertThat(sign(
                                followUp,
                                claims ->
                                        claims.claim("auth_time", Instant.now().getEpochSecond()))
                        .slug())
                .isEqualTo("signer-unnamed");
        assertThat(sign(followUp, claims -> claims.claim("provider", "Dr Who")).slug())
                .isEqualTo("signer-unnamed");
        assertThat(sign(followUp, ofProvider(UUID.randomUUID(), Instant.now())).slug())
                .isEqualTo("provider-unknown");
        assertThat(registry.as(Identity.OTHER_CLINIC)
                        .post(followUp.location() + "/signatures", AUTHORSHIP.formatted(1))
                        .slug())
                .isEqualTo("follow-up-unknown");
        assertThat(standing(followUp)).isEmpty();
    }

    @Test
    void aClientStandsForAProviderOfItsOwnClinic() {
        assertThat(problem(admin.post("/api/v1/clients", """
                {"name": "x", "scopes": ["clinic-submitter"], "providerId": "%s"}""".formatted(UUID.randomUUID()))))
                .isEqualTo("/providerId code-unknown");
        assertThat(problem(registry.as(Identity.OTHER_CLINIC_ADMIN).post("/api/v1/clients", """
                {"name": "x", "scopes": ["clinic-submitter"], "providerId": "%s"}""".formatted(provider))))
                .isEqualTo("/providerId code-unknown");
        assertThat(problem(admin.post("/api/v1/clients", """
                {"name": "x", "scopes": ["system/*.rs"], "providerId": "%s"}""".formatted(provider))))
                .isEqualTo("/providerId value-not-applicable");
    }

    @Test
    void aSignatureNeverStandsOnWhatItsSignerDidNotSee() {
        Answer followUp = followUp();
        List<Answer> answers = IntStream.range(0, 8)
                .mapToObj(call -> CompletableFuture.supplyAsync(() -> call % 2 == 0
                        ? clinic.put(followUp.location(), FOLLOW_UP.formatted(call), "\"1\"")
                        : sign(followUp, ofProvider(provider, Instant.now()))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Answer::status).allMatch(status -> status < 500);
        // One correction came through, so whatever was signed before it no longer stands.
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(standing(followUp)).doesNotContain(true);
    }

    private Answer followUp() {
        UUID treatment = people.knee(LocalDate.of(2024, 1, 10)).treatment();
        return clinic.post("/api/v1/treatments/" + treatment + "/follow-ups", FOLLOW_UP.formatted(4));
    }

    private Answer sign(Answer followUp, UnaryOperator<JWTClaimsSet.Builder> claims) {
        return registry.with(SignedToken.with(registry, claims))
                .post(followUp.location() + "/signatures", AUTHORSHIP.formatted(1));
    }

    private static UnaryOperator<JWTClaimsSet.Builder> ofProvider(UUID provider, Instant authenticatedAt) {
        return claims ->
                claims.claim("provider", provider.toString()).claim("auth_time", authenticatedAt.getEpochSecond());
    }

    private List<Boolean> standing(Answer followUp) {
        return clinic.get(followUp.location() + "/signatures")
                .json()
                .valueStream()
                .map(one -> one.path("standing").asBoolean())
                .toList();
    }

    private static String problem(Answer refused) {
        JsonNode violation = refused.json().at("/violations/0");
        return violation.path("pointer").asString() + " "
                + violation.path("code").asString();
    }
}
