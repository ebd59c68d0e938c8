package org.candorregistry.core.treatment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which treatments of the clinic; null: any.
 *
 * @param condition code list {@code condition}
 * @param productClass code list {@code product_class}
 * @param from first day of treatment, included
 * @param to last day of treatment, included
 */
public record TreatmentFilter(
        @Nullable UUID subject,
        @Nullable String condition,
        @Nullable String productClass,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final TreatmentFilter ALL = new TreatmentFilter(null, null, null, null, null);
}
