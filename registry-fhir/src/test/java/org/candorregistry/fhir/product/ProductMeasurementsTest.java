package org.candorregistry.fhir.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.candorregistry.fhir.endpoint.Definitions;
import org.hl7.fhir.r4.model.CodeSystem;
import org.junit.jupiter.api.Test;

class ProductMeasurementsTest {

    @Test
    void eachIsInTheShippedCodeSystem() {
        CodeSystem shipped = Definitions.files().stream()
                .filter(CodeSystem.class::isInstance)
                .map(CodeSystem.class::cast)
                .filter(system -> system.getUrl().endsWith("/product-measurement"))
                .findFirst()
                .orElseThrow();

        assertThat(shipped.getConcept())
                .extracting(concept -> concept.getCode() + " " + concept.getDisplay())
                .containsExactlyElementsOf(ProductMeasurements.ALL.stream()
                        .map(measurement -> measurement.code() + " " + measurement.display())
                        .toList());
    }
}
