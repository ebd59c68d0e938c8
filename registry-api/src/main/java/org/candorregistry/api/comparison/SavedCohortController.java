package org.candorregistry.api.comparison;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.api.version.ExpectedVersion;
import org.candorregistry.api.version.RecordedView;
import org.candorregistry.api.version.Versioned;
import org.candorregistry.core.savedcohort.SavedCohort;
import org.candorregistry.core.savedcohort.SavedCohortService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cohorts under names, for questions that are asked again and cited. */
@Tag(name = "Comparisons")
@RestController
class SavedCohortController {

    private static final String PATH = "/api/v1/saved-cohorts";

    private static final String EXAMPLE = """
            {
              "name": "Severe knees",
              "cohort": {
                "condition": "knee-osteoarthritis",
                "productClass": "bmac",
                "measure": "koos-pain",
                "horizonDays": 365,
                "where": {"factor": "severity", "in": ["kl-3", "kl-4"]}
              }
            }
            """;

    private static final String NEXT_EXAMPLE = """
            {
              "cohort": {
                "condition": "knee-osteoarthritis",
                "productClass": "bmac",
                "measure": "koos-pain",
                "horizonDays": 365,
                "severity": "kl-4"
              }
            }
            """;

    private final SavedCohortService cohorts;

    SavedCohortController(SavedCohortService cohorts) {
        this.cohorts = cohorts;
    }

    @Operation(
            summary = "Save a cohort",
            description =
                    "Under a name, to be asked about as `savedCohort`. It is checked as in a question; who belongs to it is"
                            + " found when it is asked about. A clinic's cohorts are seen by the clinic, a researcher's by researchers and"
                            + " stewards.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(EXAMPLE))))
    @ApiResponse(
            responseCode = "201",
            description = "Saved",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = SavedCohortView.class)))
    @Fails({"cohort-contradictory", "saved-cohort-taken"})
    @PreAuthorize(Access.COMPARISON)
    @PostMapping(PATH)
    ResponseEntity<SavedCohortView> save(@Valid @RequestBody CohortToSave body) {
        SavedCohort saved = cohorts.save(body.name(), body.cohort().cohort("/cohort"));
        return Versioned.created(PATH + "/" + saved.id(), SavedCohortView.of(saved), saved.recorded());
    }

    @Operation(
            summary = "Save a further version of a cohort",
            description = "Whoever saved the first one. Earlier versions stay as they are; the name too.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(NEXT_EXAMPLE))))
    @Fails({"cohort-contradictory", "saved-cohort-unknown", "saved-cohort-of-another"})
    @PreAuthorize(Access.COMPARISON)
    @PutMapping(PATH + "/{savedCohort}")
    ResponseEntity<SavedCohortView> saveNext(
            @PathVariable UUID savedCohort, ExpectedVersion expected, @Valid @RequestBody NextVersion body) {
        SavedCohort saved =
                cohorts.saveNext(savedCohort, expected.version(), body.cohort().cohort("/cohort"));
        return Versioned.ok(SavedCohortView.of(saved), saved.recorded());
    }

    @Operation(summary = "A saved cohort")
    @Fails("saved-cohort-unknown")
    @PreAuthorize(Access.COMPARISON_OF_CLINICS)
    @GetMapping(PATH + "/{savedCohort}")
    ResponseEntity<SavedCohortView> get(
            @PathVariable UUID savedCohort,
            @Parameter(description = "Which version, 1 or more; left out: the latest.")
                    @RequestParam(required = false)
                    @Nullable
                    @Min(1)
                    Integer version) {
        SavedCohort saved = cohorts.get(savedCohort, version);
        return Versioned.ok(SavedCohortView.of(saved), saved.recorded());
    }

    @Operation(summary = "All versions of a saved cohort", description = "The first one first.")
    @Fails("saved-cohort-unknown")
    @PreAuthorize(Access.COMPARISON_OF_CLINICS)
    @GetMapping(PATH + "/{savedCohort}/versions")
    List<SavedCohortView> versions(@PathVariable UUID savedCohort) {
        return cohorts.versions(savedCohort).stream().map(SavedCohortView::of).toList();
    }

    @Operation(
            summary = "Saved cohorts",
            description = "Of each the latest version: of a clinic its own, otherwise those of researchers.")
    @PreAuthorize(Access.COMPARISON_OF_CLINICS)
    @GetMapping(PATH)
    PageView<SavedCohortView> list(Listing listing) {
        return listing.view(cohorts.list(listing.page()).map(SavedCohortView::of));
    }

    /** A cohort with its name, as it is sent. */
    record CohortToSave(
            @Schema(description = "You have no other saved cohort of this name.", example = "Severe knees")
            @NotBlank
            @Size(max = 100)
            String name,

            @NotNull @Valid NewCohort cohort) {}

    /** What stands in a further version, as it is sent. */
    record NextVersion(@NotNull @Valid NewCohort cohort) {}

    @Schema(name = "SavedCohort")
    record SavedCohortView(
            UUID id,

            @Schema(example = "Severe knees") String name,

            @Schema(description = "Client or person that saved it, who alone saves further versions.")
            String owner,

            @Schema(
                    description = "Version of the cohort language in which it was saved, 1 or more.",
                    example = "1",
                    minimum = "1")
            int language,

            NewCohort cohort,
            RecordedView recorded) {

        static SavedCohortView of(SavedCohort saved) {
            return new SavedCohortView(
                    saved.id(),
                    saved.name(),
                    saved.recorded().by(),
                    saved.language(),
                    NewCohort.of(saved.cohort()),
                    RecordedView.of(saved.recorded()));
        }
    }
}
