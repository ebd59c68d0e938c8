package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.treatment.TreatmentFailure;

/**
 * What is known of some treatments and of the people treated.
 *
 * @param treated by treatment
 * @param known by person
 * @param consentEnds by person; only of those who withdrew consent to the registry
 */
record KnownOfTreatments(Map<UUID, Treated> treated, Map<UUID, List<Known>> known, Map<UUID, LocalDate> consentEnds) {

    /**
     * A treatment to record something of.
     *
     * @throws RegistryException {@code treatment-unknown}, {@code treatment-retracted}
     */
    Treated standing(UUID treatmentId) {
        Treated found = treated(treatmentId);
        if (found.retracted()) {
            throw new RegistryException(
                    TreatmentFailure.TREATMENT_RETRACTED, "The treatment was taken back as recorded in error.");
        }
        return found;
    }

    /** @throws RegistryException {@code treatment-unknown} */
    Treated treated(UUID treatmentId) {
        Treated found = treated.get(treatmentId);
        if (found == null) {
            throw new RegistryException(TreatmentFailure.TREATMENT_UNKNOWN, "No such treatment.");
        }
        return found;
    }

    KnownOfSubject of(UUID subjectId) {
        return new KnownOfSubject(known.getOrDefault(subjectId, List.of()), consentEnds.get(subjectId));
    }

    /** These treatments and all others of the same people. */
    List<UUID> treatmentsOfTheirSubjects() {
        return known.values().stream()
                .flatMap(Collection::stream)
                .map(Known::treatmentId)
                .distinct()
                .toList();
    }
}
