package org.candorregistry.api.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.history.FormerStateView;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.api.version.ExpectedVersion;
import org.candorregistry.api.version.RecordedView;
import org.candorregistry.api.version.Versioned;
import org.candorregistry.core.imports.ImportMapping;
import org.candorregistry.core.imports.ImportMappings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Tag(name = "Imports")
@RestController
class MappingController {

    private static final String PATH = "/api/v1/import-mappings";

    private final ImportMappings mappings;

    MappingController(ImportMappings mappings) {
        this.mappings = mappings;
    }

    @Operation(
            summary = "Save a mapping",
            description = "Under a name of 1 to 63 lower-case letters, digits and hyphens. The first version needs no"
                    + " If-Match; every later one does. Imports that were sent with a former version keep it.",
            parameters = {
                @Parameter(
                        in = ParameterIn.HEADER,
                        name = HttpHeaders.IF_MATCH,
                        description = "The version that is replaced: its strong ETag. Absent: the name is free.",
                        schema = @Schema(type = "string"),
                        example = "\"1\""),
                @Parameter(
                        in = ParameterIn.HEADER,
                        name = "Change-Reason",
                        required = true,
                        description = "Why it is saved; at most 500 characters.",
                        schema = @Schema(type = "string"),
                        example = "First version")
            },
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "#/components/schemas/ImportMapping"))))
    @Fails({
        "mapping-malformed",
        "parameter-invalid",
        "import-mapping-unknown",
        "import-mapping-taken",
        "version-stale",
        "version-required",
        "reason-required"
    })
    @PreAuthorize(Access.CLINIC)
    @PutMapping(PATH + "/{name}")
    ResponseEntity<MappingView> save(
            @PathVariable String name,
            @RequestBody ObjectNode mapping,
            @Parameter(hidden = true) HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.IF_MATCH) == null && !mappings.has(name)) {
            ImportMapping made = mappings.save(name, mapping);
            return Versioned.created(PATH + "/" + name, MappingView.of(made), made.recorded());
        }
        ExpectedVersion expected = ExpectedVersion.of(request.getHeader(HttpHeaders.IF_MATCH));
        ImportMapping changed = mappings.replace(name, expected.version(), mapping);
        return Versioned.ok(MappingView.of(changed), changed.recorded());
    }

    @Operation(summary = "One mapping")
    @Fails("import-mapping-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{name}")
    ResponseEntity<MappingView> get(@PathVariable String name) {
        ImportMapping found = mappings.get(name);
        return Versioned.ok(MappingView.of(found), found.recorded());
    }

    @Operation(summary = "Mappings of the own clinic")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH)
    PageView<MappingView> list(Listing listing) {
        return listing.view(mappings.list(listing.page()).map(MappingView::of));
    }

    @Operation(summary = "Former versions of a mapping", description = "The oldest first.")
    @Fails("import-mapping-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{name}/history")
    List<FormerStateView> history(@PathVariable String name) {
        return FormerStateView.all(mappings.history(name));
    }

    @Schema(name = "SavedImportMapping")
    record MappingView(
            UUID id,

            @Schema(example = "six-month-visits") String name,

            @Schema(ref = "#/components/schemas/ImportMapping")
            JsonNode mapping,

            RecordedView recorded) {

        static MappingView of(ImportMapping saved) {
            return new MappingView(saved.id(), saved.name(), saved.mapping(), RecordedView.of(saved.recorded()));
        }
    }
}
