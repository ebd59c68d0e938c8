package org.candorregistry.core.link;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.followup.FollowUp;
import org.candorregistry.core.link.VisitLink.Sender;
import org.candorregistry.core.link.VisitLink.State;
import org.candorregistry.core.paging.Cursors;
import org.candorregistry.core.quality.DataQueries;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.candorregistry.core.submission.Channel;
import org.candorregistry.core.submission.ReceiveSubmission;
import org.candorregistry.core.submission.Reception;
import org.candorregistry.core.submission.SubmissionAnswer;
import org.candorregistry.core.submission.SubmissionService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do with the links they were given: answer, and send. A link shows and does nothing else. */
@Component
public class PersonsAnswers {

    private static final int RECORDED = 201;

    private final VisitLinks visitLinks;
    private final LinkRepository links;
    private final SubmissionService submissions;
    private final DataQueries queries;
    private final Cursors signatures;
    private final TransactionTemplate transaction;

    PersonsAnswers(
            VisitLinks visitLinks,
            LinkRepository links,
            SubmissionService submissions,
            DataQueries queries,
            Cursors signatures,
            PlatformTransactionManager transactions) {
        this.visitLinks = visitLinks;
        this.links = links;
        this.submissions = submissions;
        this.queries = queries;
        this.signatures = signatures;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The link that a token opens, however it stands; empty: it opens none. */
    public Optional<VisitLink> open(String token) {
        return with(token, own -> links.isOpenedBy(own) ? links.find(own.link()) : Optional.empty());
    }

    /** How a link stands now. */
    public State state(VisitLink link) {
        return visitLinks.state(link);
    }

    /**
     * Keeps an answer; one to the same question takes its place.
     *
     * @param answer within the question's range
     * @return the link as it stands now; empty: the token opens none, or one that is not open
     */
    public Optional<VisitLink> answer(String token, Question question, int answer) {
        if (answer < question.lowest() || answer > question.highest()) {
            throw new IllegalArgumentException(question + " has no answer " + answer);
        }
        return with(
                token,
                own -> lockedOpen(own).map(link -> {
                    links.answer(link.id(), question, answer);
                    return visitLinks.get(link.id());
                }));
    }

    /**
     * Records what was answered, as of the day of the last answer, with a receipt. Where it cannot be recorded, it is kept,
     * and the clinic is asked to look at it.
     *
     * @return false: the token opens no link, or one that is not open, or nothing was answered
     */
    public boolean send(String token) {
        try {
            return with(
                            token,
                            own -> lockedOpen(own)
                                    .filter(link -> !link.answers().isEmpty())
                                    .map(this::submitted))
                    .isPresent();
        } catch (RegistryException refused) {
            String why = refused.code().slug();
            return with(
                            token,
                            own -> links.lock(own.link())
                                    .map(link -> queries.ask(
                                            link.treatment(),
                                            "What the person answered by link " + link.id() + " could not be recorded ("
                                                    + why + "). It is kept there.")))
                    .isPresent();
        }
    }

    private FollowUp submitted(VisitLink link) {
        Map<String, Integer> answers = new TreeMap<>();
        link.answers().forEach((question, answer) -> answers.put(question.key(), answer));
        Reception reception = submissions.receive(new ReceiveSubmission(
                Channel.LINK,
                "POST",
                "/visit-links/" + link.id(),
                "application/json",
                JsonColumn.of(answers).getBytes(StandardCharsets.UTF_8),
                null));
        FollowUp made = visitLinks.record(link, Sender.PATIENT);
        submissions.answered(
                reception.id(), new SubmissionAnswer(RECORDED, "/api/v1/follow-ups/" + made.id(), null, null, null));
        return made;
    }

    private Optional<VisitLink> lockedOpen(LinkToken own) {
        return links.isOpenedBy(own)
                ? links.lock(own.link()).filter(link -> visitLinks.state(link) == State.OPEN)
                : Optional.empty();
    }

    /** Works for the link's clinic and in the link's name, in a transaction; empty where the token is none of ours. */
    private <T> Optional<T> with(String token, Function<LinkToken, Optional<T>> work) {
        return LinkToken.read(token, signatures)
                .flatMap(own -> Session.as(
                        new Caller("visit-link:" + own.link(), Role.CLINIC_SUBMITTER, own.clinic()),
                        () -> Objects.requireNonNull(transaction.execute(status -> work.apply(own)))));
    }
}
