package org.candorregistry.api.running;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public record Answer(HttpResponse<byte[]> response) {

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(response.body());
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /**
     * Path of the new record.
     *
     * @throws java.util.NoSuchElementException where the answer has none
     */
    public String location() {
        return header("Location").orElseThrow();
    }

    /**
     * Version of the record, quoted.
     *
     * @throws java.util.NoSuchElementException where the answer has none
     */
    public String etag() {
        return header("ETag").orElseThrow();
    }

    /** Slug of the problem, or of FHIR's first issue; empty where the answer is neither. */
    public String slug() {
        String mediaType = header("Content-Type").orElse("");
        if (mediaType.startsWith("application/problem+json")) {
            return json().path("type").asString().replaceFirst(".*/", "");
        }
        return mediaType.startsWith("application/fhir+json")
                ? json().at("/issue/0/details/coding/0/code").asString("")
                : "";
    }

    /** For failed assertions. */
    @Override
    public String toString() {
        return response.request().method() + " " + response.uri().getPath() + " -> " + status() + " " + body();
    }
}
