package org.candorregistry.core.treatment;

import java.util.UUID;
import org.candorregistry.core.evidence.EvidenceTier;
import org.jspecify.annotations.Nullable;

/**
 * The evidence that stood on the day of treatment. A later statement does not change it.
 *
 * @param statement null exactly where the tier is {@link EvidenceTier#NO_STATEMENT}
 * @param version of the statement
 */
public record EvidenceOnDay(
        EvidenceTier tier,
        @Nullable UUID statement,
        @Nullable Integer version) {}
