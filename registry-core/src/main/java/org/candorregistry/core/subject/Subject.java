package org.candorregistry.core.subject;

import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A patient, as everything but the vault knows one.
 *
 * @param pseudonym the clinic's study number; unique at the clinic
 * @param birthYear a; null: stated absent
 * @param sex code list {@code sex}
 * @param absent why a required element has no answer: reason (FHIR data-absent-reason) by element name
 */
public record Subject(
        UUID id,
        String pseudonym,
        @Nullable Integer birthYear,
        String sex,
        Map<String, String> absent,
        Recorded recorded) {

    public Subject {
        absent = Map.copyOf(absent);
    }

    /** Without what tells one person from another: records print themselves into logs. */
    @Override
    public String toString() {
        return "Subject[" + id + "]";
    }
}
