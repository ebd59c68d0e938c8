package org.candorregistry.api.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.submission.Submissions;
import org.candorregistry.core.paging.PageRequest;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation what follows from its kind: headers, paging, scopes, failures. */
@Component
class OperationDescription implements OperationCustomizer {

    private static final Pattern SCOPE = Pattern.compile("SCOPE_([^']+)");

    private final FailureResponses failures = new FailureResponses();

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        OperationKind kind = OperationKind.of(method);
        if (kind.withListing()) {
            paging(operation);
        }
        if (kind.withVersion()) {
            operation
                    .addParametersItem(header("If-Match", "The version that is replaced: its strong ETag.", "\"1\"")
                            .required(true))
                    .addParametersItem(
                            header("Change-Reason", "Why it is replaced; at most 500 characters.", "Typing error")
                                    .required(true));
        }
        if (kind.submits()) {
            submission(operation, method, kind);
        }
        if (kind.withToken()) {
            operation.security(List.of(new SecurityRequirement().addList("token", scopes(method))));
        }
        failures.describe(operation, method, kind);
        return operation;
    }

    private static void paging(Operation operation) {
        IntegerSchema limit = new IntegerSchema();
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(PageRequest.MOST));
        limit.setDefault(Listing.USUAL);
        operation
                .addParametersItem(new Parameter()
                        .in("query")
                        .name("limit")
                        .description("Most items on a page, 1 to " + PageRequest.MOST + ".")
                        .schema(limit))
                .addParametersItem(new Parameter()
                        .in("query")
                        .name("cursor")
                        .description(
                                "From the `next` of the page before; holds for this list, filters and caller only.")
                        .schema(new StringSchema()));
    }

    private static void submission(Operation operation, HandlerMethod method, OperationKind kind) {
        operation.addParametersItem(header(
                Submissions.KEY,
                "Makes a retry harmless: the same key with the same request is answered as before. 1 to 255 visible"
                        + " ASCII characters.",
                "5f0c7a1e-order-17"));
        ApiResponses responses = operation.getResponses();
        ApiResponse done = responses.remove("200");
        if (done == null) {
            return;
        }
        done.addHeaderObject("ETag", answered("Version of the record, a strong tag."))
                .addHeaderObject(Submissions.RECEIPT, answered("Path of the receipt of this submission."))
                .addHeaderObject(Submissions.REPLAY, answered("`true` where the answer was given before."));
        if (OperationKind.isPost(method) && !kind.withVersion() && !isBatch(method)) {
            responses.addApiResponse(
                    "201",
                    done.description("Recorded").addHeaderObject("Location", answered("Path of the new record.")));
        } else {
            responses.addApiResponse("200", done.description(done(method, kind)));
        }
    }

    private static String done(HandlerMethod method, OperationKind kind) {
        if (!OperationKind.isPost(method)) {
            return "Replaced";
        }
        return kind.withVersion() ? "Taken back" : "What became of each item";
    }

    private static boolean isBatch(HandlerMethod method) {
        PostMapping mapping = method.getMethodAnnotation(PostMapping.class);
        return mapping != null && mapping.value().length > 0 && Submissions.isBatch("POST", mapping.value()[0]);
    }

    private static List<String> scopes(HandlerMethod method) {
        PreAuthorize access = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), PreAuthorize.class);
        return access == null
                ? List.of()
                : SCOPE.matcher(access.value())
                        .results()
                        .map((MatchResult scope) -> scope.group(1))
                        .toList();
    }

    private static Parameter header(String name, String description, String example) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .schema(new StringSchema())
                .example(example);
    }

    private static Header answered(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}
