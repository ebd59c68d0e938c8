package org.candorregistry.api.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Encoding;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.api.submission.Submissions;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.imports.ImportFiles;
import org.candorregistry.core.imports.ImportJob;
import org.candorregistry.core.imports.ImportService;
import org.candorregistry.core.imports.SubmitImport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag(
        name = "Imports",
        description = "CSV files of treatments, follow-ups and events, as spreadsheets and REDCap export them; read"
                + " through a mapping, judged by the same rules as everything else, and done as jobs.")
@RestController
class ImportController {

    private static final String PATH = "/api/v1/imports";

    private final ImportService imports;
    private final ImportFiles files;
    private final ImportWorker worker;
    private final JsonMapper json;
    private final Clock clock;

    ImportController(ImportService imports, ImportFiles files, ImportWorker worker, JsonMapper json, Clock clock) {
        this.imports = imports;
        this.files = files;
        this.worker = worker;
        this.json = json;
        this.clock = clock;
    }

    /** The parts of the body, for the description alone. */
    @Schema(name = "ImportBody", example = """
            {"file": "visits.csv", "mapping": "six-month-visits", "dryRun": "true", "mode": "valid"}""")
    record ImportBody(
            @Schema(
                    description = "CSV: UTF-8, UTF-16 or Windows-1252; comma, semicolon, tab or bar; at most 5000"
                            + " columns. Not compressed.",
                    type = "string",
                    format = "binary",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String file,

            @Schema(
                    description = "A mapping as JSON, or the name of a saved one.",
                    example = "six-month-visits",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String mapping,

            @Schema(description = "Only find out what would become of each row.", defaultValue = "false")
            boolean dryRun,

            @Schema(
                    description = "`valid`: good rows go in while others wait. `all`: all rows or none.",
                    allowableValues = {"valid", "all"},
                    defaultValue = "valid")
            String mode) {}

    @Operation(
            summary = "Import a CSV file",
            description = "Taken as a job; where it stands is told at `Location`. A row goes in whole or not at all."
                    + " Rows that say only what is recorded already change nothing, so the same file may be sent"
                    + " again. `docs/guides/importing.md` describes mappings.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "multipart/form-data",
                                            schema = @Schema(implementation = ImportBody.class),
                                            encoding = @Encoding(name = "file", contentType = "text/csv"))))
    @ApiResponse(
            responseCode = "202",
            description = "Taken",
            headers = {
                @Header(
                        name = HttpHeaders.LOCATION,
                        description = "Path of the import.",
                        schema = @Schema(type = "string")),
                @Header(
                        name = Submissions.RECEIPT,
                        description = "Path of the receipt of this submission.",
                        schema = @Schema(type = "string")),
                @Header(
                        name = Submissions.REPLAY,
                        description = "`true` where the answer was given before.",
                        schema = @Schema(type = "string"))
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ImportView.class)))
    @Fails({
        "media-type-unsupported",
        "body-too-large",
        "parameter-invalid",
        "body-unreadable",
        "import-mapping-unknown",
        "mapping-malformed",
        "value-required",
        "code-unknown",
        "column-unknown",
        "column-ambiguous",
        "file-empty"
    })
    @PreAuthorize(Access.CLINIC)
    @PostMapping(PATH)
    ResponseEntity<ImportView> submit(HttpServletRequest request) {
        ImportUpload upload = ImportUpload.read(request, files);
        boolean taken = false;
        try {
            ImportService.Taken done = imports.submit(asked(upload, request), PATH);
            taken = !done.before();
            worker.wake();
            ResponseEntity.BodyBuilder answer = ResponseEntity.accepted()
                    .location(URI.create(PATH + "/" + done.job().id()))
                    .header(Submissions.RECEIPT, Submissions.RECEIPTS + "/" + done.submission());
            if (done.before()) {
                answer.header(Submissions.REPLAY, "true");
            }
            return answer.body(ImportView.of(done.job(), clock.instant()));
        } catch (RegistryException refusal) {
            throw refusal.violations().isEmpty() ? refusal : ofMapping(refusal);
        } finally {
            if (!taken) {
                upload.discard();
            }
        }
    }

    @Operation(summary = "Imports of the own clinic")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH)
    PageView<ImportView> list(Listing listing) {
        return listing.view(imports.list(listing.page()).map(job -> ImportView.of(job, clock.instant())));
    }

    @Operation(summary = "An import and how far it is")
    @Fails("import-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{imported}")
    ImportView get(@PathVariable UUID imported) {
        return ImportView.of(imports.get(imported), clock.instant());
    }

    @Operation(
            summary = "Cancel an import",
            description = "It ends after the rows that are being looked at; what was recorded before stays, unless the"
                    + " mode is `all`: then nothing does.")
    @Fails({"import-unknown", "import-ended"})
    @PreAuthorize(Access.CLINIC)
    @PostMapping(PATH + "/{imported}/cancellation")
    ImportView cancel(@PathVariable UUID imported) {
        return ImportView.of(imports.cancel(imported), clock.instant());
    }

    @Operation(
            summary = "The refused rows of an import as CSV",
            description = "As they came, with two columns before them: `candor_row` and `candor_errors`. Mended, the"
                    + " file may be sent again. UTF-8; what a spreadsheet would take for a formula has an apostrophe"
                    + " before it, which is taken away again when the file comes back.")
    @ApiResponse(
            responseCode = "200",
            description = "The rows; only the header where none was refused",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    @Fails({"import-unknown", "identity-unreadable"})
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{imported}/errors.csv")
    void annotated(@PathVariable UUID imported, HttpServletResponse response) throws IOException {
        ImportJob job = imports.get(imported);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + imported + "-errors.csv\"");
        imports.annotated(job, response.getOutputStream());
    }

    private SubmitImport asked(ImportUpload upload, HttpServletRequest request) {
        String mapping = upload.mapping();
        boolean byValue = mapping.startsWith("{");
        return new SubmitImport(
                upload.file(),
                byValue ? parsed(mapping) : null,
                byValue ? null : mapping,
                upload.mode(),
                upload.isDryRun(),
                request.getRequestURI(),
                "multipart/form-data",
                Submissions.key(request));
    }

    private @Nullable JsonNode parsed(String mapping) {
        try {
            return json.readTree(mapping);
        } catch (JacksonException malformed) {
            throw new RegistryException(List.of(new Violation(
                    "", InputFailure.BODY_UNREADABLE, "The mapping is not well-formed JSON, or names a field twice.")));
        }
    }

    private static RegistryException ofMapping(RegistryException refusal) {
        return new RegistryException(refusal.violations().stream()
                .map(violation -> violation.under("/" + ImportUpload.MAPPING))
                .toList());
    }
}
