package org.candorregistry.fhir.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.fhir.endpoint.Rendered.recorded;
import static org.candorregistry.fhir.endpoint.Rendered.rendering;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.product.CellProduct;
import org.candorregistry.core.product.Described;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;

class MeasurementMapperTest {

    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000041");
    private static final UUID SUBJECT = UUID.fromString("0198c0de-0000-7000-8000-000000000042");

    @Test
    void eachMeasurementIsAnObservationAboutTheProduct() {
        List<Observation> all = mapped(Described.hsct());

        assertThat(all)
                .extracting(observation -> observation.getIdElement().getIdPart())
                .containsExactly(
                        ID + ".collected-volume",
                        ID + ".product-volume",
                        ID + ".nucleated-cells-per-kg",
                        ID + ".cd34-per-kg",
                        ID + ".cd3-per-kg",
                        ID + ".viability",
                        ID + ".sterility");
        assertThat(all).allSatisfy(observation -> {
            assertThat(observation.getFocusFirstRep().getReference()).isEqualTo("BiologicallyDerivedProduct/" + ID);
            assertThat(observation.getSubject().getReference()).isEqualTo("Patient/" + SUBJECT);
            assertThat(observation.getCategoryFirstRep().getCodingFirstRep().getCode())
                    .isEqualTo("laboratory");
            assertThat(observation.getIdElement().getIdPart()).hasSizeLessThanOrEqualTo(64);
        });
    }

    @Test
    void aNumberHasItsUcumUnit() {
        Observation cd34 = one(Described.hsct(), "cd34-per-kg");

        assertThat(cd34.getValueQuantity().getValue()).isEqualByComparingTo("5.84");
        assertThat(cd34.getValueQuantity().getCode()).isEqualTo("10*6/kg");
        assertThat(cd34.getValueQuantity().getSystem()).isEqualTo("http://unitsofmeasure.org");
    }

    @Test
    void loincSpeaksOfBloodAndNotOfTheProduct() {
        assertThat(one(Described.prp(), "platelets-blood").getCode().getCoding())
                .extracting(Coding::getCode)
                .containsExactly("26515-7", "platelets-blood");
        assertThat(one(Described.prp(), "platelets-product").getCode().getCoding())
                .extracting(Coding::getCode)
                .containsExactly("platelets-product");
    }

    @Test
    void sharesOfCellsAreComponents() {
        Observation markers = one(Described.msc(), "surface-markers");

        assertThat(markers.hasValue()).isFalse();
        assertThat(markers.getComponent())
                .extracting(component -> component.getCode().getText() + " "
                        + component.getValueQuantity().getValue())
                .contains("CD105 98.1", "HLA-DR 1.4");
    }

    @Test
    void whatWasNotMeasuredHasTheReasonAndNoValue() {
        Observation cells = one(Described.bmac().without("/dose/nucleatedCells", "not-performed"), "nucleated-cells");

        assertThat(cells.hasValue()).isFalse();
        assertThat(cells.getDataAbsentReason().getCodingFirstRep().getCode()).isEqualTo("not-performed");
        assertThat(mapped(Described.bmac()))
                .extracting(observation -> observation.getIdElement().getIdPart())
                .doesNotContain(ID + ".endotoxin");
    }

    private static Observation one(Described described, String code) {
        return mapped(described).stream()
                .filter(observation -> observation.getIdElement().getIdPart().equals(ID + "." + code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Observation> mapped(Described described) {
        return MeasurementMapper.toFhir(
                new CellProduct(ID, SUBJECT, described.description(), BigDecimal.ONE, recorded("2026-02-03T08:00:00Z")),
                rendering());
    }
}
