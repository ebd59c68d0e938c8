package org.candorregistry.core.subject;

import java.util.UUID;
import org.candorregistry.core.session.Recorded;

/**
 * A patient, as everything but the vault knows one.
 *
 * @param pseudonym the clinic's study number; unique at the clinic
 * @param birthYear a
 * @param sex code list {@code sex}
 */
public record Subject(UUID id, String pseudonym, int birthYear, String sex, Recorded recorded) {

    /** Without what tells one person from another: records print themselves into logs. */
    @Override
    public String toString() {
        return "Subject[" + id + "]";
    }
}
