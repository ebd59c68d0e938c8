package org.candorregistry.core.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.followup.FollowUp;
import org.candorregistry.core.followup.FollowUpService;
import org.candorregistry.core.followup.RecordFollowUp;
import org.candorregistry.core.link.VisitLink.Language;
import org.candorregistry.core.link.VisitLink.Sender;
import org.candorregistry.core.link.VisitLink.State;
import org.candorregistry.core.paging.Cursors;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.quality.DataQueries;
import org.candorregistry.core.session.Ids;
import org.candorregistry.core.session.Session;
import org.candorregistry.core.visit.Visit;
import org.candorregistry.core.visit.VisitService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The links that a clinic gives to people, each for one visit. Another clinic's link is unknown. */
@Service
@Transactional
public class VisitLinks {

    /** Longest that a link can be open, d. */
    public static final int MOST_DAYS = 365;

    private final LinkRepository links;
    private final VisitService visits;
    private final FollowUpService followUps;
    private final DataQueries queries;
    private final Cursors signatures;
    private final Ids ids;
    private final Clock clock;

    VisitLinks(
            LinkRepository links,
            VisitService visits,
            FollowUpService followUps,
            DataQueries queries,
            Cursors signatures,
            Ids ids,
            Clock clock) {
        this.links = links;
        this.visits = visits;
        this.followUps = followUps;
        this.queries = queries;
        this.signatures = signatures;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes a link.
     *
     * @param horizonDays the visit's, d after treatment
     * @param validDays how long it is open, d, 1 to {@value #MOST_DAYS}
     * @throws RegistryException {@code treatment-unknown}, {@code value-out-of-range}, {@code visit-not-open}
     */
    public IssuedLink issue(UUID treatment, int horizonDays, Language language, int validDays) {
        Visit visit = visit(treatment, horizonDays)
                .orElseThrow(() -> refused(
                        "/horizonDays", InputFailure.VALUE_OUT_OF_RANGE, "The treatment's plan has no such visit."));
        if (!isAskedFor(visit)) {
            throw refused("/horizonDays", LinkFailure.VISIT_NOT_OPEN, "The visit is complete, or ended.");
        }
        if (validDays < 1 || validDays > MOST_DAYS) {
            throw refused("/validDays", InputFailure.VALUE_OUT_OF_RANGE, "1 to " + MOST_DAYS + " days.");
        }
        LinkToken token = LinkToken.of(Session.caller().clinic(), ids.next());
        Instant expiresAt = clock.instant().plus(Duration.ofDays(validDays));
        links.insert(token, treatment, horizonDays, language, expiresAt);
        return new IssuedLink(get(token.link()), token.signed(signatures));
    }

    /**
     * One link.
     *
     * @throws RegistryException {@code visit-link-unknown}
     */
    @Transactional(readOnly = true)
    public VisitLink get(UUID id) {
        return links.find(id).orElseThrow(VisitLinks::unknown);
    }

    /**
     * The links of a treatment, in the order in which they were made.
     *
     * @throws RegistryException {@code treatment-unknown}
     */
    @Transactional(readOnly = true)
    public Page<VisitLink> list(UUID treatment, PageRequest page) {
        visits.of(treatment);
        return Page.of(links.list(treatment, page), page, VisitLink::id);
    }

    /**
     * Ends a link; what was answered stays.
     *
     * @throws RegistryException {@code visit-link-unknown}, {@code visit-link-closed}
     */
    public VisitLink revoke(UUID id) {
        VisitLink link = links.lock(id).orElseThrow(VisitLinks::unknown);
        if (link.revoked() || link.followUp() != null) {
            throw closed();
        }
        links.revoke(id);
        return get(id);
    }

    /**
     * Records what a person answered and did not send, as of the day of the last answer. The link is closed by it.
     *
     * @throws RegistryException {@code visit-link-unknown}, {@code visit-link-closed}, {@code visit-link-unanswered}, and
     *     whatever refuses a follow-up
     */
    public VisitLink takeOver(UUID id) {
        VisitLink link = links.lock(id).orElseThrow(VisitLinks::unknown);
        if (link.followUp() != null || link.revoked()) {
            throw closed();
        }
        if (link.answers().isEmpty()) {
            throw new RegistryException(LinkFailure.VISIT_LINK_UNANSWERED, "Nothing was answered yet.");
        }
        record(link, Sender.CLINIC);
        return get(id);
    }

    /** Whether a treatment has this visit, and it is neither complete nor ended. */
    @Transactional(readOnly = true)
    public boolean isAskedFor(UUID treatment, int horizonDays) {
        return visit(treatment, horizonDays).filter(VisitLinks::isAskedFor).isPresent();
    }

    private static boolean isAskedFor(Visit visit) {
        return visit.completedOn() == null && visit.ending() == null;
    }

    /** How a link stands now. */
    public State state(VisitLink link) {
        return link.state(clock.instant());
    }

    /** Records the answers of a link that is locked. */
    FollowUp record(VisitLink link, Sender sender) {
        LocalDate answeredOn = link.recorded().at().atZone(ZoneOffset.UTC).toLocalDate();
        FollowUp made =
                followUps.record(new RecordFollowUp(link.treatment(), LinkReport.of(link.answers(), answeredOn)));
        links.sent(link.id(), made.id(), sender);
        if (LinkReport.isWorried(link.answers())) {
            queries.ask(link.treatment(), LinkReport.WORRY);
        }
        return made;
    }

    private Optional<Visit> visit(UUID treatment, int horizonDays) {
        return visits.of(treatment).stream()
                .filter(visit -> visit.horizonDays() == horizonDays)
                .findFirst();
    }

    static RegistryException unknown() {
        return new RegistryException(LinkFailure.VISIT_LINK_UNKNOWN, "No such link.");
    }

    static RegistryException closed() {
        return new RegistryException(LinkFailure.VISIT_LINK_CLOSED, "The link was sent, revoked, or has expired.");
    }

    private static RegistryException refused(String pointer, FailureCode code, String detail) {
        return new RegistryException(List.of(new Violation(pointer, code, detail)));
    }
}
