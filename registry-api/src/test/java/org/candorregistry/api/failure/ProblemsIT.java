package org.candorregistry.api.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Whatever goes wrong, wherever: one form, a place where there is one, and nothing from the inside. */
class ProblemsIT {

    private static final String PROGRAMS = "/api/v1/programs";
    private static final String READINESS = "/actuator/health/readiness";
    private static final String GOOD = """
            {"name": "Knee", "productClass": "bmac",
             "indications": [{"condition": "knee-osteoarthritis", "goalDomain": "pain"}],
             "claimedTier": "EXPERIMENTAL", "notFor": "Not for end-stage joints.", "followUpPlan": "orthopaedic"}""";

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest clinic = registry.as(Identity.CLINIC_ADMIN);

    @Test
    void aProblemHasTheFormOfRfc9457() {
        Answer answer = clinic.get(PROGRAMS + "/00000000-0000-0000-0000-000000000009");

        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        JsonNode problem = answer.json();
        assertThat(problem.path("type").asString()).isEqualTo("https://candorregistry.org/problems/program-unknown");
        assertThat(problem.path("title").asString()).isEqualTo("Not Found");
        assertThat(problem.path("status").asInt()).isEqualTo(404);
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.has("violations")).isFalse();
    }

    @Test
    void aBodyThatCannotBeReadNamesThePlace() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put(GOOD.replace("\"name\"", "\"nome\""), "/nome");
        places.put(GOOD.replace("\"Knee\"", "7"), "/name");
        places.put(GOOD.replace("\"Knee\"", "true"), "/name");
        places.put(GOOD.replace("\"Knee\"", "[\"Knee\"]"), "/name");
        places.put(GOOD.replace("\"Knee\"", "\"a\\u0000b\""), "/name");
        places.put(GOOD.replace("\"Knee\"", "\"\\ud800\""), "/name");
        places.put(GOOD.replace("\"EXPERIMENTAL\"", "\"experimental\""), "/claimedTier");
        places.put(GOOD.replace("\"EXPERIMENTAL\"", "2"), "/claimedTier");
        places.put(GOOD.replace("\"pain\"", "{}"), "/indications/0/goalDomain");
        places.put(GOOD.replace("[{", "[null, {"), "/indications/0");
        places.put(GOOD.replace("[{", "[7, {"), "/indications/0");
        places.put(
                GOOD.replace("[{\"condition\": \"knee-osteoarthritis\", \"goalDomain\": \"pain\"}]", "\"pain\""),
                "/indications");
        places.put(GOOD.replace("\"Knee\"", "NaN"), "/name");
        places.put(GOOD.replaceFirst("\\{", "{\"notFor\": \"Doubled\", "), "/notFor");
        places.put(GOOD.substring(0, GOOD.indexOf("-osteoarthritis")), "/indications/0/condition");
        places.put("[" + GOOD + "]", "");
        places.put("\"text\"", "");
        places.put("null", "");
        places.put("", "");

        places.forEach((body, place) -> {
            Answer answer = clinic.post(PROGRAMS, body);
            assertThat(answer.status()).as(body + " " + answer).isEqualTo(400);
            assertThat(answer.slug()).isEqualTo("body-unreadable");
            assertThat(answer.json().at("/violations/0/pointer").asString())
                    .as(body)
                    .isEqualTo(place);
        });
    }

    @Test
    void jsonThatIsBrokenDeepLongOrDoubledIsRefused() {
        for (String body : List.of(
                GOOD.substring(0, GOOD.length() / 2),
                GOOD + GOOD,
                GOOD + "x",
                GOOD.replaceFirst("\\{", "{\"name\": \"Twice\","),
                GOOD.replace("\"Knee\"", "NaN"),
                GOOD.replace("\"Knee\"", "Infinity"),
                GOOD.replace("\"Knee\"", "'Knee'"),
                GOOD.replace("\"Knee\"", "/* */ \"Knee\""),
                GOOD.replace("\"Knee\"", "[".repeat(100) + "]".repeat(100)),
                GOOD.replace("\"Knee\"", "\"" + "a".repeat(70_000) + "\""),
                GOOD.replace("\"Knee\"", "1" + "0".repeat(100)),
                GOOD.replace("\"name\"", "\"" + "n".repeat(300) + "\""))) {
            Answer answer = clinic.post(PROGRAMS, body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.slug()).as(body).isEqualTo("body-unreadable");
        }
    }

    @Test
    void nothingThatWasSentAndNothingFromTheInsideIsRepeated() {
        for (String body : List.of(
                GOOD.replace("\"name\"", "\"<script>alert(1)</script>\""),
                GOOD.replace("\"EXPERIMENTAL\"", "\"<script>alert(1)</script>\""),
                GOOD.replace("\"Knee\"", "<script>alert(1)</script>"))) {
            String told = clinic.post(PROGRAMS, body).body();
            assertThat(told).doesNotContain("script", "candorregistry.api", "java", "jackson", "Exception");
        }
    }

    @Test
    void aBodyIsAtMostAMebibyte() {
        byte[] large = (" ".repeat(1 << 20) + GOOD).getBytes(StandardCharsets.UTF_8);

        Answer announced = send(BodyPublishers.ofByteArray(large));
        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.slug()).isEqualTo("body-too-large");
        Answer chunked = send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
        assertThat(chunked.status()).isEqualTo(413);
        assertThat(chunked.slug()).isEqualTo("body-too-large");
    }

    @Test
    void methodsPathsAndMediaTypesThatAreNotThereAreProblemsToo() {
        Answer method = clinic.send("DELETE", PROGRAMS, BodyPublishers.noBody());
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.slug()).isEqualTo("method-not-allowed");
        assertThat(method.header("Allow").orElse("")).contains("GET").contains("POST");
        assertThat(clinic.get("/api/v1/nothing").slug()).isEqualTo("route-unknown");
        Answer accept = clinic.get(PROGRAMS, "Accept", "image/png");
        assertThat(accept.status()).isEqualTo(406);
        assertThat(accept.slug()).isEqualTo("not-acceptable");
        Answer media = clinic.send("POST", PROGRAMS, BodyPublishers.ofString("name=x"), "Content-Type", "text/csv");
        assertThat(media.status()).isEqualTo(415);
        assertThat(media.slug()).isEqualTo("media-type-unsupported");
        assertThat(clinic.get(PROGRAMS + "/seven").slug()).isEqualTo("parameter-invalid");
        Answer form = clinic.send(
                "POST",
                "/api/v1/subjects/search",
                BodyPublishers.ofString("medicalRecordNumber=1"),
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(form.slug()).as("a form's fields are no parameters").isEqualTo("media-type-unsupported");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "completeness?by=CLINIC | ?by | Expected one of PRODUCT_CLASS, PROVIDER, HORIZON, MONTH.",
                "worklist?dueBefore=tomorrow | ?dueBefore | Expected a calendar day, YYYY-MM-DD.",
                "worklist?provider=seven | ?provider | Expected a UUID.",
                "completeness/baseline?measure=oks&horizonDays=x | ?horizonDays | Expected a whole number."
            })
    void aParameterOfAnotherFormIsToldWhatItTakes(String query, String place, String detail) {
        JsonNode violation = clinic.get("/api/v1/" + query).json().at("/violations/0");
        assertThat(violation.path("pointer").asString()).isEqualTo(place);
        assertThat(violation.path("detail").asString()).isEqualTo(detail);
    }

    @Test
    void parametersThatNoRouteKnowsAndControlCharactersAreRefused() {
        Answer misspelt = clinic.get(PROGRAMS + "?limt=5");
        assertThat(misspelt.slug()).isEqualTo("parameter-invalid");
        assertThat(misspelt.json().at("/violations/0/pointer").asString()).isEqualTo("?limt");
        assertThat(clinic.get(PROGRAMS + "?limit=5&limit=6").slug()).isEqualTo("parameter-invalid");
        assertThat(clinic.get(PROGRAMS + "?cursor=%00").slug()).isEqualTo("request-malformed");
        assertThat(clinic.get("/api/v1//programs").slug()).isEqualTo("request-malformed");
        assertThat(clinic.get("/api/v1/%2e%2e/programs").slug()).isEqualTo("request-malformed");
        assertThat(clinic.get(PROGRAMS + "?cursor=%ff").slug()).isEqualTo("request-malformed");
    }

    /** An empty filter was once answered as if it were not there, and with everything. */
    @Test
    void aFilterThatSaysNothingIsRefused() {
        for (String blank : List.of("", "%20")) {
            Answer answer = clinic.get("/api/v1/treatments?subjectId=" + blank);
            assertThat(answer.slug()).as(answer.toString()).isEqualTo("parameter-invalid");
            assertThat(answer.json().at("/violations/0/pointer").asString()).isEqualTo("?subjectId");
        }
    }

    /** The year 999999999 is one that the JVM can hold and the database cannot. */
    @Test
    void aDayInAnAddressIsWrittenAsInABody() {
        for (String day : List.of("%2B999999999-01-01", "-0001-01-01", "2026-2-3", "2026-02-30", "yesterday")) {
            Answer answer = clinic.get("/api/v1/treatments?treatedFrom=" + day);
            assertThat(answer.slug()).as(answer.toString()).isEqualTo("parameter-invalid");
            assertThat(answer.json().at("/violations/0/pointer").asString()).isEqualTo("?treatedFrom");
        }
    }

    @Test
    void whatTheContainerItselfRefusesHasNoPage() throws IOException {
        for (String request : List.of(
                "GET / HTTP/1.1\r\n\r\n",
                "GET /api/v1/programs?x=<> HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /api/v1/programs?limit=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "POST /oauth2/token HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000) + "\r\nConnection: close\r\n\r\n")) {
            String answer = raw(request);
            assertThat(answer).as(request.substring(0, 10)).startsWith("HTTP/1.1 4");
            assertThat(answer).doesNotContainIgnoringCase("<html", "tomcat", "exception", "at org.");
        }
    }

    @Test
    void aFaultOfTheRegistrysOwnIsToldAsAnIncident() {
        administer("ALTER TABLE program RENAME TO program_gone");
        try {
            Answer answer = clinic.get(PROGRAMS);
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.slug()).isEqualTo("unexpected");
            assertThat(answer.json().path("incident").asString()).hasSize(36);
            assertThat(answer.body()).doesNotContain("program_gone", "relation", "SELECT", "Exception");
        } finally {
            administer("ALTER TABLE program_gone RENAME TO program");
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsToldWithATimeToComeBack() {
        String name = registry.everything()
                .sql("SELECT current_database()")
                .query(String.class)
                .single();
        administer("ALTER DATABASE " + name + " CONNECTION LIMIT 0");
        try {
            registry.everything()
                    .sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'candor_service'"
                            + " AND datname = current_database()")
                    .query()
                    .listOfRows();
            Answer read = clinic.get(PROGRAMS);
            assertThat(read.status()).as(read.toString()).isEqualTo(503);
            assertThat(read.slug()).isEqualTo("database-unavailable");
            assertThat(read.header("Retry-After")).hasValue("5");
            assertThat(clinic.post(PROGRAMS, GOOD).slug()).isEqualTo("database-unavailable");
            assertThat(registry.asNobody().get(READINESS).status()).isEqualTo(503);
            assertThat(registry.asNobody().get("/actuator/health/liveness").status())
                    .isEqualTo(200);
        } finally {
            administer("ALTER DATABASE " + name + " CONNECTION LIMIT -1");
        }
        assertThat(clinic.get(PROGRAMS).status()).isEqualTo(200);
        assertThat(registry.asNobody().get(READINESS).status()).isEqualTo(200);
    }

    @Test
    void everyAnswerCarriesTheHeadersOfACarefulService() {
        Answer answer = clinic.get(PROGRAMS);

        assertThat(answer.header("Content-Security-Policy")).hasValue("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.header("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Server")).isEmpty();
        assertThat(clinic.get(PROGRAMS, "Origin", "https://elsewhere.example").header("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    private void administer(String sql) {
        registry.everything().sql(sql).update();
    }

    private Answer send(BodyPublisher body) {
        return clinic.send("POST", PROGRAMS, body, "Content-Type", "application/json");
    }

    private String raw(String request) throws IOException {
        URI service = URI.create(registry.url());
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
