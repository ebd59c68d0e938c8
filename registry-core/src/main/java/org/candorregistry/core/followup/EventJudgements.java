package org.candorregistry.core.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.failure.BrokenConstraint;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.provider.ProviderFailure;
import org.candorregistry.core.session.Ids;
import org.candorregistry.core.session.Today;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who judged the relatedness of adverse events, who reviewed it, and which serious ones are open. */
@Service
@Transactional
public class EventJudgements {

    private static final Map<String, Violation> CONSTRAINTS = Map.of(
            "event_judgement_provider_fk",
            new Violation("/providerId", ProviderFailure.PROVIDER_UNKNOWN, "No such provider."),
            "event_review_provider_fk",
            new Violation("/providerId", ProviderFailure.PROVIDER_UNKNOWN, "No such provider."));

    private final EventJudgementRepository judgements;
    private final EventRepository events;
    private final Ids ids;
    private final Clock clock;

    EventJudgements(EventJudgementRepository judgements, EventRepository events, Ids ids, Clock clock) {
        this.judgements = judgements;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Records that a provider judged the relatedness of an event, as the follow-up states it. A judgement before it no
     * longer stands.
     *
     * @throws RegistryException {@code event-unknown}, {@code relatedness-disagrees}, {@code provider-unknown}, {@code
     *     date-impossible}
     */
    public EventJudgement judge(UUID eventId, UUID provider, LocalDate judgedOn, String relatedness) {
        judgements.lock(eventId);
        ClinicalEvent event = event(eventId);
        Violations found = new Violations();
        judgeDay("/judgedOn", judgedOn, event.said().occurredOn(), found);
        if (!relatedness.equals(event.said().relatedness())) {
            found.add(
                    "/relatedness",
                    FollowUpFailure.RELATEDNESS_DISAGREES,
                    "The follow-up states another relatedness; correct it first.");
        }
        found.throwIfAny();
        UUID id = ids.next();
        BrokenConstraint.explained(CONSTRAINTS, () -> {
            judgements.insert(id, eventId, provider, judgedOn, relatedness);
            return id;
        });
        return standing(eventId).orElseThrow();
    }

    /**
     * Records what a second provider says of the judgement that stands.
     *
     * @throws RegistryException {@code event-unknown}, {@code judgement-missing}, {@code review-exists}, {@code
     *     reviewer-is-judge}, {@code provider-unknown}, {@code date-impossible}
     */
    public EventJudgement review(UUID eventId, UUID provider, LocalDate reviewedOn, boolean agrees) {
        judgements.lock(eventId);
        event(eventId);
        EventJudgement judgement = standing(eventId)
                .orElseThrow(() -> new RegistryException(
                        FollowUpFailure.JUDGEMENT_MISSING, "No judgement of the event's relatedness stands."));
        if (judgement.review() != null) {
            throw new RegistryException(FollowUpFailure.REVIEW_EXISTS, "This judgement was reviewed; judge again.");
        }
        Violations found = new Violations();
        judgeDay("/reviewedOn", reviewedOn, judgement.judgedOn(), found);
        if (provider.equals(judgement.provider())) {
            found.add("/providerId", FollowUpFailure.REVIEWER_IS_JUDGE, "A review is another person's.");
        }
        found.throwIfAny();
        UUID id = ids.next();
        BrokenConstraint.explained(CONSTRAINTS, () -> {
            judgements.insertReview(id, judgement.id(), provider, reviewedOn, agrees);
            return id;
        });
        return standing(eventId).orElseThrow();
    }

    /**
     * All judgements of an event, the oldest first.
     *
     * @throws RegistryException {@code event-unknown}
     */
    @Transactional(readOnly = true)
    public List<EventJudgement> of(UUID eventId) {
        event(eventId);
        return judgements.of(eventId);
    }

    /** Serious events that count as related, and whose judgement no second person agrees with, in the order of their ids. */
    @Transactional(readOnly = true)
    public Page<OpenEvent> open(PageRequest page) {
        return Page.of(judgements.open(page), page, open -> open.event().id());
    }

    private void judgeDay(String pointer, LocalDate day, LocalDate notBefore, Violations found) {
        found.pastDay(pointer, day, Today.begunSomewhere(clock));
        if (day.isBefore(notBefore)) {
            found.add(pointer, InputFailure.DATE_IMPOSSIBLE, "Not before " + notBefore + ".");
        }
    }

    private Optional<EventJudgement> standing(UUID eventId) {
        return judgements.of(eventId).stream().filter(EventJudgement::standing).findFirst();
    }

    private ClinicalEvent event(UUID eventId) {
        return events.find(eventId)
                .orElseThrow(() -> new RegistryException(FollowUpFailure.EVENT_UNKNOWN, "No such event."));
    }
}
