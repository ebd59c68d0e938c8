package org.candorregistry.core.provider;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * The most that a provider's documented training amounts to for a product on a day, from most to least.
 *
 * <p>The order is the registry's own convention (docs/interpretations.md), by how long someone was watched doing it: a
 * fellowship is a supervised year or more in the subspecialty; a certification was examined; a residency was supervised
 * but broad; proctored cases are single procedures under supervision; a course need not include a patient. It says what
 * is documented, not how well someone works.
 */
public enum TrainingLevel {
    FELLOWSHIP,
    CERTIFICATION,
    RESIDENCY,
    PROCTORED_CASES,
    COURSE,
    NONE_DOCUMENTED;

    /** Courses about data and about trials: kept and shown, but they teach no procedure and count for no level. */
    private static final Set<String> NOT_ABOUT_A_PROCEDURE = Set.of("registry-course", "gcp");

    /** A vendor's course on a device is a course, whatever its certificate is called. */
    private static final String VENDOR_COURSE = "vendor-device";

    /**
     * The level as of a day.
     *
     * @param day the day of treatment. A training counts from the day it was completed to the day it expires, both
     *     included
     * @param productClass code list {@code product_class}; a training counts where it covers this product or is not
     *     tied to one
     * @param trainings all of one provider's, in any order
     * @return {@link #NONE_DOCUMENTED} where none counts
     */
    public static TrainingLevel on(LocalDate day, String productClass, Collection<Training> trainings) {
        return trainings.stream()
                .filter(training -> training.countsOn(day, productClass))
                .flatMap(training -> levelOf(training).stream())
                .min(Comparator.naturalOrder())
                .orElse(NONE_DOCUMENTED);
    }

    /** Whether a credential is a course by its nature. */
    static boolean isCourse(String credential) {
        return credential.equals(VENDOR_COURSE) || NOT_ABOUT_A_PROCEDURE.contains(credential);
    }

    private static Optional<TrainingLevel> levelOf(Training training) {
        if (NOT_ABOUT_A_PROCEDURE.contains(training.credential())) {
            return Optional.empty();
        }
        if (isCourse(training.credential())) {
            return Optional.of(COURSE);
        }
        return Optional.of(
                switch (training.kind()) {
                    case FELLOWSHIP -> FELLOWSHIP;
                    case CERTIFICATION -> CERTIFICATION;
                    case RESIDENCY -> RESIDENCY;
                    case PROCTORED_CASES -> PROCTORED_CASES;
                    case COURSE -> COURSE;
                });
    }
}
