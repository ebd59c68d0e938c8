package org.candorregistry.api.comparison;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.security.Access;
import org.candorregistry.core.comparison.ComparisonAnswer;
import org.candorregistry.core.comparison.ComparisonService;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Best, typical and failure case of a cohort. */
@RestController
@Tag(name = "Comparisons", description = "The realistic best, typical and failure case of a cohort.")
class ComparisonController {

    private static final String EXAMPLE = """
            {
              "cohort": {
                "condition": "knee-osteoarthritis",
                "productClass": "bmac",
                "measure": "koos-pain",
                "horizonDays": 365,
                "severity": "kl-3"
              },
              "compareBy": "trainingLevel"
            }
            """;

    private final ComparisonService comparisons;

    ComparisonController(ComparisonService comparisons) {
        this.comparisons = comparisons;
    }

    @PostMapping("/api/v1/comparisons")
    @PreAuthorize(Access.COMPARISON)
    @Operation(
            summary = "Compare a cohort",
            description =
                    "Counts the goals of a cohort and answers, for each group: denominators that add up to enrolled,"
                            + " best, typical and failure case with their intervals, bounds under missingness, worst-ranked"
                            + " quantiles, the timeline over all time points, and for measures of time survival or incidence."
                            + " A clinic asks about its own rows and sees every number; a researcher asks about all rows with"
                            + " consent to research, and small numbers are withheld. Writes nothing.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(EXAMPLE))))
    @Fails({"threshold-unknown", "threshold-not-applicable", "cohort-contradictory", "horizon-not-followed"})
    ComparisonAnswer compare(@Valid @RequestBody NewComparison question) {
        return comparisons.compare(question.question());
    }
}
