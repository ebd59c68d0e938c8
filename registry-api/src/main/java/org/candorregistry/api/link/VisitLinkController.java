package org.candorregistry.api.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.api.submission.Submissions;
import org.candorregistry.api.version.RecordedView;
import org.candorregistry.api.version.Versioned;
import org.candorregistry.core.link.IssuedLink;
import org.candorregistry.core.link.Question;
import org.candorregistry.core.link.VisitLink;
import org.candorregistry.core.link.VisitLink.Language;
import org.candorregistry.core.link.VisitLink.Sender;
import org.candorregistry.core.link.VisitLink.State;
import org.candorregistry.core.link.VisitLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(
        name = "Visit links",
        description = "Links by which people answer for one visit themselves, on a plain page and without an account.")
@RestController
class VisitLinkController {

    private static final String PATH = "/api/v1/visit-links";
    private static final String OF_TREATMENT = "/api/v1/treatments/{treatment}/visit-links";
    private static final int USUAL_DAYS = 30;

    private final VisitLinks links;
    private final LinkSettings settings;

    VisitLinkController(VisitLinks links, LinkSettings settings) {
        this.links = links;
        this.settings = settings;
    }

    @Operation(
            summary = "Make a link for a person to answer",
            description = "The address is told once; a retry with the same Idempotency-Key is answered without it. The"
                    + " registry does not send it; a reminder does that. The page asks for pain, general state, change, satisfaction,"
                    + " activity, and whether something worries the person; it shows nothing about anybody.")
    @Fails({"treatment-unknown", "visit-not-open"})
    @PreAuthorize(Access.CLINIC)
    @PostMapping(OF_TREATMENT)
    ResponseEntity<IssuedView> issue(
            @PathVariable UUID treatment, @Valid @RequestBody LinkBody body, HttpServletRequest request) {
        IssuedLink issued = links.issue(
                treatment,
                body.horizonDays(),
                Objects.requireNonNullElse(body.language(), Language.EN),
                Objects.requireNonNullElse(body.validDays(), USUAL_DAYS));
        Submissions.withholdAnswer(request);
        return ResponseEntity.created(URI.create(PATH + "/" + issued.link().id()))
                .body(new IssuedView(view(issued.link()), settings.page(issued.token())));
    }

    @Operation(summary = "Links of a treatment", description = "In the order in which they were made.")
    @Fails("treatment-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(OF_TREATMENT)
    PageView<LinkView> list(@PathVariable UUID treatment, Listing listing) {
        return listing.view(links.list(treatment, listing.page()).map(this::view));
    }

    @Operation(summary = "One link")
    @Fails("visit-link-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{link}")
    ResponseEntity<LinkView> get(@PathVariable UUID link) {
        VisitLink found = links.get(link);
        return Versioned.ok(view(found), found.recorded());
    }

    @Operation(summary = "End a link", description = "What was answered by it stays with it.")
    @Fails({"visit-link-unknown", "visit-link-closed"})
    @PreAuthorize(Access.CLINIC)
    @PostMapping(PATH + "/{link}/revocation")
    ResponseEntity<LinkView> revoke(@PathVariable UUID link) {
        VisitLink revoked = links.revoke(link);
        return Versioned.ok(view(revoked), revoked.recorded());
    }

    @Operation(
            summary = "Record what a person answered and did not send",
            description = "As a follow-up of the day of the last answer; the link is closed by it.")
    @Fails({
        "visit-link-unknown",
        "visit-link-closed",
        "visit-link-unanswered",
        "follow-up-exists",
        "score-exists",
        "event-exists",
        "treatment-retracted"
    })
    @PreAuthorize(Access.CLINIC)
    @PostMapping(PATH + "/{link}/recording")
    ResponseEntity<LinkView> takeOver(@PathVariable UUID link) {
        VisitLink recorded = links.takeOver(link);
        return Versioned.ok(view(recorded), recorded.recorded());
    }

    private LinkView view(VisitLink link) {
        return new LinkView(
                link.id(),
                link.treatment(),
                link.horizonDays(),
                link.language(),
                links.state(link),
                link.expiresAt(),
                link.answers().keySet().stream().sorted().map(Question::key).toList(),
                link.followUp(),
                link.sentBy(),
                RecordedView.of(link.recorded()));
    }

    @Schema(name = "VisitLinkBody", example = """
            {"horizonDays": 1825, "language": "EN", "validDays": 30}""")
    record LinkBody(
            @Schema(description = "Day after treatment that the visit is meant for, d.", example = "182") @NotNull
            Integer horizonDays,

            @Schema(description = "The page can be changed to another; absent: `EN`.") @Nullable
            Language language,

            @Schema(description = "How long it can be answered, d, 1 to 365; absent: 30.") @Nullable
            Integer validDays) {}

    @Schema(name = "IssuedVisitLink")
    record IssuedView(
            LinkView link,

            @Schema(description = "The address of the page; told once. Whoever has it can answer.")
            String url) {}

    @Schema(name = "VisitLink")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LinkView(
            UUID id,
            UUID treatmentId,

            @Schema(description = "Day after treatment that the visit is meant for, d.", example = "182")
            int horizonDays,

            Language language,
            State state,

            @Schema(description = "UTC.") Instant expiresAt,

            @Schema(description = "Which questions were answered.")
            List<String> answered,

            @Schema(description = "What the answers were recorded as.") @Nullable
            UUID followUpId,

            @Schema(description = "Whether the person sent them, or the clinic took over a part.") @Nullable
            Sender sentBy,

            RecordedView recorded) {}
}
