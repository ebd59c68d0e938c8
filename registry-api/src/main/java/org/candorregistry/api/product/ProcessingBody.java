package org.candorregistry.api.product;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.candorregistry.core.product.Processing;
import org.candorregistry.core.product.ProcessingStep;
import org.jspecify.annotations.Nullable;

@Schema(name = "ProductProcessing", description = "How the product was made from what was taken.")
record ProcessingBody(
        @Schema(
                description = "The step that separates or prepares the cells: code of the list `preparation_method`;"
                        + " must fit the product class.",
                example = "density-gradient")
        @Nullable
        String method,

        @Schema(description = "Kit or device, make and model; of a comparator the implant. At most 200 characters.")
        @Nullable
        String device,

        @Schema(description = "Lot of the device; required where a device is named.") @Nullable
        String deviceLot,

        @Schema(description = "In order; at most 30. Spins, digestion and culture are told here.") @Nullable
        List<StepBody> steps,

        @Schema(description = "Codes of the list `graft_manipulation`; of transplants only.") @Nullable
        List<String> manipulation,

        @Schema(description = "{passage}, 0 to 15; of culture-expanded products only, and required of them.") @Nullable
        Integer passage,

        @Schema(description = "Code of the list `storage_state`.", example = "fresh") @Nullable
        String storageState,

        @Schema(description = "Of a frozen product, and required of one: for example DMSO 10 %.") @Nullable
        String cryoprotectant,

        @Schema(description = "Cel, -273.15 to 45.") @Nullable
        BigDecimal storageTemperature,

        @Schema(description = "Code of the list `activation`; of platelet-rich plasma only.") @Nullable
        String activation,

        @Schema(description = "Code of the list `manufacturing_site`.", example = "point-of-care") @Nullable
        String manufacturingSite) {

    @Schema(name = "ProcessingStep")
    record StepBody(
            @Schema(description = "Code of the list `preparation_method`.", example = "centrifuge-single") @Nullable
            String method,

            @Schema(description = "{g}, times gravity and never rpm: 1 to 200000.", example = "800") @Nullable
            BigDecimal force,

            @Schema(description = "min, 0.1 to 525600.", example = "15") @Nullable
            BigDecimal minutes,

            @Schema(description = "Type and make of the enzyme; at most 200 characters.") @Nullable
            String enzyme,

            @Schema(description = "% (w/v), 0.0001 to 10.") @Nullable
            BigDecimal enzymeConcentration,

            @Schema(description = "Cel, -196 to 60.") @Nullable
            BigDecimal temperature,

            @Schema(description = "Culture medium, serum, seeding density, oxygen; at most 500 characters.") @Nullable
            String medium) {

        ProcessingStep said() {
            return new ProcessingStep(method, force, minutes, enzyme, enzymeConcentration, temperature, medium);
        }

        static StepBody of(ProcessingStep step) {
            return new StepBody(
                    step.method(),
                    step.force(),
                    step.minutes(),
                    step.enzyme(),
                    step.enzymeConcentration(),
                    step.temperature(),
                    step.medium());
        }
    }

    static Processing said(@Nullable ProcessingBody body) {
        return body == null
                ? Processing.NONE
                : new Processing(
                        body.method,
                        body.device,
                        body.deviceLot,
                        body.steps == null
                                ? List.of()
                                : body.steps.stream().map(StepBody::said).toList(),
                        body.manipulation,
                        body.passage,
                        body.storageState,
                        body.cryoprotectant,
                        body.storageTemperature,
                        body.activation,
                        body.manufacturingSite);
    }

    static ProcessingBody of(Processing processing) {
        return new ProcessingBody(
                processing.method(),
                processing.device(),
                processing.deviceLot(),
                processing.steps().stream().map(StepBody::of).toList(),
                processing.manipulation(),
                processing.passage(),
                processing.storageState(),
                processing.cryoprotectant(),
                processing.storageTemperature(),
                processing.activation(),
                processing.manufacturingSite());
    }
}
