package org.candorregistry.fhir.product;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.candorregistry.core.product.CellProduct;
import org.candorregistry.fhir.terminology.AbsentElements;
import org.candorregistry.fhir.terminology.Quantities;
import org.candorregistry.fhir.terminology.Rendering;
import org.candorregistry.fhir.terminology.Systems;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What was measured of a product, and what was not with the reason: an Observation each, about the product. */
public final class MeasurementMapper {

    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";

    /** Codes for counts in whole blood; LOINC has none for a product. */
    private static final Map<String, Coding> LOINC = Map.of(
            "platelets-blood",
            new Coding(Systems.LOINC, "26515-7", "Platelets [#/volume] in Blood"),
            "leukocytes-blood",
            new Coding(Systems.LOINC, "26464-8", "Leukocytes [#/volume] in Blood"));

    private MeasurementMapper() {}

    /** All measurements of a product, in an order that does not change. */
    public static List<Observation> toFhir(CellProduct product, Rendering rendering) {
        return ProductMeasurements.ALL.stream()
                .flatMap(measurement -> observation(product, measurement, rendering).stream())
                .toList();
    }

    private static Optional<Observation> observation(
            CellProduct product, ProductMeasurement measurement, Rendering rendering) {
        Observation observation = new Observation();
        @Nullable Type value = measurement.value().apply(product.description(), rendering.concepts());
        Map<String, BigDecimal> parts = new TreeMap<>(measurement.parts().apply(product.description()));
        Optional<String> absent = measurement.absentReason(product.description());
        if (value != null) {
            observation.setValue(value);
        } else if (parts.isEmpty() && absent.isEmpty()) {
            return Optional.empty();
        }
        parts.forEach((part, share) -> observation
                .addComponent()
                .setCode(new CodeableConcept().setText(part))
                .setValue(Quantities.of(share, "%")));
        absent.filter(reason -> value == null)
                .ifPresent(reason -> observation
                        .getDataAbsentReason()
                        .addCoding()
                        .setSystem(AbsentElements.REASONS)
                        .setCode(reason));
        observation.setId(product.id() + "." + measurement.code());
        observation.setMeta(rendering.meta(product.recorded().at()));
        observation.setStatus(ObservationStatus.FINAL);
        observation
                .addCategory()
                .addCoding()
                .setSystem(CATEGORY)
                .setCode("laboratory")
                .setDisplay("Laboratory");
        observation.setCode(code(measurement));
        observation.setSubject(Rendering.reference("Patient", product.subjectId()));
        observation.addFocus(Rendering.reference("BiologicallyDerivedProduct", product.id()));
        observation.addPerformer(Rendering.reference("Organization", rendering.clinic()));
        return Optional.of(observation);
    }

    private static CodeableConcept code(ProductMeasurement measurement) {
        CodeableConcept code = new CodeableConcept();
        Optional.ofNullable(LOINC.get(measurement.code())).map(Coding::copy).ifPresent(code::addCoding);
        code.addCoding()
                .setSystem(Systems.PRODUCT_MEASUREMENT)
                .setCode(measurement.code())
                .setDisplay(measurement.display());
        return code;
    }
}
