package org.candorregistry.api.treatment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.history.FormerStateView;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.api.version.ExpectedVersion;
import org.candorregistry.api.version.Versioned;
import org.candorregistry.core.history.HistoryService;
import org.candorregistry.core.treatment.Treatment;
import org.candorregistry.core.treatment.TreatmentFilter;
import org.candorregistry.core.treatment.TreatmentProfiles;
import org.candorregistry.core.treatment.TreatmentService;
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

@Tag(
        name = "Treatments",
        description = "A product given for an indication, with at least one goal that can be measured.")
@RestController
class TreatmentController {

    private static final String PATH = "/api/v1/treatments";

    private final TreatmentService treatments;
    private final TreatmentProfiles profiles;
    private final HistoryService history;

    TreatmentController(TreatmentService treatments, TreatmentProfiles profiles, HistoryService history) {
        this.treatments = treatments;
        this.profiles = profiles;
        this.history = history;
    }

    @Operation(
            summary = "Record a treatment with its goals and baseline scores",
            description =
                    "A goal that cannot be measured, cannot be reached or is met already is refused with the reason."
                            + " The evidence tier of the day is found and kept.")
    @FailsAsATreatment
    @PreAuthorize(Access.CLINIC)
    @PostMapping(PATH)
    ResponseEntity<TreatmentView> record(@Valid @RequestBody TreatmentBody body) {
        Treatment made = treatments.record(body.command());
        return Versioned.created(PATH + "/" + made.id(), TreatmentView.of(profiles.of(made)), made.recorded());
    }

    @Operation(
            summary = "Correct a treatment with its goals and baseline scores",
            description =
                    "Goals and scores that the new body does not name are taken back; the former state of each stays"
                            + " in the history. The evidence is looked up again only where what it depends on changed.")
    @Fails({"treatment-unknown", "treatment-retracted", "subject-fixed", "follow-up-before-treatment"})
    @FailsAsATreatment
    @PreAuthorize(Access.CLINIC)
    @PutMapping(PATH + "/{treatment}")
    ResponseEntity<TreatmentView> replace(
            @PathVariable UUID treatment, ExpectedVersion expected, @Valid @RequestBody TreatmentBody body) {
        Treatment changed = treatments.replace(treatment, expected.version(), body.command());
        return Versioned.ok(TreatmentView.of(profiles.of(changed)), changed.recorded());
    }

    @Operation(
            summary = "Take back a treatment recorded in error",
            description = "With its goals, baseline scores, follow-ups and events it stays in the history and counts no"
                    + " more; other treatments of the person are judged anew. Nothing brings it back: what was right is"
                    + " recorded anew.")
    @Fails({"treatment-unknown", "treatment-retracted", "fatal-event-without-death"})
    @PreAuthorize(Access.CLINIC)
    @PostMapping(PATH + "/{treatment}/retraction")
    ResponseEntity<TreatmentView> retract(@PathVariable UUID treatment, ExpectedVersion expected) {
        Treatment retracted = treatments.retract(treatment, expected.version());
        return Versioned.ok(TreatmentView.of(profiles.of(retracted)), retracted.recorded());
    }

    @Operation(
            summary = "One treatment",
            description =
                    "One that was taken back too. With goals, baseline scores, the DOSES line, completeness, the evidence of its day, and the"
                            + " provider's training and earlier cases as of that day.")
    @Fails("treatment-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{treatment}")
    ResponseEntity<TreatmentView> get(@PathVariable UUID treatment) {
        Treatment found = treatments.get(treatment);
        return Versioned.ok(TreatmentView.of(profiles.of(found)), found.recorded());
    }

    @Operation(summary = "Treatments of the own clinic", description = "None that was taken back.")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH)
    PageView<TreatmentView> list(
            @Parameter(description = "Only of this subject.") @RequestParam(required = false) @Nullable UUID subjectId,
            @Parameter(description = "Only of this condition: code of the list `condition`.")
                    @RequestParam(required = false)
                    @Nullable
                    String condition,
            @Parameter(description = "Only with this class of product: code of the list `product_class`.")
                    @RequestParam(required = false)
                    @Nullable
                    String productClass,
            @Parameter(description = "Only treated on this day or later.") @RequestParam(required = false) @Nullable
                    LocalDate treatedFrom,
            @Parameter(description = "Only treated on this day or earlier.") @RequestParam(required = false) @Nullable
                    LocalDate treatedTo,
            Listing listing) {
        TreatmentFilter filter = new TreatmentFilter(subjectId, condition, productClass, treatedFrom, treatedTo);
        return listing.view(treatments.list(filter, listing.page()).map(TreatmentView::of));
    }

    @Operation(
            summary = "Former states of a treatment, its goals and its baseline scores",
            description = "The oldest first; empty where everything is as first recorded.")
    @Fails("treatment-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{treatment}/history")
    List<FormerStateView> history(@PathVariable UUID treatment) {
        treatments.get(treatment);
        return FormerStateView.all(history.ofTreatment(treatment));
    }
}
