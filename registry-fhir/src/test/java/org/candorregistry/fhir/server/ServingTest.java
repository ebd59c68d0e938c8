package org.candorregistry.fhir.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.fhir.server.NumbersEndpoint.ALL;
import static org.candorregistry.fhir.server.NumbersEndpoint.CLINIC;
import static org.candorregistry.fhir.server.NumbersEndpoint.assertRefused;
import static org.candorregistry.fhir.server.NumbersEndpoint.get;
import static org.candorregistry.fhir.server.NumbersEndpoint.getAsNobody;
import static org.candorregistry.fhir.server.NumbersEndpoint.id;
import static org.candorregistry.fhir.server.NumbersEndpoint.request;
import static org.candorregistry.fhir.server.NumbersEndpoint.send;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is served and to whom, shown on resources that need no database. */
class ServingTest {

    @Test
    void readingNeedsTheLetterRAndSearchingTheLetterS() {
        String read = "/Basic/" + id(1);
        assertThat(status(read, "system/Basic.r")).isEqualTo(200);
        assertThat(status("/Basic", "system/Basic.s")).isEqualTo(200);
        assertThat(status(read, "system/*.cruds")).isEqualTo(200);
        assertThat(status(read, "clinic-submitter")).isEqualTo(200);
        assertThat(status("/Basic", "clinic-admin")).isEqualTo(200);

        assertThat(status("/Basic", "system/Basic.r")).isEqualTo(403);
        assertThat(status(read, "system/Basic.s")).isEqualTo(403);
        assertThat(status(read, "system/Basic.sr")).isEqualTo(403);
        assertThat(status(read, "system/Basic.cuds")).isEqualTo(403);
        assertThat(status(read, "system/Patient.rs")).isEqualTo(403);
        assertThat(status(read, "system/Basic.rs?category=survey")).isEqualTo(403);
        assertThat(status(read, "user/Basic.rs")).isEqualTo(403);
        assertThat(status(read, "researcher")).isEqualTo(403);
        assertThat(status(read, "steward")).isEqualTo(403);
        assertRefused(send(request(read, CLINIC, "system/Patient.rs")), 403, "access-denied");
        assertRefused(getAsNobody(read), 401, "authentication-required");
    }

    @Test
    void whatIsNotListedIsNotServed() {
        assertRefused(get("/Observation"), 404, "resource-type-unknown");
        assertRefused(get("/Basic/" + id(1) + "/_history"), 405, "interaction-unsupported");
        assertRefused(get("/Basic/" + id(1) + "/_history/1"), 405, "interaction-unsupported");
        assertRefused(get("/Basic/$validate"), 405, "interaction-unsupported");
        assertRefused(get("/Patient/" + id(1) + "/Basic"), 404, "resource-type-unknown");
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            assertRefused(
                    send(request("/Basic/" + id(1), CLINIC, ALL)
                            .header("Content-Type", "application/fhir+json")
                            .method(method, BodyPublishers.ofString("{\"resourceType\":\"Basic\"}"))),
                    405,
                    "interaction-unsupported");
        }
        assertRefused(
                send(request("", CLINIC, ALL)
                        .header("Content-Type", "application/fhir+json")
                        .POST(BodyPublishers.ofString("{\"resourceType\":\"Bundle\",\"type\":\"batch\"}"))),
                405,
                "interaction-unsupported");
    }

    @Test
    void anIdThatNothingHasIsNotFound() {
        assertRefused(get("/Basic/" + id(9)), 404, "resource-unknown");
        assertRefused(get("/Basic/unheard-of"), 404, "resource-unknown");
    }

    @Test
    void aFaultOfTheRegistryIsToldAsAnIncidentAndNothingElse() {
        HttpResponse<String> answer = get("/Basic/" + id(0));

        assertRefused(answer, 500, "unexpected");
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void nothingTellsWhichLibraryAnswers() {
        for (String address : List.of("/metadata", "/Basic/" + id(1), "/Basic/unheard-of", "/Nothing")) {
            HttpResponse<String> answer = get(address);
            assertThat(answer.body() + answer.headers().map()).doesNotContainIgnoringCase("hapi");
        }
    }

    private static int status(String address, String scopes) {
        return send(request(address, CLINIC, scopes)).statusCode();
    }
}
