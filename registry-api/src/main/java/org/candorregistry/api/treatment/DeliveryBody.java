package org.candorregistry.api.treatment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.candorregistry.core.treatment.Delivery;
import org.jspecify.annotations.Nullable;

@Schema(name = "TreatmentDelivery", description = "How the product was given.")
record DeliveryBody(
        @Schema(
                description = "Code of the list `delivery_route`; leads to the body site. Absent only of a comparator.",
                example = "ia")
        @Nullable
        String route,

        @Schema(description = "Code of the list `image_guidance`; required in orthopaedics.", example = "ultrasound")
        @Nullable
        String imageGuidance,

        @Schema(description = "Code of the list `vehicle`.", example = "none") @Nullable
        String vehicle,

        @Schema(description = "{number}: 1 for the first, or only, one of a series; 1 to 100.", example = "1") @Nullable
        Integer seriesNumber,

        @Schema(description = "d since the one before, 1 to 3650; only after the first.") @Nullable
        Integer seriesInterval,

        @Schema(description = "Codes of the list `concomitant_procedure`.") @Nullable
        List<String> concomitantProcedures,

        @Schema(
                description = "h from collection to delivery, 0 to 350400. Derived where both times of day are known.",
                example = "0.75")
        @Nullable
        BigDecimal hoursFromCollection,

        @Schema(description = "Code of the list `adverse_event`; `none` says that there was none.", example = "none")
        @Nullable
        String immediateComplication,

        @Schema(description = "Code of the list `rehabilitation`; required in orthopaedics.") @Nullable
        String afterCare) {

    static Delivery said(@Nullable DeliveryBody body) {
        return body == null
                ? Delivery.NONE
                : new Delivery(
                        body.route,
                        body.imageGuidance,
                        body.vehicle,
                        body.seriesNumber,
                        body.seriesInterval,
                        body.concomitantProcedures,
                        body.hoursFromCollection,
                        body.immediateComplication,
                        body.afterCare);
    }

    static DeliveryBody of(Delivery delivery) {
        return new DeliveryBody(
                delivery.route(),
                delivery.imageGuidance(),
                delivery.vehicle(),
                delivery.seriesNumber(),
                delivery.seriesInterval(),
                delivery.concomitantProcedures(),
                delivery.hoursFromCollection(),
                delivery.immediateComplication(),
                delivery.afterCare());
    }
}
