package org.candorregistry.api.product;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Map;
import org.candorregistry.core.product.Characterization;
import org.jspecify.annotations.Nullable;

@Schema(name = "ProductCharacterization", description = "What was measured in the product.")
record CharacterizationBody(
        @Schema(description = "% of nucleated cells, 0 to 100; not a fraction.", example = "95") @Nullable
        BigDecimal viability,

        @Schema(description = "{CFU}/mL, fibroblast colony-forming units.", example = "1200") @Nullable
        BigDecimal cfuF,

        @Schema(
                description = "% positive by surface marker. The ISCT panel: CD105, CD73, CD90 at least 95; CD45, CD34,"
                        + " CD14 or CD11b, CD79a or CD19, HLA-DR at most 2.",
                example = "{\"CD105\": 98.1}")
        @Nullable
        Map<String, BigDecimal> markers,

        @Schema(description = "Code of the list `trilineage_result`.") @Nullable
        String trilineage,

        @Schema(description = "Whether the cells adhere to plastic.") @Nullable
        Boolean plasticAdherent,

        @Schema(description = "10*9/L in whole blood, 1 to 3000.", example = "220") @Nullable
        BigDecimal plateletsBlood,

        @Schema(description = "10*9/L in the product, 0 to 20000.", example = "900") @Nullable
        BigDecimal plateletsProduct,

        @Schema(description = "10*9/L in whole blood, 0.01 to 500.") @Nullable
        BigDecimal leukocytesBlood,

        @Schema(description = "10*9/L in the product, 0 to 2000.") @Nullable
        BigDecimal leukocytesProduct,

        @Schema(
                description = "% of leukocytes in the product: neutrophils, lymphocytes, monocytes, eosinophils,"
                        + " basophils.",
                example = "{\"neutrophils\": 20}")
        @Nullable
        Map<String, BigDecimal> leukocyteDifferential,

        @Schema(description = "10*12/L in the product, 0 to 15.") @Nullable
        BigDecimal redCells,

        @Schema(description = "Code of the list `sterility_result`.") @Nullable
        String sterility,

        @Schema(description = "[EU]/mL, 0 to 100000.") @Nullable
        BigDecimal endotoxin,

        @Schema(description = "Critical quality attribute and its result; at most 500 characters.") @Nullable
        String potency) {

    static Characterization said(@Nullable CharacterizationBody body) {
        return body == null
                ? Characterization.NONE
                : new Characterization(
                        body.viability,
                        body.cfuF,
                        body.markers == null ? Map.of() : body.markers,
                        body.trilineage,
                        body.plasticAdherent,
                        body.plateletsBlood,
                        body.plateletsProduct,
                        body.leukocytesBlood,
                        body.leukocytesProduct,
                        body.leukocyteDifferential == null ? Map.of() : body.leukocyteDifferential,
                        body.redCells,
                        body.sterility,
                        body.endotoxin,
                        body.potency);
    }

    static CharacterizationBody of(Characterization measured) {
        return new CharacterizationBody(
                measured.viability(),
                measured.cfuF(),
                measured.markers(),
                measured.trilineage(),
                measured.plasticAdherent(),
                measured.plateletsBlood(),
                measured.plateletsProduct(),
                measured.leukocytesBlood(),
                measured.leukocytesProduct(),
                measured.leukocyteDifferential(),
                measured.redCells(),
                measured.sterility(),
                measured.endotoxin(),
                measured.potency());
    }
}
