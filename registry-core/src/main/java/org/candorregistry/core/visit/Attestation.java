package org.candorregistry.core.visit;

import java.time.YearMonth;
import java.util.UUID;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What a clinic states of a month, beside what it has recorded of it by now.
 *
 * @param productClass code list {@code product_class}; null: all products together
 * @param cases treatments given, as stated
 * @param recordedCases treatments of that month in the registry
 */
public record Attestation(
        UUID id, YearMonth month, @Nullable String productClass, int cases, long recordedCases, Recorded recorded) {

    /** Treatments that were given and are not recorded; negative where more are recorded than were stated. */
    public long gap() {
        return cases - recordedCases;
    }
}
