package org.candorregistry.core.submission;

import java.util.UUID;

/**
 * A visit that is complete with what a submission reports.
 *
 * @param horizonDays days (d) from treatment the visit is meant for
 */
public record SatisfiedVisit(UUID treatmentId, int horizonDays, String label) {}
