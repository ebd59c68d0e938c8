package org.candorregistry.api.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Speaks JSON over HTTP with the service, as one caller. */
public final class Rest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String base;
    private final @Nullable String token;

    /**
     * Makes a caller.
     *
     * @param base URL of the service, without a slash at the end
     * @param token bearer token; null: none is sent
     */
    public Rest(String base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    /**
     * Reads.
     *
     * @param headers name, value, name, value …
     */
    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /**
     * Submits.
     *
     * @param body a JSON text, or anything Jackson writes as JSON
     * @param headers name, value, name, value …
     */
    public Answer post(String path, Object body, String... headers) {
        return send("POST", path, json(body), with("Content-Type", "application/json", headers));
    }

    /**
     * Sends a form, as the token endpoint reads them.
     *
     * @param form {@code name=value&name=value}
     * @param headers name, value, name, value …
     */
    public Answer form(String path, String form, String... headers) {
        return send(
                "POST",
                path,
                BodyPublishers.ofString(form),
                with("Content-Type", "application/x-www-form-urlencoded", headers));
    }

    /** Replaces version {@code etag} for a reason of the tests' own. */
    public Answer put(String path, Object body, String etag) {
        return send(
                "PUT",
                path,
                json(body),
                with("Content-Type", "application/json", "If-Match", etag, "Change-Reason", "Corrected by a test"));
    }

    /** Takes back version {@code etag} for a reason of the tests' own. */
    public Answer retract(String path, String etag) {
        return send(
                "POST",
                path + "/retraction",
                BodyPublishers.noBody(),
                "If-Match",
                etag,
                "Change-Reason",
                "Recorded in error");
    }

    /** Sends anything. */
    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("/") ? base + path : path))
                .timeout(PATIENCE)
                .method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(
                body instanceof String text ? text : JsonMapper.shared().writeValueAsString(body));
    }

    private static String[] with(String name, String value, String... headers) {
        return Stream.concat(Stream.of(name, value), Stream.of(headers)).toArray(String[]::new);
    }
}
