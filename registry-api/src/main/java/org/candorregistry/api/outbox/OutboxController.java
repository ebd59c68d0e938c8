package org.candorregistry.api.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.candorregistry.api.link.LinkSettings;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.api.version.RecordedView;
import org.candorregistry.api.version.Versioned;
import org.candorregistry.core.link.VisitLink.Language;
import org.candorregistry.core.outbox.Outbox;
import org.candorregistry.core.outbox.OutboxMessage;
import org.candorregistry.core.outbox.OutboxMessage.State;
import org.candorregistry.core.outbox.Reminder;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(
        name = "Outbox",
        description = "Messages that invite people to answer by a link. They wait until mail is switched on"
                + " (`candor.mail.enabled`), three days at most, and are never sent twice.")
@RestController
class OutboxController {

    private static final String PATH = "/api/v1/outbox";
    private static final int USUAL_DAYS = 30;

    private final Outbox outbox;
    private final LinkSettings links;

    OutboxController(Outbox outbox, LinkSettings links) {
        this.outbox = outbox;
        this.links = links;
    }

    @Operation(
            summary = "Write a message that reminds somebody of a visit",
            description = "With a new link. The address is kept sealed until the message is over, and nowhere else. A"
                    + " message that was sent is an attempt to reach the person, and a step of the ladder.")
    @Fails({"treatment-unknown", "visit-not-open"})
    @PreAuthorize(Access.CLINIC)
    @PostMapping("/api/v1/treatments/{treatment}/reminders")
    ResponseEntity<MessageView> remind(@PathVariable UUID treatment, @Valid @RequestBody ReminderBody body) {
        OutboxMessage made = outbox.remind(treatment, body.command(), links::page);
        return Versioned.created(PATH + "/" + made.id(), MessageView.of(made), made.recorded());
    }

    @Operation(summary = "Messages", description = "In the order in which they were written.")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH)
    PageView<MessageView> list(
            @Parameter(description = "Only in this state.") @RequestParam(required = false) @Nullable State state,
            Listing listing) {
        return listing.view(outbox.list(state, listing.page()).map(MessageView::of));
    }

    @Operation(summary = "One message")
    @Fails("message-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{message}")
    ResponseEntity<MessageView> get(@PathVariable UUID message) {
        OutboxMessage found = outbox.get(message);
        return Versioned.ok(MessageView.of(found), found.recorded());
    }

    @Operation(summary = "Take back a message that waits", description = "Its link stays; it can be revoked by itself.")
    @Fails({"message-unknown", "message-closed"})
    @PreAuthorize(Access.CLINIC)
    @PostMapping(PATH + "/{message}/cancellation")
    ResponseEntity<MessageView> cancel(@PathVariable UUID message) {
        OutboxMessage cancelled = outbox.cancel(message);
        return Versioned.ok(MessageView.of(cancelled), cancelled.recorded());
    }

    @Schema(name = "ReminderBody", example = """
            {"horizonDays": 1825, "email": "patient@example.org", "language": "EN", "validDays": 30}""")
    record ReminderBody(
            @Schema(description = "Day after treatment that the visit is meant for, d.", example = "182") @NotNull
            Integer horizonDays,

            @Schema(description = "One address; kept sealed until the message is over.") @NotNull
            String email,

            @Schema(description = "Of the message and the page; absent: `EN`.") @Nullable
            Language language,

            @Schema(description = "How long the link can be answered, d, 1 to 365; absent: 30.") @Nullable
            Integer validDays) {

        Reminder command() {
            return new Reminder(
                    horizonDays,
                    email,
                    Objects.requireNonNullElse(language, Language.EN),
                    Objects.requireNonNullElse(validDays, USUAL_DAYS));
        }

        /** Without the address. */
        @Override
        public String toString() {
            return "ReminderBody[" + horizonDays + "]";
        }
    }

    @Schema(name = "OutboxMessage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MessageView(
            UUID id,
            UUID treatmentId,

            @Schema(description = "Day after treatment that the visit is meant for, d.", example = "182")
            int horizonDays,

            @Schema(description = "The link that it invites to.")
            UUID linkId,

            @Schema(
                    description = "`WAITING`, `SENDING` while the mail server has it, then `SENT` or `FAILED`."
                            + " `UNCERTAIN`: the service ended in between, and it is not sent again. `CANCELLED`: taken"
                            + " back, or there is nothing to answer any more. `EXPIRED`: it waited too long.")
            State state,

            @Schema(description = "Not sent any more from then on, UTC.")
            Instant expiresAt,

            @Schema(description = "Why the last attempt failed.") @Nullable
            String failure,

            RecordedView recorded) {

        static MessageView of(OutboxMessage message) {
            return new MessageView(
                    message.id(),
                    message.treatment(),
                    message.horizonDays(),
                    message.link(),
                    message.state(),
                    message.expiresAt(),
                    message.failure(),
                    RecordedView.of(message.recorded()));
        }
    }
}
