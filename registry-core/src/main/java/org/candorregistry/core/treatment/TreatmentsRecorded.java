package org.candorregistry.core.treatment;

import java.util.List;
import java.util.UUID;

/** Treatments, their goals or their baseline scores are new or no longer what they were. */
public record TreatmentsRecorded(List<UUID> treatmentIds) {

    public TreatmentsRecorded {
        treatmentIds = List.copyOf(treatmentIds);
    }
}
