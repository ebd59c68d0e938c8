package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.UUID;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A score as recorded.
 *
 * @param followUpId null: recorded with the treatment, as baseline
 */
public record Score(
        UUID id, UUID treatmentId, @Nullable UUID followUpId, LocalDate observedOn, NewScore said, Recorded recorded) {}
