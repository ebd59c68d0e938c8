package org.candorregistry.api.routes;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.RunningRegistry;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that the service answers with success, to be spoilt.
 *
 * @param route what it goes to, with variables, as routes.txt names it
 * @param path with values
 * @param headers name, value, name, value …; beside the token and the media type
 */
public record AcceptableRequest(Route route, Identity who, String path, ObjectNode body, List<String> headers) {

    private static final String JSON = "application/json";

    public AcceptableRequest {
        headers = List.copyOf(headers);
    }

    public Answer send(RunningRegistry registry) {
        return send(registry, path, bytes(), JSON, headers);
    }

    /** The same with another body. */
    public Answer send(RunningRegistry registry, byte[] otherBody) {
        return send(registry, path, otherBody, JSON, headers);
    }

    /** The same, and nothing of it but who sends it and how. */
    public Answer send(
            RunningRegistry registry, String otherPath, byte[] otherBody, String mediaType, List<String> otherHeaders) {
        List<String> all = new ArrayList<>(otherHeaders);
        if (!mediaType.isEmpty()) {
            all.addAll(List.of("Content-Type", mediaType));
        }
        return registry.as(who)
                .send(route.method(), otherPath, BodyPublishers.ofByteArray(otherBody), all.toArray(String[]::new));
    }

    public byte[] bytes() {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return route.toString();
    }
}
