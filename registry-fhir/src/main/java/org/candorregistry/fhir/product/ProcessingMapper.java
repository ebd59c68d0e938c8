package org.candorregistry.fhir.product;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.product.Processing;
import org.candorregistry.core.product.ProcessingStep;
import org.candorregistry.fhir.terminology.Concepts;
import org.hl7.fhir.r4.model.BiologicallyDerivedProduct.BiologicallyDerivedProductProcessingComponent;
import org.jspecify.annotations.Nullable;

/** How a product was made: the method that leads to it first, then each step. R4 has words for the rest. */
final class ProcessingMapper {

    private ProcessingMapper() {}

    static List<BiologicallyDerivedProductProcessingComponent> processing(Processing processing, Concepts concepts) {
        List<BiologicallyDerivedProductProcessingComponent> all = new ArrayList<>();
        if (processing.method() != null) {
            all.add(component(
                    processing.method(),
                    line(said("device", processing.device()), said("lot", processing.deviceLot())),
                    concepts));
        }
        processing.steps().forEach(step -> all.add(component(step.method(), line(step), concepts)));
        return all;
    }

    /** State and protection of a stored product, in words. */
    static @Nullable String storage(Processing processing, Concepts concepts) {
        String state = processing.storageState();
        return line(
                state == null ? null : concepts.inWords(ListName.STORAGE_STATE, List.of(state)),
                processing.cryoprotectant());
    }

    private static BiologicallyDerivedProductProcessingComponent component(
            @Nullable String method, @Nullable String description, Concepts concepts) {
        BiologicallyDerivedProductProcessingComponent component = new BiologicallyDerivedProductProcessingComponent();
        if (method != null) {
            component.setProcedure(concepts.concept(ListName.PREPARATION_METHOD, method));
        }
        return component.setDescription(description);
    }

    private static @Nullable String line(ProcessingStep step) {
        return line(
                measured(step.force(), "g"),
                measured(step.minutes(), "min"),
                said("enzyme", step.enzyme()),
                measured(step.enzymeConcentration(), "% (w/v)"),
                measured(step.temperature(), "Cel"),
                step.medium());
    }

    private static @Nullable String measured(@Nullable BigDecimal value, String unit) {
        return value == null ? null : value.toPlainString() + " " + unit;
    }

    private static @Nullable String said(String what, @Nullable String words) {
        return words == null ? null : what + " " + words;
    }

    private static @Nullable String line(@Nullable String... parts) {
        String line = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return line.isEmpty() ? null : line;
    }
}
