package org.candorregistry.core.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.followup.ContactStep;
import org.candorregistry.core.identity.VaultKeyset;
import org.candorregistry.core.link.VisitLink;
import org.candorregistry.core.link.VisitLinks;
import org.candorregistry.core.outbox.OutboxMessage.State;
import org.candorregistry.core.outbox.OutboxRepository.Turn;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.candorregistry.core.visit.ContactAttempt;
import org.candorregistry.core.visit.ContactService;
import org.candorregistry.core.visit.RecordAttempt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits, one message after the other. Before a letter is given to the mail server its message says so, in a
 * transaction of its own; whoever finds it in that state later knows that it may have been sent, and leaves it.
 */
@Component
public class OutboxRunner {

    private static final Caller SENDER = new Caller("outbox", Role.CLINIC_SUBMITTER, Caller.REGISTRY);

    /** Longer than a mail server is waited for. */
    private static final Duration TURN = Duration.ofMinutes(5);

    private static final Duration LATER = Duration.ofMinutes(10);

    private final OutboxRepository messages;
    private final VisitLinks links;
    private final ContactService contacts;
    private final VaultKeyset keys;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OutboxRunner(
            OutboxRepository messages,
            VisitLinks links,
            ContactService contacts,
            VaultKeyset keys,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.messages = messages;
        this.links = links;
        this.contacts = contacts;
        this.keys = keys;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Sends one message that waits.
     *
     * @param deliver gives a letter to the mail server, and says what that said
     * @return false: none waits
     */
    public boolean sendOne(Function<Letter, Delivery> deliver) {
        Optional<Turn> taken = as(SENDER, () -> messages.take(TURN));
        taken.ifPresent(turn -> {
            Caller sender = new Caller(SENDER.actor(), SENDER.role(), turn.clinic());
            Optional<Letter> letter = as(sender, () -> begun(turn.message()));
            letter.ifPresent(one -> {
                Delivery said = deliver.apply(one);
                as(sender, () -> ended(turn.message(), said));
            });
        });
        return taken.isPresent();
    }

    /** The letter to be sent now; empty: there is none any more. */
    private Optional<Letter> begun(UUID id) {
        OutboxMessage message = messages.lock(id).orElseThrow();
        State instead = instead(message);
        if (instead != null) {
            messages.turned(id, instead, message.failure());
            messages.over(id);
            return Optional.empty();
        }
        messages.turned(id, State.SENDING, message.failure());
        return Optional.of(JsonColumn.read(keys.open(messages.sealed(id), Outbox.place(id)), Letter.class));
    }

    /** What becomes of a message that is not sent; null: it is. */
    private @Nullable State instead(OutboxMessage message) {
        if (message.state() == State.SENDING) {
            return State.UNCERTAIN;
        }
        if (!clock.instant().isBefore(message.expiresAt())) {
            return State.EXPIRED;
        }
        boolean open = links.state(links.get(message.link())) == VisitLink.State.OPEN;
        return open && links.isAskedFor(message.treatment(), message.horizonDays()) ? null : State.CANCELLED;
    }

    private boolean ended(UUID id, Delivery said) {
        OutboxMessage message = messages.lock(id).orElseThrow();
        if (said instanceof Delivery.Later later) {
            messages.turned(id, State.WAITING, later.why());
            messages.again(id, LATER);
        } else if (said instanceof Delivery.Refused refused) {
            messages.turned(id, State.FAILED, refused.why());
            messages.over(id);
        } else {
            messages.turned(id, State.SENT, null);
            messages.over(id);
            contacts.record(
                    message.treatment(),
                    new RecordAttempt(
                            message.horizonDays(),
                            ContactStep.Channel.ELECTRONIC,
                            LocalDate.now(clock),
                            ContactAttempt.Outcome.SENT));
        }
        return true;
    }

    private <T> T as(Caller caller, Supplier<T> work) {
        return Session.as(caller, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
