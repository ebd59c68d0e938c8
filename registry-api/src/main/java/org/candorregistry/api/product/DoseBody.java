package org.candorregistry.api.product;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.candorregistry.core.product.Dose;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ProductDose",
        description =
                "How much was given, in the units of CIBMTR form 2006. A dose in another unit is refused where it can"
                        + " be told.")
record DoseBody(
        @Schema(description = "mL of final product, 0.01 to 5000.", example = "6") @Nullable
        BigDecimal volume,

        @Schema(description = "10*6, total nucleated cells.", example = "410") @Nullable
        BigDecimal nucleatedCells,

        @Schema(description = "10*8/kg of recipient, total nucleated cells, 0.001 to 100; of transplants only.")
        @Nullable
        BigDecimal nucleatedCellsPerKg,

        @Schema(description = "10*6/kg of recipient, 0.1 to 100 (cord blood from 0); of transplants only.") @Nullable
        BigDecimal cd34PerKg,

        @Schema(description = "10*8/kg of recipient, 0 to 21; of transplants only.") @Nullable
        BigDecimal cd3PerKg,

        @Schema(description = "10*6, viable culture-expanded cells; of culture-expanded products only.") @Nullable
        BigDecimal mscs,

        @Schema(description = "10*6/kg of recipient, viable culture-expanded cells.") @Nullable
        BigDecimal mscsPerKg) {

    static Dose said(@Nullable DoseBody body) {
        return body == null
                ? Dose.NONE
                : new Dose(
                        body.volume,
                        body.nucleatedCells,
                        body.nucleatedCellsPerKg,
                        body.cd34PerKg,
                        body.cd3PerKg,
                        body.mscs,
                        body.mscsPerKg);
    }

    static DoseBody of(Dose dose) {
        return new DoseBody(
                dose.volume(),
                dose.nucleatedCells(),
                dose.nucleatedCellsPerKg(),
                dose.cd34PerKg(),
                dose.cd3PerKg(),
                dose.mscs(),
                dose.mscsPerKg());
    }
}
