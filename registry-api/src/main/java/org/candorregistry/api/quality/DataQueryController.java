package org.candorregistry.api.quality;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.history.FormerStateView;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.api.version.Versioned;
import org.candorregistry.core.history.HistoryService;
import org.candorregistry.core.quality.DataQueries;
import org.candorregistry.core.quality.DataQuery;
import org.candorregistry.core.quality.DataQuery.Resolution;
import org.candorregistry.core.quality.DataQuery.State;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(
        name = "Queries",
        description = "Questions about what was recorded, by edit checks and by people: open, answered, closed.")
@RestController
class DataQueryController {

    private static final String PATH = "/api/v1/data-queries";

    private final DataQueries queries;
    private final HistoryService history;

    DataQueryController(DataQueries queries, HistoryService history) {
        this.queries = queries;
        this.history = history;
    }

    @Operation(
            summary = "Ask something of a treatment",
            description = "Beside what edit checks ask by themselves. Open questions stand in the worklist, and a"
                    + " comparison says how many of its rows have one.")
    @Fails("treatment-unknown")
    @PreAuthorize(Access.CLINIC_ADMIN)
    @PostMapping(PATH)
    ResponseEntity<DataQueryView> ask(@Valid @RequestBody QuestionBody body) {
        DataQuery made = queries.ask(body.treatmentId(), body.question());
        return Versioned.created(PATH + "/" + made.id(), DataQueryView.of(made), made.recorded());
    }

    @Operation(summary = "Queries", description = "The oldest first.")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH)
    PageView<DataQueryView> list(
            @Parameter(description = "Only in this state.") @RequestParam(required = false) @Nullable State state,
            @Parameter(description = "Only of this treatment.") @RequestParam(required = false) @Nullable
                    UUID treatment,
            @Parameter(description = "Only of this edit check.") @RequestParam(required = false) @Nullable String check,
            Listing listing) {
        return listing.view(
                queries.list(state, treatment, check, listing.page()).map(DataQueryView::of));
    }

    @Operation(summary = "One query")
    @Fails("data-query-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{query}")
    ResponseEntity<DataQueryView> get(@PathVariable UUID query) {
        DataQuery found = queries.get(query);
        return Versioned.ok(DataQueryView.of(found), found.recorded());
    }

    @Operation(
            summary = "Former states of a query",
            description = "The oldest first; empty where nothing was said to it yet.")
    @Fails("data-query-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{query}/history")
    List<FormerStateView> history(@PathVariable UUID query) {
        queries.get(query);
        return FormerStateView.all(history.of("data_query", query));
    }

    @Operation(
            summary = "Answer a query",
            description = "A value that is wrong is corrected where it was recorded, which closes the query by itself.")
    @Fails({"data-query-unknown", "data-query-closed"})
    @PreAuthorize(Access.CLINIC)
    @PostMapping(PATH + "/{query}/answer")
    ResponseEntity<DataQueryView> answer(@PathVariable UUID query, @Valid @RequestBody AnswerBody body) {
        DataQuery answered = queries.answer(query, body.answer());
        return Versioned.ok(DataQueryView.of(answered), answered.recorded());
    }

    @Operation(
            summary = "Close a query",
            description = "What was asked of a value is not asked of the same value again.")
    @Fails({"data-query-unknown", "data-query-closed"})
    @PreAuthorize(Access.CLINIC_ADMIN)
    @PostMapping(PATH + "/{query}/closure")
    ResponseEntity<DataQueryView> close(@PathVariable UUID query, @Valid @RequestBody ClosureBody body) {
        DataQuery closed = queries.close(query, body.resolution());
        return Versioned.ok(DataQueryView.of(closed), closed.recorded());
    }

    @Schema(name = "QuestionBody", example = """
            {"treatmentId": "018f0000-0000-7000-8000-000000000001",
             "question": "The operation note names the left knee. Is the side right?"}""")
    record QuestionBody(
            @NotNull UUID treatmentId,

            @Schema(description = "1 to 1000 characters; nothing that names a person.") @NotNull
            String question) {}

    @Schema(name = "AnswerBody", example = """
            {"answer": "Right as recorded: the graft was split on purpose."}""")
    record AnswerBody(
            @Schema(description = "1 to 1000 characters; nothing that names a person.") @NotNull
            String answer) {}

    @Schema(name = "ClosureBody", example = "{\"resolution\": \"CONFIRMED\"}")
    record ClosureBody(
            @Schema(
                    description = "`CONFIRMED`: the value is right as it stands. `CORRECTED`: it was put right."
                            + " `WITHDRAWN`: there was nothing to ask.")
            @NotNull
            Resolution resolution) {}
}
