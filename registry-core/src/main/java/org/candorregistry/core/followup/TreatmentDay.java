package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.UUID;

/** A day after a treatment. */
public record TreatmentDay(UUID treatmentId, LocalDate day) {}
