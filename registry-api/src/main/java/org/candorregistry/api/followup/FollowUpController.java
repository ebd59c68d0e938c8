package org.candorregistry.api.followup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.api.history.FormerStateView;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.api.version.ExpectedVersion;
import org.candorregistry.api.version.Versioned;
import org.candorregistry.core.followup.FollowUp;
import org.candorregistry.core.followup.FollowUpService;
import org.candorregistry.core.followup.RecordFollowUp;
import org.candorregistry.core.history.HistoryService;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.signature.Signature;
import org.candorregistry.core.signature.SignatureService;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Follow-ups")
@RestController
class FollowUpController {

    private static final String OF_TREATMENT = "/api/v1/treatments/{treatment}/follow-ups";
    private static final String PATH = "/api/v1/follow-ups";

    private final FollowUpService followUps;
    private final SignatureService signatures;
    private final HistoryService history;

    FollowUpController(FollowUpService followUps, SignatureService signatures, HistoryService history) {
        this.followUps = followUps;
        this.signatures = signatures;
        this.history = history;
    }

    @Operation(
            summary = "Record what was observed after a treatment",
            description = "Scores and clinical events of one day, or neither: then it is a contact. The goals of the"
                    + " treatment are classed anew at once; a death counts for every treatment of the person.")
    @Fails({"treatment-unknown", "treatment-retracted"})
    @FailsAsAReport
    @PreAuthorize(Access.CLINIC)
    @PostMapping(OF_TREATMENT)
    ResponseEntity<FollowUpView> record(@PathVariable UUID treatment, @Valid @RequestBody FollowUpBody body) {
        FollowUp made = followUps.record(new RecordFollowUp(treatment, body.report()));
        return Versioned.created(PATH + "/" + made.id(), view(made), made.recorded());
    }

    @Operation(
            summary = "Correct a follow-up",
            description = "Scores and events that the new body does not name are taken back; the former state of each"
                    + " stays in the history with the reason. Its signatures no longer stand.")
    @Fails({"follow-up-unknown", "follow-up-retracted"})
    @FailsAsAReport
    @PreAuthorize(Access.CLINIC)
    @PutMapping(PATH + "/{followUp}")
    ResponseEntity<FollowUpView> correct(
            @PathVariable UUID followUp, ExpectedVersion expected, @Valid @RequestBody FollowUpBody body) {
        FollowUp changed = followUps.correct(followUp, expected.version(), body.report());
        return Versioned.ok(view(changed), changed.recorded());
    }

    @Operation(
            summary = "Take back a follow-up recorded in error",
            description =
                    "With its scores and events it stays in the history and counts no more; visits and outcomes of"
                            + " all treatments of the person follow at once. Nothing brings it back: its day can be recorded anew.")
    @Fails({"follow-up-unknown", "follow-up-retracted", "fatal-event-without-death"})
    @PreAuthorize(Access.CLINIC)
    @PostMapping(PATH + "/{followUp}/retraction")
    ResponseEntity<FollowUpView> retract(@PathVariable UUID followUp, ExpectedVersion expected) {
        FollowUp retracted = followUps.retract(followUp, expected.version());
        return Versioned.ok(view(retracted), retracted.recorded());
    }

    @Operation(summary = "One follow-up", description = "One that was taken back too.")
    @Fails("follow-up-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{followUp}")
    ResponseEntity<FollowUpView> get(@PathVariable UUID followUp) {
        FollowUp found = followUps.get(followUp);
        return Versioned.ok(view(found), found.recorded());
    }

    @Operation(
            summary = "Former states of a follow-up, its scores and its events",
            description = "The oldest first; empty where everything is as first recorded.")
    @Fails("follow-up-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{followUp}/history")
    List<FormerStateView> history(@PathVariable UUID followUp) {
        followUps.get(followUp);
        return FormerStateView.all(history.ofFollowUp(followUp));
    }

    @Operation(summary = "Follow-ups of a treatment", description = "None that was taken back.")
    @Fails("treatment-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(OF_TREATMENT)
    PageView<FollowUpView> list(@PathVariable UUID treatment, Listing listing) {
        Page<FollowUp> page = followUps.list(treatment, listing.page());
        Map<UUID, List<Signature>> signed =
                signatures.ofAll(page.items().stream().map(FollowUp::id).toList());
        return listing.view(
                page.map(followUp -> FollowUpView.of(followUp, signed.getOrDefault(followUp.id(), List.of()))));
    }

    private FollowUpView view(FollowUp followUp) {
        return FollowUpView.of(
                followUp, signatures.ofAll(List.of(followUp.id())).getOrDefault(followUp.id(), List.of()));
    }
}
