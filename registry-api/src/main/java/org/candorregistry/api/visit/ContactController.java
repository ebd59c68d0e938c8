package org.candorregistry.api.visit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.api.version.RecordedView;
import org.candorregistry.core.followup.ContactStep;
import org.candorregistry.core.visit.ContactAttempt;
import org.candorregistry.core.visit.ContactAttempt.Outcome;
import org.candorregistry.core.visit.ContactService;
import org.candorregistry.core.visit.RecordAttempt;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Worklist")
@RestController
class ContactController {

    private static final String PATH = "/api/v1/treatments/{treatment}/contact-attempts";

    private final ContactService contacts;

    ContactController(ContactService contacts) {
        this.contacts = contacts;
    }

    @Operation(
            summary = "Record an attempt to reach somebody for a visit",
            description = "The registry sends nothing by this. The worklist then names the next step of the plan's"
                    + " ladder; after `DECLINED` there is none for this visit.")
    @Fails({"treatment-unknown", "date-impossible"})
    @PreAuthorize(Access.CLINIC)
    @PostMapping(PATH)
    ResponseEntity<AttemptView> record(@PathVariable UUID treatment, @Valid @RequestBody AttemptBody body) {
        ContactAttempt made = contacts.record(treatment, body.command());
        return ResponseEntity.created(URI.create(PATH.replace("{treatment}", treatment.toString())))
                .eTag("\"" + made.recorded().version() + "\"")
                .body(AttemptView.of(made));
    }

    @Operation(summary = "Attempts to reach somebody for a treatment's visits")
    @Fails("treatment-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH)
    PageView<AttemptView> list(@PathVariable UUID treatment, Listing listing) {
        return listing.view(contacts.list(treatment, listing.page()).map(AttemptView::of));
    }

    @Schema(name = "ContactAttemptBody", example = """
            {"horizonDays": 182, "channel": "CALL", "attemptedOn": "2024-07-18", "outcome": "NO_ANSWER"}""")
    record AttemptBody(
            @Schema(description = "Day after treatment that the visit is meant for, d.", example = "182") @NotNull
            Integer horizonDays,

            @NotNull ContactStep.Channel channel,

            @Schema(description = "Local calendar day; not in the future.") @NotNull
            LocalDate attemptedOn,

            @Schema(
                    description = "`SENT`: nobody knows more. `DECLINED`: the person does not want to be asked again"
                            + " for this visit.")
            @NotNull
            Outcome outcome) {

        RecordAttempt command() {
            return new RecordAttempt(horizonDays, channel, attemptedOn, outcome);
        }
    }

    @Schema(name = "ContactAttempt")
    record AttemptView(
            UUID id,
            UUID treatmentId,

            @Schema(description = "Day after treatment that the visit is meant for, d.", example = "182")
            int horizonDays,

            ContactStep.Channel channel,
            LocalDate attemptedOn,
            Outcome outcome,
            RecordedView recorded) {

        static AttemptView of(ContactAttempt attempt) {
            return new AttemptView(
                    attempt.id(),
                    attempt.treatment(),
                    attempt.horizonDays(),
                    attempt.channel(),
                    attempt.attemptedOn(),
                    attempt.outcome(),
                    RecordedView.of(attempt.recorded()));
        }
    }
}
