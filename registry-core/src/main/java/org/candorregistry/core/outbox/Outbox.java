package org.candorregistry.core.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.identity.VaultKeyset;
import org.candorregistry.core.link.IssuedLink;
import org.candorregistry.core.link.VisitLinks;
import org.candorregistry.core.outbox.OutboxMessage.State;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The messages of a clinic. Another clinic's message is unknown. */
@Service
@Transactional
public class Outbox {

    /** Longest that a message waits: one that was asked for weeks ago is not sent because mail was switched on today. */
    private static final Duration WAITS = Duration.ofDays(3);

    /** One address and nothing else: no name, no list, no line end. Whether anybody is there, a mail server knows. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

    private static final int LONGEST_EMAIL = 254;

    private final OutboxRepository messages;
    private final VisitLinks links;
    private final VaultKeyset keys;
    private final Ids ids;
    private final Clock clock;

    Outbox(OutboxRepository messages, VisitLinks links, VaultKeyset keys, Ids ids, Clock clock) {
        this.messages = messages;
        this.links = links;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes a message that invites a person to answer for a visit by a new link. It is sent where something sends.
     *
     * @param page the address of a link's page, by its token
     * @throws RegistryException {@code value-malformed} of the address, or as {@link VisitLinks#issue}
     */
    public OutboxMessage remind(UUID treatment, Reminder reminder, UnaryOperator<String> page) {
        if (reminder.email().length() > LONGEST_EMAIL
                || !EMAIL.matcher(reminder.email()).matches()) {
            throw new RegistryException(List.of(
                    new Violation("/email", InputFailure.VALUE_MALFORMED, "One address, such as name@example.org.")));
        }
        IssuedLink issued = links.issue(treatment, reminder.horizonDays(), reminder.language(), reminder.validDays());
        UUID id = ids.next();
        Letter letter = new Letter(reminder.email(), page.apply(issued.token()), reminder.language());
        messages.insert(
                id,
                treatment,
                reminder.horizonDays(),
                issued.link().id(),
                keys.seal(JsonColumn.of(letter).getBytes(StandardCharsets.UTF_8), place(id)),
                clock.instant().plus(WAITS));
        return get(id);
    }

    /**
     * One message.
     *
     * @throws RegistryException {@code message-unknown}
     */
    @Transactional(readOnly = true)
    public OutboxMessage get(UUID id) {
        return messages.find(id).orElseThrow(Outbox::unknown);
    }

    /**
     * A page of messages, in the order in which they were written.
     *
     * @param state null: in any
     */
    @Transactional(readOnly = true)
    public Page<OutboxMessage> list(@Nullable State state, PageRequest page) {
        return Page.of(messages.list(state, page), page, OutboxMessage::id);
    }

    /**
     * Takes back a message that waits. Its link stays.
     *
     * @throws RegistryException {@code message-unknown}, {@code message-closed}
     */
    public OutboxMessage cancel(UUID id) {
        OutboxMessage message = messages.lock(id).orElseThrow(Outbox::unknown);
        if (message.state() != State.WAITING) {
            throw new RegistryException(
                    OutboxFailure.MESSAGE_CLOSED,
                    "The message is " + message.state().name().toLowerCase(Locale.ROOT) + ".");
        }
        messages.turned(id, State.CANCELLED, null);
        messages.over(id);
        return get(id);
    }

    /** Where the sealed letter of a message lies. */
    static String place(UUID id) {
        return "outbox_message/" + id + "/sealed";
    }

    private static RegistryException unknown() {
        return new RegistryException(OutboxFailure.MESSAGE_UNKNOWN, "No such message.");
    }
}
