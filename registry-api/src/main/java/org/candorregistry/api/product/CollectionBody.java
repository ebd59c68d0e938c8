package org.candorregistry.api.product;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.product.CellCollection;
import org.jspecify.annotations.Nullable;

@Schema(name = "ProductCollection", description = "How the tissue was taken.")
record CollectionBody(
        @Schema(description = "Code of the list `harvest_site`.", example = "posterior-iliac-crest") @Nullable
        String site,

        @Schema(
                description = "Needle, syringe size, pulls, suction, tumescent fluid; at most 500 characters.",
                example = "11 G needle, 10 mL syringe, 6 pulls")
        @Nullable
        String technique,

        @Schema(description = "Local calendar day, not in the future.") @Nullable
        LocalDate collectedOn,

        @Schema(
                description = "Local time of that day; with that of the treatment it gives the hours between.",
                type = "string",
                example = "09:00")
        @Nullable
        LocalTime collectedAt,

        @Schema(description = "mL, 0.01 to 20000.", example = "60") @Nullable
        BigDecimal volume,

        @Schema(description = "Code of the list `anticoagulant`.", example = "acd-a") @Nullable
        String anticoagulant,

        @Schema(description = "Codes of the list `mobilisation`; of mobilised peripheral blood only.") @Nullable
        List<String> mobilisation,

        @Schema(description = "Provider who took it.") @Nullable
        UUID collectorId) {

    static CellCollection said(@Nullable CollectionBody body) {
        return body == null
                ? CellCollection.NONE
                : new CellCollection(
                        body.site,
                        body.technique,
                        body.collectedOn,
                        body.collectedAt,
                        body.volume,
                        body.anticoagulant,
                        body.mobilisation,
                        body.collectorId);
    }

    static CollectionBody of(CellCollection collection) {
        return new CollectionBody(
                collection.site(),
                collection.technique(),
                collection.collectedOn(),
                collection.collectedAt(),
                collection.volume(),
                collection.anticoagulant(),
                collection.mobilisation(),
                collection.collector());
    }
}
