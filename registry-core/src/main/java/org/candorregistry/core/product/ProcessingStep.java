package org.candorregistry.core.product;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One step of processing.
 *
 * @param method code list {@code preparation_method}
 * @param force {g}: times gravity, not revolutions per minute, which mean nothing without the rotor
 * @param minutes min
 * @param enzyme type and make of the enzyme
 * @param enzymeConcentration % (w/v)
 * @param temperature Cel
 * @param medium culture medium, serum, seeding density, oxygen
 */
public record ProcessingStep(
        @Nullable String method,
        @Nullable BigDecimal force,
        @Nullable BigDecimal minutes,
        @Nullable String enzyme,
        @Nullable BigDecimal enzymeConcentration,
        @Nullable BigDecimal temperature,
        @Nullable String medium) {}
