package org.candorregistry.api.comparison;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.function.Supplier;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.security.Access;
import org.candorregistry.core.comparison.ClinicsAnswer;
import org.candorregistry.core.comparison.ClinicsService;
import org.candorregistry.core.comparison.ComparisonAnswer;
import org.candorregistry.core.comparison.ComparisonService;
import org.candorregistry.core.comparison.CusumAnswer;
import org.candorregistry.core.comparison.CusumService;
import org.candorregistry.core.comparison.FactorsAnswer;
import org.candorregistry.core.comparison.FactorsService;
import org.candorregistry.core.comparison.ProductsAnswer;
import org.candorregistry.core.comparison.ProductsService;
import org.candorregistry.core.comparison.SideBySideAnswer;
import org.candorregistry.core.comparison.SideBySideService;
import org.candorregistry.core.session.Session;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

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

    private static final String FACTORS_EXAMPLE = """
            {
              "cohort": {
                "condition": "knee-osteoarthritis",
                "productClass": "bmac",
                "measure": "koos-pain",
                "horizonDays": 365
              }
            }
            """;

    private static final String SIDE_BY_SIDE_EXAMPLE = """
            {
              "cohorts": [
                {
                  "name": "bone marrow",
                  "cohort": {
                    "condition": "knee-osteoarthritis",
                    "productClass": "bmac",
                    "measure": "koos-pain",
                    "horizonDays": 365
                  }
                },
                {
                  "name": "platelets",
                  "cohort": {
                    "condition": "knee-osteoarthritis",
                    "productClass": "prp",
                    "measure": "koos-pain",
                    "horizonDays": 365
                  }
                }
              ]
            }
            """;

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final ComparisonService comparisons;
    private final SideBySideService sideBySide;
    private final FactorsService factors;
    private final ClinicsService clinics;
    private final CusumService cusum;
    private final ProductsService products;
    private final SavedCohorts saved;
    private final QuestionLimits limits;
    private final JsonMapper json;

    ComparisonController(
            ComparisonService comparisons,
            SideBySideService sideBySide,
            FactorsService factors,
            ClinicsService clinics,
            CusumService cusum,
            ProductsService products,
            SavedCohorts saved,
            QuestionLimits limits,
            JsonMapper json) {
        this.comparisons = comparisons;
        this.sideBySide = sideBySide;
        this.factors = factors;
        this.clinics = clinics;
        this.cusum = cusum;
        this.products = products;
        this.saved = saved;
        this.limits = limits;
        this.json = json;
    }

    @PostMapping("/api/v1/comparisons")
    @PreAuthorize(Access.COMPARISON)
    @Operation(
            summary = "Compare a cohort",
            description =
                    "Counts the goals of a cohort and answers, for each group: denominators that add up to enrolled,"
                            + " best, typical and failure case with their intervals, bounds under missingness, worst-ranked"
                            + " quantiles, the timeline over all time points, and for measures of time survival or incidence."
                            + " A clinic asks about its own rows as they stand and sees every number; a researcher asks a data"
                            + " cut about all rows with consent to research, and small numbers are withheld. What a"
                            + " researcher is told is kept: the same question to the same cut has the same bytes for an"
                            + " answer, also at its `permalink`.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(EXAMPLE))))
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ComparisonAnswer.class)))
    @FailsAsAQuestion
    @Fails({"horizon-not-followed", "cut-of-researchers"})
    ResponseEntity<byte[]> compare(@Valid @RequestBody NewComparison question) {
        return asked(() -> comparisons.compare(question.question(saved), json::writeValueAsBytes));
    }

    @PostMapping("/api/v1/comparisons/side-by-side")
    @PreAuthorize(Access.COMPARISON)
    @Operation(
            summary = "Compare several cohorts",
            description =
                    "Of each cohort what a comparison answers to it alone, and how they differ: shares of failure with Newcombe's"
                            + " interval, improvements with Hodges and Lehmann's, the log-rank test of survival, Gray's of"
                            + " incidences. Changes observed in groups that were not randomised. Differences are told of"
                            + " cohorts only that share nobody by what they ask for: another condition, another product class,"
                            + " or other values of a factor. Kept as a comparison is.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(SIDE_BY_SIDE_EXAMPLE))))
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = SideBySideAnswer.class)))
    @FailsAsAQuestion
    @Fails({"horizon-not-followed", "cut-of-researchers"})
    ResponseEntity<byte[]> sideBySide(@Valid @RequestBody NewSideBySide question) {
        return asked(() -> sideBySide.compare(question.question(saved), json::writeValueAsBytes));
    }

    @PostMapping("/api/v1/comparisons/factors")
    @PreAuthorize(Access.COMPARISON)
    @Operation(
            summary = "What sets best apart from failure",
            description =
                    "For every factor, who has which value in the groups best, typical and failure at the cohort's horizon, with"
                            + " the standardised difference of best and failure; and adjusted odds ratios of failure with their"
                            + " intervals and the events per variable. Associations in people who were not randomised: never"
                            + " causes. Takes a question without `compareBy`; of a researcher, about all goals of a condition,"
                            + " product class and measure. Kept as a comparison is.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(FACTORS_EXAMPLE))))
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = FactorsAnswer.class)))
    @FailsAsAQuestion
    @Fails({"horizon-not-followed", "cut-of-researchers"})
    ResponseEntity<byte[]> factors(@Valid @RequestBody NewComparison question) {
        return asked(() -> factors.factors(question.question(saved), json::writeValueAsBytes));
    }

    @PostMapping("/api/v1/comparisons/clinics")
    @PreAuthorize(Access.COMPARISON_OF_CLINICS)
    @Operation(
            summary = "Compare clinics",
            description =
                    "Of a data cut: each clinic's share of failure beside the share to be expected of people like its own, by a"
                            + " model of what was known before the treatment; observed over expected with its interval, and"
                            + " exact binomial limits of 95 and 99.8 %. No ranks. A steward is told whose numbers they are, a"
                            + " clinic which are its own, a researcher neither. Clinics with few evaluated or many missed are"
                            + " not shown. Takes a question without `compareBy`, about all goals of a condition, product class"
                            + " and measure. A researcher's is kept as a comparison is.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(FACTORS_EXAMPLE))))
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ClinicsAnswer.class)))
    @FailsAsAQuestion
    @Fails("horizon-not-followed")
    ResponseEntity<byte[]> clinics(@Valid @RequestBody NewComparison question) {
        return asked(() -> clinics.clinics(question.question(saved), json::writeValueAsBytes));
    }

    @PostMapping("/api/v1/comparisons/products")
    @PreAuthorize(Access.STEWARD)
    @Operation(
            summary = "Screen products for those that fail more often",
            description =
                    "For people to look at: devices, preparations and cell sources of a data cut that failed more than twice as often"
                            + " as all others of the cohort and more than chance would bring, of ten or more, or three in four. No"
                            + " verdict. Numbers of few people are withheld. Takes a question as the comparison of clinics does.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(FACTORS_EXAMPLE))))
    @FailsAsAQuestion
    @Fails("horizon-not-followed")
    ProductsAnswer products(@Valid @RequestBody NewComparison question) {
        return limits.within(Session.caller().actor(), () -> products.products(question.question(saved)));
    }

    @PostMapping("/api/v1/comparisons/cusum")
    @PreAuthorize(Access.CLINIC)
    @Operation(
            summary = "Whether the own failures have come more or less often than expected",
            description =
                    "For the clinic's own eyes: the risk-adjusted cumulative sum of its evaluated goals by day of treatment, from"
                            + " its rows as they stand, with the expected probability of failure from the latest data cut of all"
                            + " clinics. A signal is a reason to look. Takes a question as the comparison of clinics does, without"
                            + " `cut`.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(FACTORS_EXAMPLE))))
    @FailsAsAQuestion
    CusumAnswer cusum(@Valid @RequestBody NewComparison question) {
        return limits.within(Session.caller().actor(), () -> cusum.cusum(question.question(saved)));
    }

    @GetMapping("/api/v1/answers/{answer}")
    @PreAuthorize(Access.RESEARCHER_OR_STEWARD)
    @Operation(
            summary = "An answer as it was given",
            description =
                    "The same bytes as long as its data cut is kept; never changes, so it may be cached for good.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = JSON,
                            schema =
                                    @Schema(
                                            oneOf = {
                                                ComparisonAnswer.class,
                                                SideBySideAnswer.class,
                                                FactorsAnswer.class,
                                                ClinicsAnswer.class
                                            })))
    @Fails("answer-unknown")
    ResponseEntity<byte[]> answer(@PathVariable String answer) {
        return told(comparisons.kept(answer));
    }

    private ResponseEntity<byte[]> asked(Supplier<byte[]> answer) {
        return told(limits.within(Session.caller().actor(), answer));
    }

    private static ResponseEntity<byte[]> told(byte[] answer) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
    }
}
