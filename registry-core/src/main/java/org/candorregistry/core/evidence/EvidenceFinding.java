package org.candorregistry.core.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What stood on a day for a treatment.
 *
 * @param statement the one that decided, with its citation and whether it is verified; null exactly where the tier is
 *     {@link EvidenceTier#NO_STATEMENT}
 */
public record EvidenceFinding(EvidenceTier tier, @Nullable EvidenceStatement statement) {

    static final EvidenceFinding NONE = new EvidenceFinding(EvidenceTier.NO_STATEMENT, null);
}
