package org.candorregistry.api.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.candorregistry.core.failure.FailureCode;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;

/** The ways in which an operation fails: those of its kind, and its own. */
final class FailureResponses {

    private static final List<String> ALWAYS =
            List.of("not-acceptable", "unexpected", "database-unavailable", "try-again", "request-malformed");
    private static final List<String> WITH_TOKEN = List.of(
            "authentication-required",
            "token-invalid",
            "token-issuer-unavailable",
            "access-denied",
            "role-ambiguous",
            "clinic-missing");
    private static final List<String> WITH_PARAMETERS = List.of("parameter-invalid");
    private static final List<String> WITH_LISTING = List.of("cursor-invalid");
    private static final List<String> WITH_BODY = List.of(
            "body-unreadable",
            "body-too-large",
            "media-type-unsupported",
            "value-required",
            "value-not-applicable",
            "value-out-of-range",
            "value-malformed",
            "code-unknown",
            "date-impossible");
    private static final List<String> WITH_VERSION = List.of("version-stale", "version-required", "reason-required");
    private static final List<String> WITH_SUBMISSION =
            List.of("idempotency-key-reused", "idempotency-key-malformed", "clinic-not-registered");

    private final Map<String, FailureCode> codes = FailureCodes.all();

    /** Adds a response for each status, with the slugs that stand behind it. */
    void describe(Operation operation, HandlerMethod method, OperationKind kind) {
        Map<Integer, List<FailureCode>> byStatus = slugs(method, kind).stream()
                .map(this::code)
                .collect(Collectors.groupingBy(code -> code.kind().status(), TreeMap::new, Collectors.toList()));
        ApiResponses responses = Optional.ofNullable(operation.getResponses()).orElseGet(ApiResponses::new);
        byStatus.forEach((status, of) -> responses.addApiResponse(String.valueOf(status), response(status, of)));
        operation.setResponses(responses);
    }

    private static Set<String> slugs(HandlerMethod method, OperationKind kind) {
        Set<String> slugs = new LinkedHashSet<>(ALWAYS);
        add(slugs, kind.withToken(), WITH_TOKEN);
        add(slugs, kind.withParameters(), WITH_PARAMETERS);
        add(slugs, kind.withListing(), WITH_LISTING);
        add(slugs, kind.withBody(), WITH_BODY);
        add(slugs, kind.withVersion(), WITH_VERSION);
        add(slugs, kind.submits(), WITH_SUBMISSION);
        AnnotatedElementUtils.findAllMergedAnnotations(method.getMethod(), Fails.class)
                .forEach(own -> slugs.addAll(List.of(own.value())));
        return slugs;
    }

    private static void add(Set<String> slugs, boolean applies, Collection<String> more) {
        if (applies) {
            slugs.addAll(more);
        }
    }

    private FailureCode code(String slug) {
        FailureCode code = codes.get(slug);
        if (code == null) {
            throw new IllegalStateException("No feature has a failure code with the slug " + slug + ".");
        }
        return code;
    }

    private static ApiResponse response(int status, List<FailureCode> codes) {
        MediaType problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        codes.forEach(code -> problem.addExamples(code.slug(), example(status, code)));
        List<String> slugs = new ArrayList<>();
        codes.forEach(code -> slugs.add("`" + code.slug() + "`"));
        return new ApiResponse()
                .description(HttpStatus.valueOf(status).getReasonPhrase() + ": " + String.join(", ", slugs))
                .content(new Content().addMediaType("application/problem+json", problem));
    }

    private static Example example(int status, FailureCode code) {
        return new Example()
                .value(Map.of(
                        "type",
                        "https://candorregistry.org/problems/" + code.slug(),
                        "title",
                        HttpStatus.valueOf(status).getReasonPhrase(),
                        "status",
                        status,
                        "detail",
                        "A sentence for people."));
    }
}
