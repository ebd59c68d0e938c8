package org.candorregistry.api.comparison;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.candorregistry.api.security.Access;
import org.candorregistry.core.comparison.CohortLanguage;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells how a cohort is written. */
@Tag(name = "Comparisons")
@RestController
class CohortSchemaController {

    private static final String SCHEMA_JSON = "application/schema+json";

    private final byte[] schema = CohortLanguage.schema();

    @Operation(
            summary = "The cohort language",
            description = "JSON Schema 2020-12 of a cohort; its `$id` ends with the version of the language.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = SCHEMA_JSON,
                            schema = @Schema(type = "object", description = "A JSON Schema.")))
    @SecurityRequirements
    @PreAuthorize(Access.ANYBODY)
    @GetMapping("/api/v1/cohort-schema")
    ResponseEntity<byte[]> schema() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(SCHEMA_JSON))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(schema);
    }
}
