package org.candorregistry.core.link;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A link to one visit, without what opens it.
 *
 * @param horizonDays the visit's, d after treatment
 * @param answers so far, by question
 * @param followUp what the answers were recorded as; null: nothing yet
 * @param sentBy null: nothing was recorded yet
 */
public record VisitLink(
        UUID id,
        UUID treatment,
        int horizonDays,
        Language language,
        Instant expiresAt,
        Map<Question, Integer> answers,
        @Nullable UUID followUp,
        @Nullable Sender sentBy,
        boolean revoked,
        Recorded recorded) {

    public VisitLink {
        answers = Map.copyOf(answers);
    }

    /** Of the page. */
    public enum Language {
        EN,
        DE
    }

    /** Who had the answers recorded. */
    public enum Sender {
        /** The person sent them. */
        PATIENT,
        /** The clinic took over what there was. */
        CLINIC
    }

    /** How a link stands. */
    public enum State {
        OPEN,
        SENT,
        EXPIRED,
        REVOKED
    }

    /** How it stands at a moment. */
    public State state(Instant now) {
        if (followUp != null) {
            return State.SENT;
        }
        if (revoked) {
            return State.REVOKED;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }
}
