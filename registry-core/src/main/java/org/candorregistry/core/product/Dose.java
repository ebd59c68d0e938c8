package org.candorregistry.core.product;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much was given. The units differ by cell type as transplant centres report them (CIBMTR form 2006); a dose in
 * another unit of the same kind is a hundredfold error.
 *
 * @param volume mL of final product
 * @param nucleatedCells 10*6, total nucleated cells
 * @param nucleatedCellsPerKg 10*8/kg of recipient
 * @param cd34PerKg 10*6/kg of recipient
 * @param cd3PerKg 10*8/kg of recipient
 * @param mscs 10*6, viable culture-expanded cells
 * @param mscsPerKg 10*6/kg of recipient
 */
public record Dose(
        @Nullable BigDecimal volume,
        @Nullable BigDecimal nucleatedCells,
        @Nullable BigDecimal nucleatedCellsPerKg,
        @Nullable BigDecimal cd34PerKg,
        @Nullable BigDecimal cd3PerKg,
        @Nullable BigDecimal mscs,
        @Nullable BigDecimal mscsPerKg) {

    public static final Dose NONE = new Dose(null, null, null, null, null, null, null);
}
