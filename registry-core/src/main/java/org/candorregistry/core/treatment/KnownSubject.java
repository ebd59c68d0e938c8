package org.candorregistry.core.treatment;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rules for a treatment need of a subject.
 *
 * @param birthYear a; null: not known
 * @param consented whether consent to the registry holds today
 * @param diedOn null: alive as far as is known
 */
record KnownSubject(
        @Nullable Integer birthYear,
        boolean consented,
        @Nullable LocalDate diedOn) {

    /** Years (a) from the birth year to the year of a day; the age on that day is this or one less. */
    Optional<Integer> yearsUntil(LocalDate day) {
        return Optional.ofNullable(birthYear).map(year -> day.getYear() - year);
    }
}
