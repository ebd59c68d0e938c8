package org.candorregistry.core.subject;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a clinic states of a consent; the fields are those of {@link Consent}, {@code purpose} by name. */
public record RecordConsent(
        String purpose,
        String documentVersion,
        LocalDate givenOn,
        @Nullable LocalDate withdrawnOn,
        String evidence) {}
