package org.candorregistry.core.product;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was measured in the product.
 *
 * @param viability % of nucleated cells
 * @param cfuF {CFU}/mL, fibroblast colony-forming units
 * @param markers % positive by surface marker, such as {@code CD105}
 * @param trilineage code list {@code trilineage_result}
 * @param plasticAdherent whether the cells adhere to plastic
 * @param plateletsBlood 10*9/L in whole blood
 * @param plateletsProduct 10*9/L in the product
 * @param leukocytesBlood 10*9/L in whole blood
 * @param leukocytesProduct 10*9/L in the product
 * @param leukocyteDifferential % of leukocytes in the product, by kind, such as {@code neutrophils}
 * @param redCells 10*12/L in the product
 * @param sterility code list {@code sterility_result}
 * @param endotoxin [EU]/mL
 * @param potency critical quality attribute and its result
 */
public record Characterization(
        @Nullable BigDecimal viability,
        @Nullable BigDecimal cfuF,
        Map<String, BigDecimal> markers,
        @Nullable String trilineage,
        @Nullable Boolean plasticAdherent,
        @Nullable BigDecimal plateletsBlood,
        @Nullable BigDecimal plateletsProduct,
        @Nullable BigDecimal leukocytesBlood,
        @Nullable BigDecimal leukocytesProduct,
        Map<String, BigDecimal> leukocyteDifferential,
        @Nullable BigDecimal redCells,
        @Nullable String sterility,
        @Nullable BigDecimal endotoxin,
        @Nullable String potency) {

    public static final Characterization NONE = new Characterization(
            null, null, Map.of(), null, null, null, null, null, null, Map.of(), null, null, null, null);

    public Characterization {
        markers = Map.copyOf(markers);
        leukocyteDifferential = Map.copyOf(leukocyteDifferential);
    }
}
