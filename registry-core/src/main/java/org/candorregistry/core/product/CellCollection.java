package org.candorregistry.core.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the tissue was taken.
 *
 * @param site code list {@code harvest_site}
 * @param technique needle, syringe size, pulls, suction, tumescent fluid: in the clinic's words
 * @param collectedOn local calendar day
 * @param collectedAt local time of that day
 * @param volume mL
 * @param anticoagulant code list {@code anticoagulant}
 * @param mobilisation code list {@code mobilisation}; mobilised peripheral blood only
 * @param collector the provider who took it
 */
public record CellCollection(
        @Nullable String site,
        @Nullable String technique,
        @Nullable LocalDate collectedOn,
        @Nullable LocalTime collectedAt,
        @Nullable BigDecimal volume,
        @Nullable String anticoagulant,
        @Nullable List<String> mobilisation,
        @Nullable UUID collector) {

    public static final CellCollection NONE = new CellCollection(null, null, null, null, null, null, null, null);
}
