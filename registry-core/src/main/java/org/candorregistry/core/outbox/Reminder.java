package org.candorregistry.core.outbox;

import org.candorregistry.core.link.VisitLink.Language;

/**
 * What a clinic wants to be sent.
 *
 * @param horizonDays the visit's, d after treatment
 * @param email where to; kept sealed until it is over
 * @param validDays how long the link is open, d
 */
public record Reminder(int horizonDays, String email, Language language, int validDays) {

    /** Without the address. */
    @Override
    public String toString() {
        return "Reminder[" + horizonDays + "]";
    }
}
