package org.candorregistry.api.running;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An import over REST: sends a file and waits until it was done. */
public record Imported(Rest clinic, JsonNode job) {

    private static final String BOUNDARY = "candor-boundary-7d1f";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** The parts of an import beside its file. */
    public static Map<String, String> parts(String mapping, String... more) {
        Map<String, String> parts = new LinkedHashMap<>(Map.of("mapping", mapping));
        for (int place = 0; place < more.length; place += 2) {
            parts.put(more[place], more[place + 1]);
        }
        return parts;
    }

    public static Answer send(Rest clinic, byte[] file, Map<String, String> parts, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
        return clinic.send(
                "POST", "/api/v1/imports", BodyPublishers.ofByteArray(body(file, parts)), all.toArray(String[]::new));
    }

    /** Sends a file and waits for its end. */
    public static Imported of(Rest clinic, String file, Map<String, String> parts) {
        return of(clinic, file.getBytes(StandardCharsets.UTF_8), parts);
    }

    public static Imported of(Rest clinic, byte[] file, Map<String, String> parts) {
        Answer answer = send(clinic, file, parts);
        if (answer.status() != 202) {
            throw new AssertionError(answer.toString());
        }
        return await(clinic, answer.location());
    }

    /** Waits for the end of an import. */
    public static Imported await(Rest clinic, String location) {
        return await(clinic, location, "endedAt");
    }

    /** Waits until an import has a moment, {@code startedAt} or {@code endedAt}. */
    public static Imported await(Rest clinic, String location, String moment) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            JsonNode job = clinic.get(location).json();
            if (job.has(moment)) {
                return new Imported(clinic, job);
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Still no " + moment + ": " + job);
            }
            pause();
        }
    }

    public String path() {
        return "/api/v1/imports/" + job.path("id").asString();
    }

    public String state() {
        return job.path("state").asString();
    }

    /** Rows accepted, unchanged, skipped and refused. */
    public List<Integer> rows() {
        JsonNode rows = job.path("rows");
        return List.of(
                rows.path("accepted").asInt(),
                rows.path("unchanged").asInt(),
                rows.path("skipped").asInt(),
                rows.path("refused").asInt());
    }

    /** Each as {@code row column value slug}, as far as there are a column and a value. */
    public List<String> errors() {
        List<String> errors = new ArrayList<>();
        String next = path() + "/errors?limit=200";
        while (next != null) {
            JsonNode page = clinic.get(next).json();
            page.path("items")
                    .forEach(error -> errors.add(String.join(
                            " ",
                            error.path("row").asString(),
                            error.path("column").asString("-"),
                            error.path("value").asString("-"),
                            error.path("slug").asString())));
            next = page.path("next").isString() ? page.path("next").asString() : null;
        }
        return errors;
    }

    public String annotated() {
        return clinic.get(path() + "/errors.csv").body();
    }

    /** A multipart body. */
    public static byte[] body(byte[] file, Map<String, String> parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        parts.forEach((name, text) -> write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + text + "\r\n"));
        write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n");
        body.writeBytes(file);
        write(body, "\r\n--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
