package org.candorregistry.api.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.junit.jupiter.api.Test;

/** What is refused under /fhir: an OperationOutcome with the status, and where REST has the failure too, with its slug. */
class FhirProblemsIT {

    private static final String NOBODYS = "00000000-0000-0000-0000-000000000009";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest clinic = registry.as(Identity.CLINIC);
    private final Rest nobody = registry.asNobody();

    @Test
    void withoutAGoodTokenNobodyIsLetIn() {
        assertAlike(401, nobody.get("/api/v1/subjects"), nobody.get("/fhir/Patient"));
        assertAlike(401, nobody.get("/api/v1"), nobody.get("/fhir"));
        Rest forger = registry.with("forged");
        assertAlike(401, forger.get("/api/v1/subjects"), forger.get("/fhir/Patient"));
        Rest researcher = registry.as(Identity.RESEARCHER);
        assertAlike(403, researcher.get("/api/v1/subjects"), researcher.get("/fhir/Patient"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertAlike(404, clinic.get("/api/v1/treatments/" + NOBODYS), clinic.get("/fhir/Procedure/" + NOBODYS));
        assertAlike(404, clinic.get("/api/v1/subjects/" + NOBODYS), clinic.get("/fhir/Patient/" + NOBODYS));
        assertOutcome(clinic.get("/fhir/Patient/seven"), 404, "not-found", "resource-unknown");
        assertOutcome(clinic.get("/fhir/Appointment"), 404, "not-found", "resource-type-unknown");
    }

    @Test
    void whatTheCapabilityStatementDoesNotListIsNotServed() {
        for (Answer answer : List.of(
                send("DELETE", "/fhir/Patient/" + NOBODYS, "", ""),
                send("PUT", "/fhir/Patient/" + NOBODYS, "{}", "application/fhir+json"),
                send("POST", "/fhir/Patient", "{}", "application/fhir+json"),
                send("POST", "/fhir", "{}", "application/fhir+json"),
                clinic.get("/fhir"),
                clinic.get("/fhir/Patient/$everything"),
                clinic.get("/fhir/Patient/" + NOBODYS + "/_history"))) {
            assertOutcome(answer, 405, "not-supported", "interaction-unsupported");
        }
    }

    @Test
    void onlyJsonAndXmlAreAnswered() {
        assertAlike(
                406,
                clinic.get("/api/v1/subjects", "Accept", "image/png"),
                clinic.get("/fhir/Patient", "Accept", "image/png"));
        assertOutcome(clinic.get("/fhir/Patient?_format=csv"), 406, "not-supported", "not-acceptable");
    }

    /** A body that is no form has no criteria in it, and was once answered with every patient of the clinic. */
    @Test
    void aSearchInABodyIsAForm() {
        for (String mediaType : List.of("text/csv", "text/plain", "multipart/form-data; boundary=x", "nonsense", "")) {
            assertAlike(
                    415,
                    send("POST", "/api/v1/subjects/search", "_id=1", mediaType),
                    send("POST", "/fhir/Patient/_search", "_id=1", mediaType));
        }
        assertOutcome(
                send("POST", "/fhir/Patient/_search", "{\"_id\": \"1\"}", "application/fhir+json"),
                415,
                "not-supported",
                "media-type-unsupported");
        assertThat(send("POST", "/fhir/Patient/_search", "_id=1", FORM + "; charset=UTF-8")
                        .json()
                        .has("entry"))
                .isFalse();
    }

    @Test
    void aParameterThatIsUnknownOrMalformedIsRefusedWithItsPlace() {
        Answer unknown = clinic.get("/fhir/Patient?shoe-size=44");
        assertOutcome(unknown, 400, "invalid", "search-parameter-unknown");
        assertThat(unknown.json().at("/issue/0/location/0").asString()).isEqualTo("http.shoe-size");
        assertAlike(400, clinic.get("/api/v1/subjects?cursor=forged"), clinic.get("/fhir/Patient?_cursor=forged"));
        assertOutcome(clinic.get("/fhir/Patient?_count=many"), 400, "invalid", "parameter-invalid");
        assertOutcome(clinic.get("/fhir/Patient?_lastUpdated=yesterday"), 400, "invalid", "parameter-invalid");
    }

    /** They reached the database or HAPI's own decoder, and were answered with 500. */
    @Test
    void aParameterThatCannotBeDecodedOrKeptIsMalformed() {
        for (String value : List.of("%00", "a%01", "%ff", "%c0%80", "%ed%a0%80")) {
            assertAlike(
                    400,
                    clinic.get("/api/v1/subjects?pseudonym=" + value),
                    clinic.get("/fhir/Patient?identifier=" + value));
            assertOutcome(
                    send("POST", "/fhir/Practitioner/_search", "identifier=" + value, FORM),
                    400,
                    "invalid",
                    "request-malformed");
        }
        assertOutcome(
                send("POST", "/fhir/Patient/_search", "identifier=%zz", FORM), 400, "invalid", "request-malformed");
        assertAlike(400, clinic.get("/api/v1//subjects"), clinic.get("/fhir//Patient"));
    }

    @Test
    void aBodyIsLimited() {
        String large = "_id=" + "1".repeat(1 << 20);
        assertAlike(
                413,
                send("POST", "/api/v1/subjects/search", large, "application/json"),
                send("POST", "/fhir/Patient/_search", large, FORM));
        assertOutcome(
                send("POST", "/fhir/Patient/_search", large.substring(0, 100_000), FORM),
                413,
                "too-long",
                "body-too-large");
    }

    private Answer send(String method, String path, String body, String mediaType) {
        String[] headers = mediaType.isEmpty() ? new String[0] : new String[] {"Content-Type", mediaType};
        return clinic.send(method, path, BodyPublishers.ofString(body), headers);
    }

    private static void assertAlike(int status, Answer rest, Answer fhir) {
        assertThat(rest.status()).as(rest.toString()).isEqualTo(status);
        assertThat(rest.slug()).as(rest.toString()).isNotEmpty();
        assertThat(fhir.status()).as(fhir.toString()).isEqualTo(status);
        assertThat(fhir.header("Content-Type").orElse("")).as(fhir.toString()).startsWith("application/fhir+json");
        assertThat(fhir.slug()).as(fhir.toString()).isEqualTo(rest.slug());
    }

    private static void assertOutcome(Answer answer, int status, String issueType, String slug) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.json().path("resourceType").asString()).isEqualTo("OperationOutcome");
        assertThat(answer.json().at("/issue/0/severity").asString()).isEqualTo("error");
        assertThat(answer.json().at("/issue/0/code").asString())
                .as(answer.toString())
                .isEqualTo(issueType);
        assertThat(answer.slug()).as(answer.toString()).isEqualTo(slug);
    }
}
