package org.candorregistry.api.visit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.YearMonth;
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
import org.candorregistry.core.history.HistoryService;
import org.candorregistry.core.visit.Attestation;
import org.candorregistry.core.visit.AttestationService;
import org.candorregistry.core.visit.StateCases;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Worklist")
@RestController
class AttestationController {

    private static final String PATH = "/api/v1/attestations";

    private final AttestationService attestations;
    private final HistoryService history;

    AttestationController(AttestationService attestations, HistoryService history) {
        this.attestations = attestations;
        this.history = history;
    }

    @Operation(
            summary = "State how many were treated in a month",
            description =
                    "Of one class of product, or of all together. What is recorded of that month stands beside it,"
                            + " and the gap says how many are missing.")
    @Fails({"attestation-exists", "code-unknown", "date-impossible"})
    @PreAuthorize(Access.CLINIC_ADMIN)
    @PostMapping(PATH)
    ResponseEntity<AttestationView> record(@Valid @RequestBody AttestationBody body) {
        Attestation made = attestations.record(body.command());
        return Versioned.created(PATH + "/" + made.id(), AttestationView.of(made), made.recorded());
    }

    @Operation(summary = "Correct what was stated of a month")
    @Fails({"attestation-unknown", "attestation-exists", "code-unknown", "date-impossible"})
    @PreAuthorize(Access.CLINIC_ADMIN)
    @PutMapping(PATH + "/{attestation}")
    ResponseEntity<AttestationView> replace(
            @PathVariable UUID attestation, ExpectedVersion expected, @Valid @RequestBody AttestationBody body) {
        Attestation changed = attestations.replace(attestation, expected.version(), body.command());
        return Versioned.ok(AttestationView.of(changed), changed.recorded());
    }

    @Operation(summary = "One attestation of the own clinic")
    @Fails("attestation-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{attestation}")
    ResponseEntity<AttestationView> get(@PathVariable UUID attestation) {
        Attestation found = attestations.get(attestation);
        return Versioned.ok(AttestationView.of(found), found.recorded());
    }

    @Operation(summary = "The own clinic's attestations")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH)
    PageView<AttestationView> list(Listing listing) {
        return listing.view(attestations.list(listing.page()).map(AttestationView::of));
    }

    @Operation(
            summary = "What was stated before of a month",
            description = "The oldest first; empty where it is as first recorded.")
    @Fails("attestation-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{attestation}/history")
    List<FormerStateView> history(@PathVariable UUID attestation) {
        attestations.get(attestation);
        return FormerStateView.all(history.of("attestation", attestation));
    }

    @Schema(name = "AttestationBody", example = """
            {"month": "2024-01", "productClass": "bmac", "cases": 14}""")
    record AttestationBody(
            @Schema(description = "Year and month.", example = "2024-01")
            @NotNull
            @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])")
            String month,

            @Schema(description = "Code of the list `product_class`; absent: all products together.") @Nullable
            String productClass,

            @Schema(description = "Treatments given in that month, recorded or not, 0 to 100000.") @NotNull
            Integer cases) {

        StateCases command() {
            return new StateCases(YearMonth.parse(month), productClass, cases);
        }
    }

    @Schema(name = "Attestation")
    record AttestationView(
            UUID id,

            @Schema(example = "2024-01") String month,

            @Schema(description = "Code of the list `product_class`; null: all products together.") @Nullable
            String productClass,

            @Schema(description = "Treatments given, as stated, 0 or more.")
            int cases,

            @Schema(description = "Treatments of that month in the registry now, 0 or more.")
            long recordedCases,

            @Schema(description = "Stated less recorded; negative where more are recorded.")
            long gap,

            RecordedView recorded) {

        static AttestationView of(Attestation attestation) {
            return new AttestationView(
                    attestation.id(),
                    attestation.month().toString(),
                    attestation.productClass(),
                    attestation.cases(),
                    attestation.recordedCases(),
                    attestation.gap(),
                    RecordedView.of(attestation.recorded()));
        }
    }
}
