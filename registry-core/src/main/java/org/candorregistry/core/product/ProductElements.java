package org.candorregistry.core.product;

import static org.candorregistry.core.element.Element.element;

import java.util.List;
import java.util.regex.Pattern;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.element.Answer;
import org.candorregistry.core.element.Element;
import org.candorregistry.core.element.Elements;

/**
 * The data elements of a product: one table that decides what is required, what is refused and how complete a
 * description is. Ids are those of docs/data-elements.md, which gives the reason for each exception.
 */
final class ProductElements {

    /** Seven elements, SPREC 3.0 (Betsou 2018): type, container, two delays with a spin between them, and storage. */
    private static final Pattern SPREC = Pattern.compile("[A-Z0-9]{3}(-[A-Z0-9]{1,3}){6}");

    static final Elements<DescribedProduct> TABLE = new Elements<>(
            List.of(source(), donor(), collection(), processing(), steps(), characterization(), blood(), dose()));

    private ProductElements() {}

    private static List<Element<DescribedProduct>> source() {
        return List.of(
                element("E01", "source.cellSource", source(Source::cellSource))
                        .coded(ListName.CELL_SOURCE)
                        .indispensableWhen(DescribedProduct::isBiological),
                element("E01", "source.licensedProduct", source(Source::licensedProduct))
                        .coded(ListName.PRODUCT_FORM)
                        .meaningfulWhen(DescribedProduct::isBiological),
                element("K01", "source.donationIdentifier", source(Source::donationIdentifier))
                        .text(64)
                        .requiredOnlyWhen(DescribedProduct::isBiological),
                element("K02", "source.productCode", source(Source::productCode))
                        .text(64)
                        .meaningfulWhen(DescribedProduct::isBiological),
                element("K03", "source.sprec", source(Source::sprec))
                        .text(32, SPREC, "seven elements of a SPREC code, such as BMA-ACD-A-B-N-A-A")
                        .meaningfulWhen(DescribedProduct::isBiological));
    }

    private static List<Element<DescribedProduct>> donor() {
        return List.of(
                element("D01", "donor.relation", donor(Donor::relation))
                        .coded(ListName.DONOR_RELATION)
                        .indispensableWhen(DescribedProduct::isBiological),
                element("D02", "donor.age", donor(Donor::age))
                        .between("0", "120", "a")
                        .requiredOnlyWhen(DescribedProduct::isDonated),
                element("D03", "donor.sex", donor(Donor::sex))
                        .coded(ListName.SEX)
                        .requiredOnlyWhen(DescribedProduct::isDonated),
                element("D04", "donor.hlaMatch", donor(Donor::hlaMatch))
                        .coded(ListName.HLA_MATCH)
                        .requiredWhen(DescribedProduct::isAllogeneicTransplant)
                        .meaningfulWhen(DescribedProduct::isDonated),
                element("D05", "donor.identifier", donor(Donor::identifier))
                        .text(64)
                        .meaningfulWhen(DescribedProduct::isDonated),
                element("D06", "donor.eligibility", donor(Donor::eligibility))
                        .coded(ListName.DONOR_ELIGIBILITY)
                        .requiredWhen(DescribedProduct::isDonated)
                        .meaningfulWhen(DescribedProduct::isBiological),
                element("B08", "donor.cmvStatus", donor(Donor::cmvStatus))
                        .coded(ListName.INFECTIOUS_MARKER_RESULT)
                        .requiredWhen(DescribedProduct::isAllogeneicTransplant)
                        .meaningfulWhen(DescribedProduct::isDonated));
    }

    private static List<Element<DescribedProduct>> collection() {
        return List.of(
                element("E02", "collection.site", collection(CellCollection::site))
                        .coded(ListName.HARVEST_SITE)
                        .requiredOnlyWhen(DescribedProduct::isBiological),
                element("E03", "collection.technique", collection(CellCollection::technique))
                        .text(500)
                        .requiredOnlyWhen(DescribedProduct::isBiological),
                element("E04", "collection.volume", collection(CellCollection::volume))
                        .between("0.01", "20000", "mL")
                        .requiredOnlyWhen(DescribedProduct::isBiological),
                element("E05", "collection.anticoagulant", collection(CellCollection::anticoagulant))
                        .coded(ListName.ANTICOAGULANT)
                        .requiredOnlyWhen(DescribedProduct::isBiological),
                element("E06", "collection.collectedOn", collection(CellCollection::collectedOn))
                        .requiredOnlyWhen(DescribedProduct::isBiological),
                element("E06", "collection.collectedAt", collection(CellCollection::collectedAt))
                        .meaningfulWhen(
                                described -> described.product().collection().collectedOn() != null),
                element("E07", "collection.mobilisation", collection(CellCollection::mobilisation))
                        .coded(ListName.MOBILISATION)
                        .requiredOnlyWhen(DescribedProduct::isMobilised),
                element("E08", "collection.collectorId", collection(CellCollection::collector))
                        .requiredOnlyWhen(DescribedProduct::isBiological));
    }

    private static List<Element<DescribedProduct>> processing() {
        return List.of(
                element("F01", "processing.method", processing(Processing::method))
                        .coded(ListName.PREPARATION_METHOD)
                        .indispensableWhen(DescribedProduct::isBiological),
                element("F02", "processing.device", processing(Processing::device))
                        .text(200)
                        .requiredWhen(described -> true),
                element("F02", "processing.deviceLot", processing(Processing::deviceLot))
                        .text(64)
                        .requiredOnlyWhen(
                                described -> described.product().processing().device() != null),
                element("F07", "processing.passage", processing(Processing::passage))
                        .between("0", "15", "{passage}")
                        .requiredOnlyWhen(DescribedProduct::isExpanded),
                element("F08", "processing.storageState", processing(Processing::storageState))
                        .coded(ListName.STORAGE_STATE)
                        .requiredOnlyWhen(DescribedProduct::isBiological),
                element("F08", "processing.cryoprotectant", processing(Processing::cryoprotectant))
                        .text(200)
                        .requiredOnlyWhen(DescribedProduct::isFrozen),
                element("F09", "processing.storageTemperature", processing(Processing::storageTemperature))
                        .between("-273.15", "45", "Cel")
                        .meaningfulWhen(DescribedProduct::isBiological),
                element("F11", "processing.manipulation", processing(Processing::manipulation))
                        .coded(ListName.GRAFT_MANIPULATION)
                        .requiredOnlyWhen(DescribedProduct::isTransplant),
                element("F12", "processing.activation", processing(Processing::activation))
                        .coded(ListName.ACTIVATION)
                        .requiredOnlyWhen(DescribedProduct::isPlateletProduct),
                element("F13", "processing.manufacturingSite", processing(Processing::manufacturingSite))
                        .coded(ListName.MANUFACTURING_SITE)
                        .requiredOnlyWhen(DescribedProduct::isBiological));
    }

    /** What the steps must tell between them; {@link StepRules} looks at each step by itself. */
    private static List<Element<DescribedProduct>> steps() {
        return List.of(
                element("F03", "processing.spinForce", StepRules::spinForces)
                        .at("/processing/steps")
                        .requiredWhen(DescribedProduct::isSpun),
                element("F04", "processing.spinMinutes", StepRules::spinMinutes)
                        .at("/processing/steps")
                        .requiredWhen(DescribedProduct::isSpun),
                element("F05", "processing.enzyme", StepRules::digestion)
                        .at("/processing/steps")
                        .requiredWhen(DescribedProduct::isEnzymatic),
                element("F06", "processing.medium", StepRules::medium)
                        .at("/processing/steps")
                        .requiredWhen(DescribedProduct::isExpanded));
    }

    private static List<Element<DescribedProduct>> characterization() {
        return List.of(
                element("G03", "characterization.viability", characterization(Characterization::viability))
                        .between("0", "100", "%")
                        .requiredWhen(described -> described.productClass().livingCells())
                        .meaningfulWhen(DescribedProduct::isBiological),
                element("G07", "characterization.cfuF", characterization(Characterization::cfuF))
                        .between("0", "1000000000", "{CFU}/mL")
                        .requiredWhen(DescribedProduct::isMsc)
                        .meaningfulWhen(DescribedProduct::isBiological),
                element("G08", "characterization.positiveMarkers", IsctPanel::positive)
                        .at("/characterization/markers")
                        .requiredWhen(DescribedProduct::isMsc),
                element("G09", "characterization.negativeMarkers", IsctPanel::negative)
                        .at("/characterization/markers")
                        .requiredWhen(DescribedProduct::isMsc),
                element("G10", "characterization.trilineage", characterization(Characterization::trilineage))
                        .coded(ListName.TRILINEAGE_RESULT)
                        .meaningfulWhen(DescribedProduct::isBiological),
                element("G11", "characterization.plasticAdherent", characterization(Characterization::plasticAdherent))
                        .meaningfulWhen(DescribedProduct::isBiological),
                element("G16", "characterization.sterility", characterization(Characterization::sterility))
                        .coded(ListName.STERILITY_RESULT)
                        .requiredWhen(described -> described.isManufactured() || described.isTransplant())
                        .meaningfulWhen(DescribedProduct::isBiological),
                element("G16", "characterization.endotoxin", characterization(Characterization::endotoxin))
                        .between("0", "100000", "[EU]/mL")
                        .requiredWhen(DescribedProduct::isManufactured)
                        .meaningfulWhen(DescribedProduct::isBiological),
                element("G17", "characterization.potency", characterization(Characterization::potency))
                        .text(500)
                        .requiredWhen(DescribedProduct::isMsc)
                        .meaningfulWhen(DescribedProduct::isBiological));
    }

    private static List<Element<DescribedProduct>> blood() {
        return List.of(
                element("G12", "characterization.plateletsBlood", characterization(Characterization::plateletsBlood))
                        .between("1", "3000", "10*9/L")
                        .requiredWhen(DescribedProduct::isDescribedByPlatelets)
                        .meaningfulWhen(DescribedProduct::isBiological),
                element(
                                "G12",
                                "characterization.plateletsProduct",
                                characterization(Characterization::plateletsProduct))
                        .between("0", "20000", "10*9/L")
                        .requiredWhen(DescribedProduct::isDescribedByPlatelets)
                        .meaningfulWhen(DescribedProduct::isBiological),
                element("G14", "characterization.leukocytesBlood", characterization(Characterization::leukocytesBlood))
                        .between("0.01", "500", "10*9/L")
                        .requiredWhen(DescribedProduct::isPlateletProduct)
                        .meaningfulWhen(DescribedProduct::isBiological),
                element(
                                "G14",
                                "characterization.leukocytesProduct",
                                characterization(Characterization::leukocytesProduct))
                        .between("0", "2000", "10*9/L")
                        .requiredWhen(DescribedProduct::isPlateletProduct)
                        .meaningfulWhen(DescribedProduct::isBiological),
                element("G14", "characterization.leukocyteDifferential", DescribedProduct::leukocyteDifferential)
                        .requiredWhen(DescribedProduct::isPlateletProduct)
                        .meaningfulWhen(DescribedProduct::isBiological),
                element("G15", "characterization.redCells", characterization(Characterization::redCells))
                        .between("0", "15", "10*12/L")
                        .requiredWhen(DescribedProduct::isPlateletProduct)
                        .meaningfulWhen(DescribedProduct::isBiological));
    }

    private static List<Element<DescribedProduct>> dose() {
        return List.of(
                element("G01", "dose.volume", dose(Dose::volume))
                        .between("0.01", "5000", "mL")
                        .requiredOnlyWhen(DescribedProduct::isBiological),
                element("G02", "dose.nucleatedCells", dose(Dose::nucleatedCells))
                        .between("0.001", "10000000", "10*6")
                        .requiredWhen(described ->
                                described.isCountedAsNucleated() && !given(described, Dose::nucleatedCellsPerKg))
                        .meaningfulWhen(DescribedProduct::isBiological),
                element("G02", "dose.nucleatedCellsPerKg", dose(Dose::nucleatedCellsPerKg))
                        .between("0.001", "100", "10*8/kg")
                        .requiredWhen(described -> given(described, Dose::nucleatedCellsPerKg))
                        .meaningfulWhen(DescribedProduct::isTransplant),
                element("G04", "dose.cd34PerKg", dose(Dose::cd34PerKg))
                        .between("0", "100", "10*6/kg")
                        .requiredOnlyWhen(DescribedProduct::isTransplant),
                element("G05", "dose.cd3PerKg", dose(Dose::cd3PerKg))
                        .between("0", "21", "10*8/kg")
                        .requiredWhen(DescribedProduct::isAllogeneicTransplant)
                        .meaningfulWhen(DescribedProduct::isTransplant),
                element("G06", "dose.mscs", dose(Dose::mscs))
                        .between("0.001", "100000", "10*6")
                        .requiredWhen(described -> described.isMsc() && !given(described, Dose::mscsPerKg))
                        .meaningfulWhen(DescribedProduct::isExpanded),
                element("G06", "dose.mscsPerKg", dose(Dose::mscsPerKg))
                        .between("0.001", "1000", "10*6/kg")
                        .requiredWhen(described -> given(described, Dose::mscsPerKg))
                        .meaningfulWhen(DescribedProduct::isExpanded));
    }

    /** Of two ways to give one dose the other was taken, and so the one is not asked for. */
    private static boolean given(DescribedProduct described, Answer<Dose> other) {
        return dose(other).of(described) != null;
    }

    private static Answer<DescribedProduct> source(Answer<Source> answer) {
        return described -> answer.of(described.product().source());
    }

    private static Answer<DescribedProduct> donor(Answer<Donor> answer) {
        return described -> answer.of(described.product().donor());
    }

    private static Answer<DescribedProduct> collection(Answer<CellCollection> answer) {
        return described -> answer.of(described.product().collection());
    }

    private static Answer<DescribedProduct> processing(Answer<Processing> answer) {
        return described -> answer.of(described.product().processing());
    }

    private static Answer<DescribedProduct> characterization(Answer<Characterization> answer) {
        return described -> answer.of(described.product().characterization());
    }

    private static Answer<DescribedProduct> dose(Answer<Dose> answer) {
        return described -> answer.of(described.product().dose());
    }
}
