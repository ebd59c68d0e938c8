package org.candorregistry.core.treatment;

import java.util.UUID;

/** A treatment was taken back; what was observed after it goes with it. */
public record TreatmentRetracted(UUID treatmentId) {}
