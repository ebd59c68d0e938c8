package org.candorregistry.core.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a person's death.
 *
 * @param diedOn local calendar day; null: a death was recorded and taken back
 * @param changedAt when this was recorded
 */
public record Death(UUID subjectId, @Nullable LocalDate diedOn, Instant changedAt) {}
