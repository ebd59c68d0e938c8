package org.candorregistry.fhir.product;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.product.Characterization;
import org.candorregistry.core.product.ProductDescription;
import org.candorregistry.fhir.terminology.Concepts;
import org.candorregistry.fhir.terminology.Quantities;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be measured of a product.
 *
 * @param code in the code system {@code product-measurement}, and the second part of its Observation's id
 * @param elements names of the data elements that it answers
 * @param value null where nothing was measured, or where it has parts instead
 * @param parts % by what was counted; empty where nothing was, or where it is one value
 */
record ProductMeasurement(
        String code,
        String display,
        List<String> elements,
        BiFunction<ProductDescription, Concepts, @Nullable Type> value,
        Function<ProductDescription, Map<String, BigDecimal>> parts) {

    /**
     * One that is a number.
     *
     * @param unit UCUM
     */
    static ProductMeasurement number(
            String code,
            String display,
            String element,
            String unit,
            Function<ProductDescription, @Nullable BigDecimal> number) {
        return value(code, display, element, (described, concepts) -> {
            BigDecimal measured = number.apply(described);
            return measured == null ? null : Quantities.of(measured, unit);
        });
    }

    static ProductMeasurement coded(
            String code,
            String display,
            String element,
            ListName list,
            Function<Characterization, @Nullable String> result) {
        return value(code, display, element, (described, concepts) -> {
            String found = result.apply(described.characterization());
            return found == null ? null : concepts.concept(list, found);
        });
    }

    static ProductMeasurement value(
            String code,
            String display,
            String element,
            BiFunction<ProductDescription, Concepts, @Nullable Type> value) {
        return new ProductMeasurement(code, display, List.of(element), value, described -> Map.of());
    }

    static ProductMeasurement shares(
            String code,
            String display,
            List<String> elements,
            Function<Characterization, Map<String, BigDecimal>> parts) {
        return new ProductMeasurement(
                code,
                display,
                elements,
                (described, concepts) -> null,
                described -> parts.apply(described.characterization()));
    }

    /** The stated reason why there is no value. */
    Optional<String> absentReason(ProductDescription described) {
        return elements.stream()
                .filter(described.absent()::containsKey)
                .map(described.absent()::get)
                .findFirst();
    }
}
