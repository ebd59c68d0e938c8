package org.candorregistry.api.followup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.followup.FollowUpView.EventView;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.api.version.RecordedView;
import org.candorregistry.api.version.Versioned;
import org.candorregistry.core.followup.EventJudgement;
import org.candorregistry.core.followup.EventJudgements;
import org.candorregistry.core.followup.OpenEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Clinical events", description = "Who judged whether an adverse event comes from the treatment.")
@RestController
class EventController {

    private static final String PATH = "/api/v1/clinical-events";
    private static final String JUDGEMENTS = PATH + "/{event}/judgements";

    private final EventJudgements judgements;

    EventController(EventJudgements judgements) {
        this.judgements = judgements;
    }

    @Operation(
            summary = "Serious related events that are open",
            description = "Those of which no judgement stands with which a second person agrees.")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/open")
    PageView<OpenEventView> open(Listing listing) {
        return listing.view(judgements.open(listing.page()).map(OpenEventView::of));
    }

    @Operation(
            summary = "Record who judged an event's relatedness",
            description =
                    "A judgement stands until the event is judged again or its follow-up states another relatedness;"
                            + " either needs a new review.")
    @Fails({"event-unknown", "relatedness-disagrees", "provider-unknown"})
    @PreAuthorize(Access.CLINIC)
    @PostMapping(JUDGEMENTS)
    ResponseEntity<JudgementView> judge(@PathVariable UUID event, @Valid @RequestBody JudgementBody body) {
        EventJudgement made = judgements.judge(event, body.providerId(), body.judgedOn(), body.relatedness());
        return Versioned.created(PATH + "/" + event + "/judgements", JudgementView.of(made), made.recorded());
    }

    @Operation(
            summary = "Record a second person's review of the judgement that stands",
            description = "Where it differs, the event stays open until it is judged again.")
    @Fails({"event-unknown", "judgement-missing", "review-exists", "reviewer-is-judge", "provider-unknown"})
    @PreAuthorize(Access.CLINIC)
    @PostMapping(PATH + "/{event}/reviews")
    ResponseEntity<JudgementView> review(@PathVariable UUID event, @Valid @RequestBody ReviewBody body) {
        EventJudgement reviewed = judgements.review(event, body.providerId(), body.reviewedOn(), body.agrees());
        return Versioned.created(PATH + "/" + event + "/judgements", JudgementView.of(reviewed), reviewed.recorded());
    }

    @Operation(summary = "Judgements of an event with their reviews", description = "The oldest first.")
    @Fails("event-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(JUDGEMENTS)
    List<JudgementView> judgements(@PathVariable UUID event) {
        return judgements.of(event).stream().map(JudgementView::of).toList();
    }

    @Schema(name = "JudgementBody", example = """
                    {"providerId": "018f0000-0000-7000-8000-00000000001b", "judgedOn": "2025-01-13",
                     "relatedness": "probable"}""")
    record JudgementBody(
            @Schema(description = "Provider of the clinic who judged.") @NotNull
            UUID providerId,

            @Schema(description = "Local calendar day, not before the event.") @NotNull
            LocalDate judgedOn,

            @Schema(
                    description = "Code of the list `event_relatedness`: the one that the follow-up states.",
                    example = "probable")
            @NotNull
            String relatedness) {}

    @Schema(name = "ReviewBody", example = """
                    {"providerId": "018f0000-0000-7000-8000-00000000001c", "reviewedOn": "2025-01-20", "agrees": true}""")
    record ReviewBody(
            @Schema(description = "Provider of the clinic who reviewed: another than judged.") @NotNull
            UUID providerId,

            @Schema(description = "Local calendar day, not before the judgement.") @NotNull
            LocalDate reviewedOn,

            @Schema(description = "Whether the reviewer agrees with the judgement.") @NotNull
            Boolean agrees) {}

    @Schema(name = "Judgement")
    record JudgementView(
            UUID id,
            UUID eventId,
            UUID providerId,
            LocalDate judgedOn,
            String relatedness,

            @Schema(description = "The newest, of an event whose relatedness is still the one that was judged.")
            boolean standing,

            @Schema(description = "Null: nobody looked at it a second time.") @Nullable
            ReviewView review,

            RecordedView recorded) {

        static JudgementView of(EventJudgement judgement) {
            EventJudgement.Review review = judgement.review();
            return new JudgementView(
                    judgement.id(),
                    judgement.eventId(),
                    judgement.provider(),
                    judgement.judgedOn(),
                    judgement.relatedness(),
                    judgement.standing(),
                    review == null ? null : ReviewView.of(review),
                    RecordedView.of(judgement.recorded()));
        }
    }

    @Schema(name = "Review")
    record ReviewView(UUID id, UUID providerId, LocalDate reviewedOn, boolean agrees, RecordedView recorded) {

        static ReviewView of(EventJudgement.Review review) {
            return new ReviewView(
                    review.id(),
                    review.provider(),
                    review.reviewedOn(),
                    review.agrees(),
                    RecordedView.of(review.recorded()));
        }
    }

    @Schema(name = "OpenEvent")
    record OpenEventView(
            UUID treatmentId,

            @Schema(description = "Null: recorded with the treatment.") @Nullable
            UUID followUpId,

            EventView event,

            @Schema(description = "What is missing; AGREEMENT: the review differs.")
            OpenEvent.Need needs) {

        static OpenEventView of(OpenEvent open) {
            return new OpenEventView(
                    open.event().treatmentId(), open.event().followUpId(), EventView.of(open.event()), open.needs());
        }
    }
}
