package org.candorregistry.api.demo.invented;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.candorregistry.core.product.CellCollection;
import org.candorregistry.core.product.Characterization;
import org.candorregistry.core.product.Donor;
import org.candorregistry.core.product.Dose;
import org.candorregistry.core.product.Processing;
import org.candorregistry.core.product.ProcessingStep;
import org.candorregistry.core.product.Source;
import org.candorregistry.core.treatment.Regulation;
import org.jspecify.annotations.Nullable;

/** Autologous products made at the point of care: marrow concentrate, microfragmented fat, platelet-rich plasma. */
final class JointProducts {

    private static final String NOT_MEASURED = "not-performed";

    private final Person person;
    private final LocalTime collectedAt;
    private final Chance chance;
    private final Gaps gaps = new Gaps();

    private JointProducts(Person person, LocalTime collectedAt, Chance chance) {
        this.person = person;
        this.collectedAt = collectedAt;
        this.chance = chance;
    }

    static InventedProduct of(Kind kind, Person person, LocalTime collectedAt, Chance chance) {
        JointProducts products = new JointProducts(person, collectedAt, chance);
        return switch (kind) {
            case KNEE_MFAT -> products.fat();
            case KNEE_PRP, CUFF_PRP -> products.plasma();
            case KNEE_BMAC, ACUTE_LEUKAEMIA, SICKLE_CELL_DISEASE -> products.marrow();
        };
    }

    /** The clinic's own statement; that fat is for homologous use in a joint is a question to ask it. */
    static Regulation regulation(Kind kind, Chance chance) {
        return switch (kind) {
            case KNEE_MFAT -> new Regulation("361-hctp", true, chance.happens(0.7), false, "no", null, "registry");
            case KNEE_PRP, CUFF_PRP -> new Regulation("not-hctp", true, true, false, "no", null, "registry");
            case KNEE_BMAC, ACUTE_LEUKAEMIA, SICKLE_CELL_DISEASE ->
                new Regulation(
                        chance.oneOf("361-hctp", "same-surgical-procedure"),
                        true,
                        true,
                        false,
                        "yes-autologous",
                        null,
                        "registry");
        };
    }

    /** Nucleated cells about 4·10^8, the dose on which Centeno 2015 splits. */
    private InventedProduct marrow() {
        boolean gradient = chance.happens(0.4);
        String method = gradient ? "density-gradient" : "centrifuge-single";
        boolean plateletsCounted = chance.happens(0.55);
        if (!plateletsCounted) {
            gaps.leave("characterization.plateletsBlood", NOT_MEASURED);
            gaps.leave("characterization.plateletsProduct", NOT_MEASURED);
        }
        BigDecimal blood = chance.decimal(235, 45, 140, 420, 0);
        return product(
                "bmac",
                "bmac",
                collection("posterior-iliac-crest", "11 G needle, 10 mL syringes, several sites", 90, 25, "acd-a"),
                processing(method, "SYNTHETIC marrow concentrator", List.of(spin(method, 900, 14)), null),
                new Characterization(
                        gaps.answer(
                                chance.happens(0.8),
                                chance.decimal(94, 2.5, 82, 99, 1),
                                "characterization.viability",
                                NOT_MEASURED),
                        chance.happens(0.45) ? chance.decimal(1100, 500, 90, 3200, 0) : null,
                        Map.of(),
                        null,
                        null,
                        plateletsCounted ? blood : null,
                        plateletsCounted ? times(blood, 3.4, 0.8) : null,
                        null,
                        null,
                        Map.of(),
                        null,
                        null,
                        null,
                        null),
                new Dose(
                        chance.decimal(6, 1.2, 3, 10, 1),
                        chance.decimal(420, 190, 60, 1400, 0),
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private InventedProduct fat() {
        String method = chance.oneOf("mechanical", "mechanical", "filter-only");
        return product(
                "mfat",
                "mfat",
                collection(chance.oneOf("abdomen", "flank", "thigh"), "tumescent, 13 G cannula", 110, 25, "none"),
                processing(method, "SYNTHETIC fat fragmenter", List.of(step(method)), null),
                new Characterization(
                        gaps.answer(
                                chance.happens(0.35),
                                chance.decimal(86, 5, 65, 97, 1),
                                "characterization.viability",
                                NOT_MEASURED),
                        null,
                        Map.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of(),
                        null,
                        null,
                        null,
                        null),
                new Dose(chance.decimal(8, 1.5, 4, 12, 1), null, null, null, null, null, null));
    }

    /** Leukocyte-poor with one spin, leukocyte-rich with two. */
    private InventedProduct plasma() {
        boolean rich = chance.happens(0.4);
        String method = rich ? "centrifuge-double" : "centrifuge-single";
        List<ProcessingStep> spins = rich
                ? List.of(spin("centrifuge-single", 300, 6), spin("centrifuge-single", 900, 11))
                : List.of(spin("centrifuge-single", 400, 8));
        BigDecimal platelets = chance.decimal(240, 45, 140, 420, 0);
        BigDecimal leukocytes = chance.decimal(6.4, 1.4, 3.2, 11, 1);
        BigDecimal redCells = chance.decimal(rich ? 0.3 : 0.03, 0.05, 0.01, 0.8, 2);
        return product(
                "prp",
                "prp",
                collection("antecubital-vein", "21 G butterfly needle", rich ? 55 : 18, 4, "acd-a"),
                processing(
                        method,
                        rich ? "SYNTHETIC double-spin kit" : "SYNTHETIC single-spin tube",
                        spins,
                        chance.oneOf("none", "none", "none", "cacl2")),
                new Characterization(
                        null,
                        null,
                        Map.of(),
                        null,
                        null,
                        platelets,
                        times(platelets, rich ? 4.6 : 1.9, rich ? 0.9 : 0.3),
                        leukocytes,
                        times(leukocytes, rich ? 2.6 : 0.1, rich ? 0.6 : 0.03),
                        rich
                                ? Map.of("neutrophils", BigDecimal.valueOf(46), "lymphocytes", BigDecimal.valueOf(42))
                                : Map.of("neutrophils", BigDecimal.valueOf(12), "lymphocytes", BigDecimal.valueOf(80)),
                        gaps.answer(chance.happens(0.6), redCells, "characterization.redCells", NOT_MEASURED),
                        null,
                        null,
                        null),
                new Dose(chance.decimal(rich ? 6 : 5, 0.7, 3, 8, 1), null, null, null, null, null, null));
    }

    private InventedProduct product(
            String productClass,
            String cellSource,
            CellCollection collection,
            Processing processing,
            Characterization characterization,
            Dose dose) {
        String unit =
                gaps.answer(chance.happens(0.7), "SYN-U-" + person.number(), "source.donationIdentifier", NOT_MEASURED);
        return new InventedProduct(
                productClass,
                new Source(cellSource, false, null, unit, null, null),
                new Donor("autologous", null, null, null, null, "not-required", null),
                collection,
                processing,
                characterization,
                dose,
                gaps.reasons());
    }

    private CellCollection collection(String site, String technique, int volume, int deviation, String anticoagulant) {
        return new CellCollection(
                site,
                technique,
                person.treatedOn(),
                collectedAt,
                chance.decimal(volume, deviation, 8, 200, 0),
                anticoagulant,
                null,
                null);
    }

    private Processing processing(
            String method, String device, List<ProcessingStep> steps, @Nullable String activation) {
        String lot = gaps.answer(
                chance.happens(0.9), "SYN-" + chance.between(100, 999), "processing.deviceLot", NOT_MEASURED);
        return new Processing(method, device, lot, steps, null, null, "fresh", null, null, activation, "point-of-care");
    }

    private static ProcessingStep spin(String method, int force, int minutes) {
        return new ProcessingStep(
                method, BigDecimal.valueOf(force), BigDecimal.valueOf(minutes), null, null, null, null);
    }

    private static ProcessingStep step(String method) {
        return new ProcessingStep(method, null, null, null, null, null, null);
    }

    private BigDecimal times(BigDecimal value, double factor, double deviation) {
        return value.multiply(chance.decimal(factor, deviation, factor / 3, factor * 2, 2))
                .setScale(1, RoundingMode.HALF_UP);
    }
}
