package org.candorregistry.fhir.terminology;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.Quantity;

/** Numbers with their UCUM unit. */
public final class Quantities {

    private Quantities() {}

    /** The unit's code stands for its name too: UCUM has no official names. */
    public static Quantity of(BigDecimal value, String unit) {
        return new Quantity()
                .setValue(value)
                .setUnit(unit)
                .setSystem(Systems.UCUM)
                .setCode(unit);
    }
}
