package org.candorregistry.api.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever a clinic can replace tells what it was before, who replaced it, when and why. */
class HistoriesIT {

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest admin = registry.as(Identity.CLINIC_ADMIN);

    @Test
    void whatWasReplacedStaysReadable() {
        String provider = made("/api/v1/providers", """
                {"name": "Dr Former", "degree": "MD"}""");
        replaced(provider, """
                {"name": "Dr Latter", "degree": "MD"}""", "provider", "name", "Dr Former");
        replaced(made(provider + "/trainings", """
                {"kind": "COURSE", "credential": "bm-harvest", "issuer": "Former school", "completedOn": "2023-06-30"}"""), """
                {"kind": "COURSE", "credential": "bm-harvest", "issuer": "Latter school", "completedOn": "2023-06-30"}""", "training", "issuer", "Former school");
        replaced(made("/api/v1/programs", """
                {"name": "Former program", "productClass": "bmac", "claimedTier": "EXPERIMENTAL", "notFor": "None",
                 "indications": [{"condition": "knee-osteoarthritis", "goalDomain": "pain"}],
                 "followUpPlan": "orthopaedic"}"""), """
                {"name": "Latter program", "productClass": "bmac", "claimedTier": "EXPERIMENTAL", "notFor": "None",
                 "indications": [{"condition": "knee-osteoarthritis", "goalDomain": "pain"}],
                 "followUpPlan": "orthopaedic"}""", "program", "name", "Former program");
        String subject = made("/api/v1/subjects", """
                {"pseudonym": "H-1", "birthYear": 1961, "sex": "female",
                 "identity": {"familyName": "Okafor", "givenName": "Chinwe", "birthDate": "1961-07-04"}}""");
        replaced(subject, """
                {"pseudonym": "H-2", "birthYear": 1961, "sex": "female"}""", "subject", "pseudonym", "H-1");
        assertThat(admin.get(subject + "/history").body()).doesNotContain("Okafor", "1961-07-04");
        replaced(made(subject + "/consents", """
                {"purpose": "RESEARCH", "documentVersion": "1", "givenOn": "2024-02-20", "evidence": "Binder 1"}"""), """
                {"purpose": "RESEARCH", "documentVersion": "2", "givenOn": "2024-02-20", "evidence": "Binder 1"}""", "consent", "documentVersion", "1");
        replaced(made("/api/v1/attestations", """
                {"month": "2019-03", "productClass": "prp", "cases": 14}"""), """
                {"month": "2019-03", "productClass": "prp", "cases": 15}""", "attestation", "cases", "14");
    }

    @Test
    void aClinicAndItsStewardReadWhatTheClinicWas() {
        Rest steward = registry.as(Identity.STEWARD);
        String clinic = steward.post("/api/v1/clinics", """
                {"name": "Former clinic", "country": "US", "accreditations": ["aabb-ct"], "synthetic": true}""").location();
        replace(steward, clinic, """
                {"name": "Latter clinic", "country": "US", "accreditations": ["aabb-ct"], "synthetic": true}""");
        JsonNode former = steward.get(clinic + "/history").json().get(0);
        assertThat(former.at("/state/name").asString()).isEqualTo("Former clinic");
        assertThat(admin.get(clinic + "/history").slug()).isEqualTo("clinic-unknown");
        assertThat(admin.get("/api/v1/clinics/" + registry.clinic() + "/history")
                        .status())
                .isEqualTo(200);
    }

    private String made(String path, String body) {
        Answer made = admin.post(path, body);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.location();
    }

    private void replaced(String path, String body, String type, String field, String former) {
        replace(admin, path, body);
        List<JsonNode> states =
                admin.get(path + "/history").json().valueStream().toList();
        assertThat(states).hasSize(1);
        Map<String, String> told = Map.of(
                "type",
                states.get(0).path("type").asString(),
                field,
                states.get(0).at("/state/" + field).asString(),
                "reason",
                states.get(0).path("reason").asString());
        assertThat(told).isEqualTo(Map.of("type", type, field, former, "reason", "Better known"));
        assertThat(registry.as(Identity.OTHER_CLINIC_ADMIN)
                        .get(path + "/history")
                        .status())
                .isEqualTo(404);
    }

    private static void replace(Rest caller, String path, String body) {
        Answer changed = caller.send(
                "PUT",
                path,
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json",
                "If-Match",
                "\"1\"",
                "Change-Reason",
                "Better known");
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    }
}
