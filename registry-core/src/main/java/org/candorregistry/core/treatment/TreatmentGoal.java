package org.candorregistry.core.treatment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A goal with the treatment it belongs to.
 *
 * @param treatedOn local calendar day: day 0 of the goal's horizon
 * @param retracted a correction took it back; it is kept to say so
 */
public record TreatmentGoal(Goal goal, UUID treatmentId, UUID subjectId, LocalDate treatedOn, boolean retracted) {}
