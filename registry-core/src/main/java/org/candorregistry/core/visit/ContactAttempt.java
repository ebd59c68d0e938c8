package org.candorregistry.core.visit;

import java.time.LocalDate;
import java.util.UUID;
import org.candorregistry.core.followup.ContactStep;
import org.candorregistry.core.session.Recorded;

/**
 * That a person was to be reached for a visit.
 *
 * @param treatment the visit's
 * @param horizonDays the visit's, d after treatment
 * @param attemptedOn local calendar day
 */
public record ContactAttempt(
        UUID id,
        UUID treatment,
        int horizonDays,
        ContactStep.Channel channel,
        LocalDate attemptedOn,
        Outcome outcome,
        Recorded recorded) {

    /** What became of it. */
    public enum Outcome {
        /** A message or letter left; nobody knows more. */
        SENT,
        NO_ANSWER,
        REACHED,
        WRONG_ADDRESS,
        /** The person does not want to be asked again for this visit. */
        DECLINED
    }
}
