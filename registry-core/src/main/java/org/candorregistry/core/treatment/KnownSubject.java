package org.candorregistry.core.treatment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the rules for a treatment need of a subject.
 *
 * @param birthYear a
 * @param consented whether consent to the registry holds today
 * @param diedOn null: alive as far as is known
 */
record KnownSubject(
        int birthYear, boolean consented, @Nullable LocalDate diedOn) {}
