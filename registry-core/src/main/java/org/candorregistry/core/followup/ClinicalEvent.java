package org.candorregistry.core.followup;

import java.util.UUID;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * An event as recorded.
 *
 * @param followUpId null: recorded with the treatment
 */
public record ClinicalEvent(
        UUID id, UUID treatmentId, @Nullable UUID followUpId, NewEvent said, Recorded recorded) {}
