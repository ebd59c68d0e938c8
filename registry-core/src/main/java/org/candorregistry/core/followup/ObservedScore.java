package org.candorregistry.core.followup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A score with whose it is and who reported it.
 *
 * @param reporter null: recorded with the treatment, as baseline
 * @param retracted a correction took it back; it is kept to say so
 */
public record ObservedScore(
        Score score, UUID subjectId, @Nullable Reporter reporter, boolean retracted) {}
