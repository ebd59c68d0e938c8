package org.candorregistry.core.product;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the product was made from what was taken.
 *
 * @param method code list {@code preparation_method}: the step that separates or prepares the cells
 * @param device kit or device, make and model; of a comparator the implant
 * @param deviceLot lot of the device
 * @param steps in order
 * @param manipulation code list {@code graft_manipulation}; transplants only
 * @param passage {passage}, 0 to 15; culture-expanded products only
 * @param storageState code list {@code storage_state}
 * @param cryoprotectant for example DMSO 10 %; frozen products only
 * @param storageTemperature Cel
 * @param activation code list {@code activation}; platelet-rich plasma only
 * @param manufacturingSite code list {@code manufacturing_site}
 */
public record Processing(
        @Nullable String method,
        @Nullable String device,
        @Nullable String deviceLot,
        List<ProcessingStep> steps,
        @Nullable List<String> manipulation,
        @Nullable Integer passage,
        @Nullable String storageState,
        @Nullable String cryoprotectant,
        @Nullable BigDecimal storageTemperature,
        @Nullable String activation,
        @Nullable String manufacturingSite) {

    public static final Processing NONE =
            new Processing(null, null, null, List.of(), null, null, null, null, null, null, null);

    public Processing {
        steps = List.copyOf(steps);
    }

    /** Whether the product, or a step on the way to it, was made by this method. */
    public boolean involves(String preparation) {
        return preparation.equals(method) || steps.stream().anyMatch(step -> preparation.equals(step.method()));
    }
}
