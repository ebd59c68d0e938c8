package org.candorregistry.core.subject;

import java.time.LocalDate;
import java.util.UUID;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A consent that was given, and perhaps withdrawn.
 *
 * @param documentVersion of the form that was signed
 * @param givenOn the first day on which it holds
 * @param withdrawnOn the first day on which it no longer holds; null: it was not withdrawn
 * @param evidence where the signed form is kept
 */
public record Consent(
        UUID id,
        UUID subjectId,
        ConsentPurpose purpose,
        String documentVersion,
        LocalDate givenOn,
        @Nullable LocalDate withdrawnOn,
        String evidence,
        Recorded recorded) {

    boolean holdsOn(LocalDate day) {
        return !givenOn.isAfter(day) && (withdrawnOn == null || withdrawnOn.isAfter(day));
    }
}
