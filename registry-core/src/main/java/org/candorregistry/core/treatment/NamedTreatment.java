package org.candorregistry.core.treatment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a treatment can be named by.
 *
 * @param externalId the clinic's own number; null: it has none
 */
public record NamedTreatment(
        UUID id, UUID subjectId, @Nullable String externalId, LocalDate treatedOn) {}
