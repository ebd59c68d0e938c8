package org.candorregistry.core.outbox;

import java.time.Instant;
import java.util.UUID;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A message to a person, without address and text.
 *
 * @param horizonDays the visit's, d after treatment
 * @param link what it invites to answer
 * @param expiresAt it is not sent any more from then on
 * @param failure why the last attempt failed; null: none did
 */
public record OutboxMessage(
        UUID id,
        UUID treatment,
        int horizonDays,
        UUID link,
        State state,
        Instant expiresAt,
        @Nullable String failure,
        Recorded recorded) {

    /** What became of it. Address and text are kept in the first two only. */
    public enum State {
        /** To be sent, as soon as something sends. */
        WAITING,
        /** Given to the mail server, which has not answered yet. */
        SENDING,
        /** The mail server took it. */
        SENT,
        /** The mail server refused it for good. */
        FAILED,
        /** The service ended while the mail server had it; it is not sent again. */
        UNCERTAIN,
        /** By the clinic, or because there is nothing to answer any more. */
        CANCELLED,
        /** It waited too long. */
        EXPIRED
    }
}
