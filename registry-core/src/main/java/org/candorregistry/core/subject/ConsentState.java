package org.candorregistry.core.subject;

import java.time.LocalDate;
import java.util.List;

/**
 * What a subject consents to.
 *
 * @param consents all of the subject's, in any order
 */
public record ConsentState(List<Consent> consents) {

    public ConsentState {
        consents = List.copyOf(consents);
    }

    /**
     * Whether a consent holds.
     *
     * @param day the day it was given counts, the day it was withdrawn does not; silence is no consent
     */
    public boolean holds(ConsentPurpose purpose, LocalDate day) {
        return consents.stream().anyMatch(consent -> consent.purpose() == purpose && consent.holdsOn(day));
    }
}
