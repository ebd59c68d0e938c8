package org.candorregistry.api.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.api.version.ExpectedVersion;
import org.candorregistry.api.version.Versioned;
import org.candorregistry.core.evidence.EvidenceService;
import org.candorregistry.core.evidence.EvidenceStatement;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Evidence", description = "What the evidence for a therapy amounts to, for whom, and since when.")
@RestController
class EvidenceController {

    private static final String PATH = "/api/v1/evidence-statements";

    private final EvidenceService evidence;

    EvidenceController(EvidenceService evidence) {
        this.evidence = evidence;
    }

    @Operation(
            summary = "Evidence statements",
            description = "All that could apply, on one page; those withheld too, with the reason.")
    @PreAuthorize(Access.ANYONE_KNOWN)
    @GetMapping(PATH)
    PageView<StatementView> list(
            @Parameter(description = "Only those that speak of this condition, of its field, or of any.")
                    @RequestParam(required = false)
                    @Nullable
                    String condition,
            @Parameter(description = "Only those that speak of this product class, or of any.")
                    @RequestParam(required = false)
                    @Nullable
                    String productClass,
            @Parameter(description = "Only those that hold on this day.") @RequestParam(required = false) @Nullable
                    LocalDate on) {
        return new PageView<>(
                evidence.list(condition, productClass, on).stream()
                        .map(StatementView::of)
                        .toList(),
                null);
    }

    @Operation(summary = "One evidence statement")
    @Fails("evidence-statement-unknown")
    @PreAuthorize(Access.ANYONE_KNOWN)
    @GetMapping(PATH + "/{statement}")
    ResponseEntity<StatementView> get(@PathVariable UUID statement) {
        EvidenceStatement found = evidence.get(statement);
        return Versioned.ok(StatementView.of(found), found.recorded());
    }

    @Operation(
            summary = "Record an evidence statement",
            description = "Treatments recorded before keep the tier they got.")
    @Fails({"evidence-code-taken", "evidence-scope-empty", "evidence-scope-ambiguous"})
    @PreAuthorize(Access.STEWARD)
    @PostMapping(PATH)
    ResponseEntity<StatementView> record(@Valid @RequestBody StatementBody body) {
        EvidenceStatement made = evidence.create(body.claim());
        return Versioned.created(PATH + "/" + made.id(), StatementView.of(made), made.recorded());
    }

    @Operation(
            summary = "Replace an evidence statement",
            description = "Treatments recorded before keep the tier they got.")
    @Fails({"evidence-statement-unknown", "evidence-code-taken", "evidence-scope-empty", "evidence-scope-ambiguous"})
    @PreAuthorize(Access.STEWARD)
    @PutMapping(PATH + "/{statement}")
    ResponseEntity<StatementView> replace(
            @PathVariable UUID statement, ExpectedVersion expected, @Valid @RequestBody StatementBody body) {
        EvidenceStatement changed = evidence.update(statement, expected.version(), body.claim());
        return Versioned.ok(StatementView.of(changed), changed.recorded());
    }
}
