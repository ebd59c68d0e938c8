package org.candorregistry.api.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ClinicRestIT {

    private static final String CLINICS = "/api/v1/clinics";

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest steward = registry.as(Identity.STEWARD);

    @Test
    void aStewardTakesAClinicIn() {
        String name = name();
        Answer made = steward.post(CLINICS, body(name));

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.etag()).isEqualTo("\"1\"");
        Answer read = steward.get(made.location());
        assertThat(read.json()).isEqualTo(made.json());
        assertThat(read.json().path("name").asString()).isEqualTo(name);
        assertThat(read.json().at("/recorded/by").asString())
                .isEqualTo(registry.client(Identity.STEWARD).client().clientId().toString());
    }

    @Test
    void twoClinicsHaveTwoNames() {
        String name = name();
        steward.post(CLINICS, body(name));
        Answer again = steward.post(CLINICS, body(name));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.slug()).isEqualTo("clinic-name-taken");
        assertThat(again.json().at("/violations/0/pointer").asString()).isEqualTo("/name");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Answer answer = steward.post(
                CLINICS, "{\"name\": \" \", \"country\": \"XX\", \"accreditations\": [\"none\", \"nonsense\"]}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("violations"))
                .extracting(violation -> violation.path("pointer").asString() + " "
                        + violation.path("code").asString())
                .containsExactly(
                        "/name value-malformed",
                        "/country code-unknown",
                        "/accreditations accreditation-contradicted",
                        "/accreditations/1 code-unknown");
    }

    @Test
    void aClinicReadsItselfAndFindsNoOther() {
        Rest clinic = registry.as(Identity.CLINIC);

        assertThat(clinic.get(CLINICS + "/" + registry.clinic()).status()).isEqualTo(200);
        assertThat(clinic.get(CLINICS + "/" + registry.otherClinic()).slug()).isEqualTo("clinic-unknown");
        assertThat(clinic.get(CLINICS).json().path("items")).hasSize(1);
    }

    @Test
    void aChangeNamesTheVersionItReplacesAndWhy() {
        Answer made = steward.post(CLINICS, body(name()));
        String renamed = body(name());

        Answer changed = steward.put(made.location(), renamed, made.etag());
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(steward.put(made.location(), renamed, made.etag()).slug()).isEqualTo("version-stale");
        assertThat(change(made.location(), renamed, "If-Match", "W/\"2\"", "Change-Reason", "x"))
                .isEqualTo("version-required");
        assertThat(change(made.location(), renamed, "If-Match", "\"1\", \"2\"", "Change-Reason", "x"))
                .isEqualTo("version-required");
        assertThat(change(made.location(), renamed, "If-Match", "*", "Change-Reason", "x"))
                .isEqualTo("version-required");
        assertThat(change(made.location(), renamed, "Change-Reason", "x")).isEqualTo("version-required");
        assertThat(change(made.location(), renamed, "If-Match", "\"2\"")).isEqualTo("reason-required");
    }

    @Test
    void theReasonStandsInTheHistory() {
        Answer made = steward.post(CLINICS, body(name()));
        steward.put(made.location(), body(name()), made.etag());

        assertThat(registry.everything()
                        .sql("SELECT reason FROM record_history WHERE record_id = :id")
                        .param("id", UUID.fromString(made.json().path("id").asString()))
                        .query(String.class)
                        .list())
                .containsExactly("Corrected by a test");
    }

    @Test
    void anUnchangedRecordNeedNotBeReadAgain() {
        Answer made = steward.post(CLINICS, body(name()));

        assertThat(steward.get(made.location(), "If-None-Match", made.etag()).status())
                .isEqualTo(304);
    }

    @Test
    void aListIsReadPageByPageToItsEnd() {
        for (int i = 0; i < 5; i++) {
            steward.post(CLINICS, body(name()));
        }
        List<String> read = new ArrayList<>();
        String next = CLINICS + "?limit=2";
        while (!next.isEmpty()) {
            JsonNode page = steward.get(next).json();
            assertThat(page.path("items").size()).isLessThanOrEqualTo(2);
            page.path("items").forEach(item -> read.add(item.path("id").asString()));
            next = page.path("next").asString("");
        }

        assertThat(read).doesNotHaveDuplicates().isSorted();
        assertThat(registry.everything()
                        .sql("SELECT count(*) FROM clinic")
                        .query(Integer.class)
                        .single())
                .isEqualTo(read.size());
    }

    @Test
    void aCursorHoldsForOneListAndOneReader() {
        steward.post(CLINICS, body(name()));
        String next = steward.get(CLINICS + "?limit=1").json().path("next").asString();
        String cursor = next.substring(next.indexOf("cursor=") + "cursor=".length());

        assertThat(steward.get(next).status()).isEqualTo(200);
        assertThat(registry.as(Identity.CLINIC).get(next).slug()).isEqualTo("cursor-invalid");
        assertThat(steward.get("/api/v1/clients?cursor=" + cursor).slug()).isEqualTo("cursor-invalid");
        assertThat(steward.get(CLINICS + "?cursor=" + cursor.substring(1) + "A").slug())
                .isEqualTo("cursor-invalid");
        assertThat(steward.get(CLINICS + "?cursor=nonsense").slug()).isEqualTo("cursor-invalid");
    }

    @Test
    void aPageHasOneToTwoHundredItems() {
        for (String limit : List.of("0", "201", "-1", "ten", "", "1e2")) {
            Answer answer = steward.get(CLINICS + "?limit=" + limit);
            assertThat(answer.slug()).as(limit).isEqualTo("parameter-invalid");
            assertThat(answer.json().at("/violations/0/pointer").asString()).isEqualTo("?limit");
        }
        assertThat(steward.get(CLINICS + "?limit=200").status()).isEqualTo(200);
    }

    @Test
    void aProgramIsTheClinicsOwn() {
        Rest admin = registry.as(Identity.CLINIC_ADMIN);
        Answer made = admin.post("/api/v1/programs", """
                {"name": "%s", "productClass": "bmac",
                 "indications": [{"condition": "knee-osteoarthritis", "goalDomain": "pain"}],
                 "claimedTier": "EXPERIMENTAL", "notFor": "Not for end-stage joints.", "followUpPlan": "orthopaedic"}
                """.formatted(name()));

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(registry.as(Identity.CLINIC)
                        .get(made.location())
                        .json()
                        .at("/indications/0/condition")
                        .asString())
                .isEqualTo("knee-osteoarthritis");
        assertThat(registry.as(Identity.OTHER_CLINIC).get(made.location()).slug())
                .isEqualTo("program-unknown");
        assertThat(registry.as(Identity.CLINIC).post("/api/v1/programs", "{}").slug())
                .isEqualTo("access-denied");
    }

    @Test
    void aProgramForAnUnknownPlanIsRefused() {
        Answer answer = registry.as(Identity.CLINIC_ADMIN).post("/api/v1/programs", """
                {"name": "%s", "productClass": "bmac",
                 "indications": [{"condition": "knee-osteoarthritis", "goalDomain": "pain"}],
                 "claimedTier": "EXPERIMENTAL", "notFor": "Not for end-stage joints.", "followUpPlan": "none"}
                """.formatted(name()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/violations/0/pointer").asString()).isEqualTo("/followUpPlan");
    }

    private String change(String path, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return steward.send("PUT", path, BodyPublishers.ofString(body), all).slug();
    }

    private static String body(String name) {
        return "{\"name\": \"" + name + "\", \"country\": \"US\", \"accreditations\": [\"none\"]}";
    }

    private static String name() {
        return "Clinic " + UUID.randomUUID();
    }
}
