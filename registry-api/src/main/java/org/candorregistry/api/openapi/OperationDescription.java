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
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.submission.Submissions;
import org.candorregistry.core.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation what follows from its kind: headers, paging, scopes, failures. */
@Component
class OperationDescription implements OperationCustomizer {

    private static final Pattern SCOPE = Pattern.compile("SCOPE_([^']+)");

    /** By the last word of the path. */
    private static final Map<String, String> DEEDS = Map.of(
            "answer", "Answered",
            "batch", "What became of each item",
            "cancellation", "Asked to end",
            "closure", "Closed",
            "follow-up-plan-changes", "How many treatments change",
            "recording", "Recorded",
            "retraction", "Taken back",
            "revocation", "Ended");

    /** By name, what of a record is named in a path. */
    private static final Map<String, String> PATH_PARAMETERS = Map.ofEntries(
            Map.entry("answer", "Id of the answer, 64 hexadecimal digits; `source.answer` of a comparison."),
            Map.entry("attestation", "Id of the attestation, a UUID."),
            Map.entry("check", "Id of the edit check, such as `cd34-dose`."),
            Map.entry("choice", "Id of the choice of a plan; 1 to 63 of `a` to `z`, `0` to `9` and `-`."),
            Map.entry("client", "Id of the client, a UUID; `clientId` in its record."),
            Map.entry("clinic", "Id of the clinic, a UUID; a clinic names itself only."),
            Map.entry("condition", "Code of the list `condition`, such as `knee-osteoarthritis`."),
            Map.entry("consent", "Id of the subject's consent, a UUID."),
            Map.entry("cut", "Id of the data cut, a UUID."),
            Map.entry("event", "Id of the clinical event, a UUID; `events` of a follow-up have it."),
            Map.entry("extract", "Id of the extract, a UUID."),
            Map.entry("file", "Name of the file, such as `outcomes.csv`."),
            Map.entry("followUp", "Id of the follow-up, a UUID."),
            Map.entry("imported", "Id of the import, a UUID."),
            Map.entry("instrument", "Id of the instrument, such as `koos`."),
            Map.entry("link", "Id of the visit link, a UUID."),
            Map.entry("list", "Name of the code list, such as `cell_source`."),
            Map.entry("measure", "Id of the measure, such as `koos-pain`."),
            Map.entry("message", "Id of the message, a UUID."),
            Map.entry("name", "The clinic's own name of the mapping; 1 to 63 of `a` to `z`, `0` to `9` and `-`."),
            Map.entry("plan", "Id of the follow-up plan, such as `orthopaedic`."),
            Map.entry("product", "Id of the cell product, a UUID."),
            Map.entry("productClass", "Code of the list `product_class`, such as `bmac`."),
            Map.entry("program", "Id of the program, a UUID."),
            Map.entry("project", "Id of the research project, a UUID."),
            Map.entry("provider", "Id of the provider, a UUID."),
            Map.entry("query", "Id of the query, a UUID."),
            Map.entry("savedCohort", "Id of the saved cohort, a UUID; all its versions have it."),
            Map.entry("scoring", "Id of the scoring with its version, such as `koos-jr-1`."),
            Map.entry("statement", "Id of the evidence statement, a UUID; not its code."),
            Map.entry("subject", "Id of the subject, a UUID; not the pseudonym."),
            Map.entry("submission", "Id of the submission, a UUID; the header `Submission` has the path."),
            Map.entry("threshold", "Id of the threshold, as the list has it."),
            Map.entry("training", "Id of the provider's training, a UUID."),
            Map.entry("treatment", "Id of the treatment, a UUID."));

    private static final String VERSION = "Version of the record, a strong tag.";
    private static final String ADDRESS = "Path of the new record.";

    private final FailureResponses failures = new FailureResponses();

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        OperationKind kind = OperationKind.of(method);
        Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
                .filter(parameter -> "path".equals(parameter.getIn()))
                .forEach(parameter -> parameter.setDescription(PATH_PARAMETERS.get(parameter.getName())));
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
            submission(operation, method);
        } else if (!method.hasMethodAnnotation(GetMapping.class) && OperationKind.answersVersion(method)) {
            version(operation.getResponses());
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

    /** Of what is kept in versions without being a submission. */
    private static void version(ApiResponses responses) {
        responses.values().forEach(done -> done.addHeaderObject("ETag", answered(VERSION)));
        ApiResponse made = responses.get("201");
        if (made != null) {
            made.addHeaderObject("Location", answered(ADDRESS));
        }
    }

    private static void submission(Operation operation, HandlerMethod method) {
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
        if (OperationKind.answersVersion(method)) {
            done.addHeaderObject("ETag", answered(VERSION));
        }
        done.addHeaderObject(Submissions.RECEIPT, answered("Path of the receipt of this submission."))
                .addHeaderObject(Submissions.REPLAY, answered("`true` where the answer was given before."));
        String deed = deed(method);
        if (deed == null) {
            responses.addApiResponse(
                    "201", done.description("Recorded").addHeaderObject("Location", answered(ADDRESS)));
        } else {
            responses.addApiResponse("200", done.description(deed));
        }
    }

    /** What was done where nothing new has an address; null: something has. */
    private static @Nullable String deed(HandlerMethod method) {
        PostMapping creation = method.getMethodAnnotation(PostMapping.class);
        if (creation == null) {
            return "Replaced";
        }
        String path = creation.value()[0];
        return DEEDS.get(path.substring(path.lastIndexOf('/') + 1));
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
