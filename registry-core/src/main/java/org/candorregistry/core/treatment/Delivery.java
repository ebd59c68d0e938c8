package org.candorregistry.core.treatment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the product was given.
 *
 * @param route code list {@code delivery_route}; null for a comparator
 * @param imageGuidance code list {@code image_guidance}
 * @param vehicle code list {@code vehicle}
 * @param seriesNumber 1 for the first, or only, one of a series
 * @param seriesInterval d since the one before; only after the first
 * @param concomitantProcedures code list {@code concomitant_procedure}
 * @param hoursFromCollection h; derived where the time of day of collection and of delivery are both known
 * @param immediateComplication code list {@code adverse_event}; {@code none} says that there was none
 * @param afterCare code list {@code rehabilitation}
 */
public record Delivery(
        @Nullable String route,
        @Nullable String imageGuidance,
        @Nullable String vehicle,
        @Nullable Integer seriesNumber,
        @Nullable Integer seriesInterval,
        @Nullable List<String> concomitantProcedures,
        @Nullable BigDecimal hoursFromCollection,
        @Nullable String immediateComplication,
        @Nullable String afterCare) {

    public static final Delivery NONE = new Delivery(null, null, null, null, null, null, null, null, null);

    Delivery after(@Nullable BigDecimal hours) {
        return new Delivery(
                route,
                imageGuidance,
                vehicle,
                seriesNumber,
                seriesInterval,
                concomitantProcedures,
                hours,
                immediateComplication,
                afterCare);
    }
}
