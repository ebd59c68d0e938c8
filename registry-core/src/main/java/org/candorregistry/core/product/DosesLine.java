package org.candorregistry.core.product;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A product in one line: donor, origin, separation, exhibited characteristics and, once it was given, site of delivery.
 *
 * @see "Murray et al., DOSES, J Bone Joint Surg Am 101 (2019) 904, doi:10.2106/JBJS.18.00915"
 */
public final class DosesLine {

    private static final String UNKNOWN = "not stated";

    private DosesLine() {}

    /** The line of a product that has not been given yet: {@code autologous | bmac, … | density-gradient | TNC 410 10*6}. */
    public static String of(ProductDescription product) {
        return Stream.of(
                        stated(product.donor().relation()),
                        origin(product),
                        separation(product),
                        characteristics(product))
                .collect(Collectors.joining(" | "));
    }

    /**
     * The line of a product that was given.
     *
     * @param delivery route and site, such as {@code ia, left knee}
     */
    public static String of(ProductDescription product, String delivery) {
        return of(product) + " | " + delivery;
    }

    private static String origin(ProductDescription product) {
        return joined(product.source().cellSource(), product.collection().site());
    }

    private static String separation(ProductDescription product) {
        Integer passage = product.processing().passage();
        return joined(product.processing().method(), passage == null ? null : "passage " + passage);
    }

    private static String characteristics(ProductDescription product) {
        Dose dose = product.dose();
        Characterization measured = product.characterization();
        List<String> said = new ArrayList<>();
        add(said, "TNC", dose.nucleatedCells(), "10*6");
        add(said, "TNC", dose.nucleatedCellsPerKg(), "10*8/kg");
        add(said, "CD34+", dose.cd34PerKg(), "10*6/kg");
        add(said, "CD3+", dose.cd3PerKg(), "10*8/kg");
        add(said, "MSC", dose.mscs(), "10*6");
        add(said, "MSC", dose.mscsPerKg(), "10*6/kg");
        add(said, "CFU-F", measured.cfuF(), "{CFU}/mL");
        add(said, "viability", measured.viability(), "%");
        add(said, "platelets", measured.plateletsProduct(), "10*9/L");
        PlateletProduct.leukocytes(measured)
                .map(leukocytes -> leukocytes == PlateletProduct.Leukocytes.LEUKOCYTE_RICH ? "LR-PRP" : "LP-PRP")
                .filter(kind -> "prp".equals(product.productClass()))
                .ifPresent(said::add);
        return said.isEmpty() ? UNKNOWN : String.join(", ", said);
    }

    private static void add(List<String> said, String what, @Nullable BigDecimal value, String unit) {
        if (value != null) {
            said.add(what + " " + value.stripTrailingZeros().toPlainString() + " " + unit);
        }
    }

    private static String joined(@Nullable String... parts) {
        String line = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return line.isEmpty() ? UNKNOWN : line;
    }

    private static String stated(@Nullable String value) {
        return value == null ? UNKNOWN : value;
    }
}
