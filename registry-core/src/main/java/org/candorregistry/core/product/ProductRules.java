package org.candorregistry.core.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.candorregistry.core.codelist.CodeUse;
import org.candorregistry.core.element.Ranged;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violations;
import org.jspecify.annotations.Nullable;

/** What a description of a product must obey. */
final class ProductRules {

    private static final Ranged PERCENT = Ranged.of("0", "100", "%");
    private static final BigDecimal ALL_LEUKOCYTES = new BigDecimal("100.5");
    private static final int MOST_MARKERS = 40;
    private static final Pattern MARKER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,19}");
    private static final Set<String> LEUKOCYTES =
            Set.of("neutrophils", "lymphocytes", "monocytes", "eosinophils", "basophils");

    private ProductRules() {}

    /**
     * Finds everything that is wrong with a description but unknown codes.
     *
     * @param preparations methods that lead to the product class
     * @param today the last day that does not lie in the future
     */
    static void check(DescribedProduct described, Set<String> preparations, LocalDate today, Violations violations) {
        ProductDescription product = described.product();
        ProductElements.TABLE.check(described, product.absent(), violations);
        StepRules.check(product.processing().steps(), violations);
        checkSource(described, violations);
        checkPreparation(product, preparations, violations);
        checkLabel(described, violations);
        checkMarkers(product.characterization().markers(), violations);
        checkDifferential(product.characterization().leukocyteDifferential(), violations);
        UnitRules.check(described, violations);
        violations.pastDay("/collection/collectedOn", product.collection().collectedOn(), today);
    }

    /** Every code of a description, to be looked up together. */
    static List<CodeUse> codes(DescribedProduct described) {
        List<CodeUse> uses = new ArrayList<>(ProductElements.TABLE.codes(described));
        uses.addAll(StepRules.codes(described.product().processing().steps()));
        return uses;
    }

    private static void checkSource(DescribedProduct described, Violations violations) {
        String productClass = described.product().productClass();
        if (described.cellSource() != null
                && described.isBiological()
                && !described.cellSource().productClasses().contains(productClass)) {
            violations.add(
                    "/source/cellSource",
                    ProductFailure.CELL_SOURCE_MISMATCH,
                    "These cells are not what a product of class " + productClass + " is made of.");
        }
    }

    private static void checkPreparation(ProductDescription product, Set<String> preparations, Violations violations) {
        @Nullable String method = product.processing().method();
        if (method != null && !preparations.contains(method)) {
            violations.add(
                    "/processing/method",
                    ProductFailure.PREPARATION_MISMATCH,
                    "A product of class " + product.productClass() + " is prepared by one of: "
                            + String.join(", ", preparations.stream().sorted().toList()) + ".");
        }
    }

    /** A licensed product has shown its identity to a regulator; anything else shows the panel. */
    private static void checkLabel(DescribedProduct described, Violations violations) {
        ProductDescription product = described.product();
        boolean claimed = product.source().mscClaimed();
        if (claimed && !described.isExpanded()) {
            violations.add(
                    "/source/mscClaimed",
                    ProductFailure.MSC_LABEL_UNSUPPORTED,
                    "Cells that were not culture-expanded are not an MSC product.");
        } else if ((claimed || described.isCalledMsc()) && product.source().licensedProduct() == null) {
            violations.addUnder("", IsctPanel.unmet(product.characterization().markers()));
        }
    }

    private static void checkMarkers(Map<String, BigDecimal> markers, Violations violations) {
        if (markers.size() > MOST_MARKERS) {
            violations.add(
                    "/characterization/markers",
                    InputFailure.VALUE_OUT_OF_RANGE,
                    "At most " + MOST_MARKERS + " markers are kept.");
        }
        markers.forEach((marker, share) -> {
            if (MARKER.matcher(marker).matches()) {
                PERCENT.wrong(share, "/characterization/markers/" + marker)
                        .ifPresent(wrong -> violations.addUnder("", List.of(wrong)));
            } else {
                violations.add(
                        "/characterization/markers",
                        InputFailure.VALUE_MALFORMED,
                        "A marker is named like CD105 or HLA-DR.");
            }
        });
    }

    private static void checkDifferential(Map<String, BigDecimal> differential, Violations violations) {
        String place = "/characterization/leukocyteDifferential";
        differential.forEach((kind, share) -> {
            if (LEUKOCYTES.contains(kind)) {
                PERCENT.wrong(share, place + "/" + kind).ifPresent(wrong -> violations.addUnder("", List.of(wrong)));
            } else {
                violations.add(
                        place,
                        InputFailure.CODE_UNKNOWN,
                        "Leukocytes are told apart as "
                                + String.join(", ", LEUKOCYTES.stream().sorted().toList()) + ".");
            }
        });
        BigDecimal sum = differential.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(ALL_LEUKOCYTES) > 0) {
            violations.add(place, InputFailure.VALUE_OUT_OF_RANGE, "The shares add up to more than 100 %.");
        }
    }
}
