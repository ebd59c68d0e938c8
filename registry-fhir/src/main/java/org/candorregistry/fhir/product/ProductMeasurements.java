package org.candorregistry.fhir.product;

import static org.candorregistry.fhir.product.ProductMeasurement.coded;
import static org.candorregistry.fhir.product.ProductMeasurement.number;
import static org.candorregistry.fhir.product.ProductMeasurement.shares;
import static org.candorregistry.fhir.product.ProductMeasurement.value;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.product.Characterization;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.StringType;

/** All that can be measured of a product, in the order in which it is shown. The order of {@link #ALL} never changes. */
final class ProductMeasurements {

    static final List<ProductMeasurement> ALL = Stream.of(amounts(), counts(), tests(), populations())
            .flatMap(List::stream)
            .toList();

    private ProductMeasurements() {}

    /** Names of the data elements that measurements answer. */
    static Set<String> elements() {
        return ALL.stream()
                .flatMap(measurement -> measurement.elements().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<ProductMeasurement> amounts() {
        return List.of(
                number(
                        "collected-volume",
                        "Volume collected",
                        "collection.volume",
                        "mL",
                        described -> described.collection().volume()),
                number(
                        "product-volume",
                        "Volume of final product",
                        "dose.volume",
                        "mL",
                        described -> described.dose().volume()),
                number(
                        "nucleated-cells",
                        "Total nucleated cells",
                        "dose.nucleatedCells",
                        "10*6",
                        described -> described.dose().nucleatedCells()),
                number(
                        "nucleated-cells-per-kg",
                        "Total nucleated cells per kg of recipient",
                        "dose.nucleatedCellsPerKg",
                        "10*8/kg",
                        described -> described.dose().nucleatedCellsPerKg()),
                number(
                        "cd34-per-kg",
                        "CD34+ cells per kg of recipient",
                        "dose.cd34PerKg",
                        "10*6/kg",
                        described -> described.dose().cd34PerKg()),
                number(
                        "cd3-per-kg",
                        "CD3+ cells per kg of recipient",
                        "dose.cd3PerKg",
                        "10*8/kg",
                        described -> described.dose().cd3PerKg()),
                number(
                        "mscs",
                        "Viable mesenchymal stromal cells",
                        "dose.mscs",
                        "10*6",
                        described -> described.dose().mscs()),
                number(
                        "mscs-per-kg",
                        "Viable mesenchymal stromal cells per kg of recipient",
                        "dose.mscsPerKg",
                        "10*6/kg",
                        described -> described.dose().mscsPerKg()));
    }

    private static List<ProductMeasurement> counts() {
        return List.of(
                number(
                        "viability",
                        "Viability of nucleated cells",
                        "characterization.viability",
                        "%",
                        described -> described.characterization().viability()),
                number(
                        "cfu-f",
                        "Fibroblast colony-forming units",
                        "characterization.cfuF",
                        "{CFU}/mL",
                        described -> described.characterization().cfuF()),
                number(
                        "platelets-blood",
                        "Platelets in whole blood",
                        "characterization.plateletsBlood",
                        "10*9/L",
                        described -> described.characterization().plateletsBlood()),
                number(
                        "platelets-product",
                        "Platelets in product",
                        "characterization.plateletsProduct",
                        "10*9/L",
                        described -> described.characterization().plateletsProduct()),
                number(
                        "leukocytes-blood",
                        "Leukocytes in whole blood",
                        "characterization.leukocytesBlood",
                        "10*9/L",
                        described -> described.characterization().leukocytesBlood()),
                number(
                        "leukocytes-product",
                        "Leukocytes in product",
                        "characterization.leukocytesProduct",
                        "10*9/L",
                        described -> described.characterization().leukocytesProduct()),
                number(
                        "red-cells",
                        "Red cells in product",
                        "characterization.redCells",
                        "10*12/L",
                        described -> described.characterization().redCells()),
                number(
                        "endotoxin",
                        "Endotoxin",
                        "characterization.endotoxin",
                        "[EU]/mL",
                        described -> described.characterization().endotoxin()));
    }

    private static List<ProductMeasurement> tests() {
        return List.of(
                coded(
                        "sterility",
                        "Sterility",
                        "characterization.sterility",
                        ListName.STERILITY_RESULT,
                        Characterization::sterility),
                coded(
                        "trilineage",
                        "Trilineage differentiation",
                        "characterization.trilineage",
                        ListName.TRILINEAGE_RESULT,
                        Characterization::trilineage),
                value(
                        "plastic-adherence",
                        "Adherence to plastic",
                        "characterization.plasticAdherent",
                        (described, concepts) -> {
                            Boolean adherent = described.characterization().plasticAdherent();
                            return adherent == null ? null : new BooleanType(adherent);
                        }),
                value("potency", "Potency", "characterization.potency", (described, concepts) -> {
                    String potency = described.characterization().potency();
                    return potency == null ? null : new StringType(potency);
                }));
    }

    private static List<ProductMeasurement> populations() {
        return List.of(
                shares(
                        "surface-markers",
                        "Cells positive for surface markers",
                        List.of("characterization.positiveMarkers", "characterization.negativeMarkers"),
                        Characterization::markers),
                shares(
                        "leukocyte-differential",
                        "Leukocyte differential of product",
                        List.of("characterization.leukocyteDifferential"),
                        Characterization::leukocyteDifferential));
    }
}
