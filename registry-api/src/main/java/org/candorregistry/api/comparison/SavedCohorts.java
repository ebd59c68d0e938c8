package org.candorregistry.api.comparison;

import java.util.Objects;
import org.candorregistry.core.comparison.Cohort;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.savedcohort.SavedCohortService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out whom a question means, which may name a saved cohort. */
@Component
class SavedCohorts {

    private final SavedCohortService service;

    SavedCohorts(SavedCohortService service) {
        this.service = service;
    }

    /**
     * The cohort that was sent or named.
     *
     * @param pointer of what holds both
     * @throws RegistryException {@code value-required} unless it is exactly one, {@code saved-cohort-unknown}
     */
    Cohort oneOf(String pointer, @Nullable NewCohort cohort, @Nullable NewSavedCohort saved) {
        Violations violations = new Violations();
        if ((cohort == null) == (saved == null)) {
            violations.add(
                    pointer + "/cohort", InputFailure.VALUE_REQUIRED, "Either a cohort or a saved one, savedCohort.");
        }
        violations.throwIfAny();
        return cohort == null && saved != null
                ? service.get(saved.id(), saved.version()).cohort()
                : Objects.requireNonNull(cohort).cohort(pointer + "/cohort");
    }
}
