package org.candorregistry.api.extract;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.core.extract.Extract;
import org.candorregistry.core.extract.ExtractReport;
import org.candorregistry.core.extract.ExtractService;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Extracts")
@RestController
class ExtractController {

    private static final String PATH = "/api/v1/extracts";
    private static final String CSV = "text/csv";
    private static final String PARQUET = "application/vnd.apache.parquet";

    private static final String EXAMPLE = """
            {
              "project": "018f0000-0000-7000-8000-000000000041"
            }
            """;

    private final ExtractService extracts;

    ExtractController(ExtractService extracts) {
        this.extracts = extracts;
    }

    @Operation(
            summary = "Order an extract",
            description =
                    "Of the latest data cut, for a project that the caller is the researcher of. It is made in the background;"
                            + " at the `Location` stands when it is `READY`.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(EXAMPLE))))
    @ApiResponse(
            responseCode = "201",
            description = "Ordered",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ExtractView.class)))
    @Fails({"project-unknown", "project-ended", "cut-not-ready"})
    @PreAuthorize(Access.RESEARCHER)
    @PostMapping(PATH)
    ResponseEntity<ExtractView> order(@Valid @RequestBody ExtractOrder order) {
        Extract ordered = extracts.order(order.project());
        return ResponseEntity.created(URI.create(PATH + "/" + ordered.id())).body(ExtractView.of(ordered));
    }

    @Operation(summary = "Extracts", description = "All for a steward, their own for a researcher.")
    @PreAuthorize(Access.RESEARCHER_OR_STEWARD)
    @GetMapping(PATH)
    PageView<ExtractView> list(Listing listing) {
        return listing.view(extracts.list(listing.page()).map(ExtractView::of));
    }

    @Operation(
            summary = "One extract",
            description = "How far it is, and what was done to its rows so that nobody can be picked out.")
    @Fails("extract-unknown")
    @PreAuthorize(Access.RESEARCHER_OR_STEWARD)
    @GetMapping(PATH + "/{extract}")
    ExtractView get(@PathVariable UUID extract) {
        return ExtractView.of(extracts.get(extract));
    }

    @Operation(
            summary = "A file of an extract",
            description =
                    "`outcomes` has a row for each goal and time point, `times` one for each goal on a measure of time;"
                            + " both as `.csv` and `.parquet`. The columns are in the researcher's guide.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = PARQUET, schema = @Schema(type = "string", format = "binary"))
            })
    @Fails({"extract-unknown", "extract-not-ready", "project-ended"})
    @PreAuthorize(Access.RESEARCHER)
    @GetMapping(PATH + "/{extract}/files/{file}")
    ResponseEntity<Resource> file(@PathVariable UUID extract, @PathVariable String file) {
        Path path = extracts.file(extract, file);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.endsWith(".csv") ? CSV : PARQUET))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(new FileSystemResource(path));
    }

    /** For which project, as it is sent. */
    @Schema(name = "NewExtract")
    record ExtractOrder(
            @Schema(
                    description = "Id of a research project of the caller.",
                    example = "018f0000-0000-7000-8000-000000000041")
            @NotNull
            UUID project) {}

    @Schema(name = "Extract")
    record ExtractView(
            UUID id,

            @Schema(description = "Id of the research project.")
            UUID project,

            @Schema(description = "Id of the data cut that it is of.")
            UUID cut,

            @Schema(description = "The client that asked for it.")
            String researcher,

            @Schema(description = "`WAITING` until its files stand; `FAILED` where there are none.")
            Extract.State state,

            @Schema(description = "UTC.") Instant askedAt,

            @Schema(description = "UTC; null unless `READY`.") @Nullable
            Instant madeAt,

            @Schema(description = "Null unless `READY`.") @Nullable
            ReportView report,

            @Schema(description = "Empty unless `READY`.") List<FileView> files,

            @Schema(description = "Why there is none; null unless `FAILED`.") @Nullable
            String failure) {

        static ExtractView of(Extract extract) {
            return new ExtractView(
                    extract.id(),
                    extract.project(),
                    extract.cut(),
                    extract.researcher(),
                    extract.state(),
                    extract.askedAt(),
                    extract.madeAt(),
                    extract.report() == null ? null : ReportView.of(extract.report()),
                    extract.files().stream()
                            .map(file -> new FileView(
                                    file.name(),
                                    file.bytes(),
                                    file.sha256(),
                                    PATH + "/" + extract.id() + "/files/" + file.name()))
                            .toList(),
                    extract.failure());
        }
    }

    @Schema(name = "ExtractFile")
    record FileView(
            @Schema(example = "outcomes.csv") String name,

            @Schema(description = "B.") long bytes,

            @Schema(description = "64 hexadecimal digits.") String sha256,

            @Schema(description = "Where it is handed out.") String path) {}

    @Schema(name = "ExtractReport", description = "What was done to the rows, and what came of it.")
    record ReportView(
            @Schema(
                    description =
                            "People who at least share each combination of quasi-identifiers: asked for. Unit {people}, 5 to 1000.")
            int k,

            @Schema(description = "People who share the rarest combination. Unit {people}, k or more.")
            long smallestCombination,

            @Schema(description = "Combinations, 1 or more.")
            long combinations,

            @Schema(description = "Columns by which somebody who knows a person could find them.")
            List<String> quasiIdentifiers,

            @Schema(description = "What was told less finely; empty: nothing.")
            List<String> generalisations,

            @Schema(description = "In it. Unit {people}, k or more.")
            long people,

            @Schema(description = "Who would have been too few to share a combination. Unit {people}, 0 or more.")
            long peopleLeftOut,

            @Schema(description = "In it, 1 or more.") long goals,

            @Schema(description = "Rows of `outcomes`, 0 or more.")
            long outcomes,

            @Schema(description = "Rows of `times`, 0 or more.")
            long times,

            @Schema(description = "By how much each person's days were moved.")
            String days) {

        static ReportView of(ExtractReport report) {
            return new ReportView(
                    report.k(),
                    report.smallestCombination(),
                    report.combinations(),
                    report.quasiIdentifiers(),
                    report.generalisations(),
                    report.people(),
                    report.peopleLeftOut(),
                    report.goals(),
                    report.outcomes(),
                    report.times(),
                    report.days());
        }
    }
}
