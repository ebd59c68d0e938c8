package org.candorregistry.core.product;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.candorregistry.core.failure.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The surface markers by which cells may be called mesenchymal stromal cells.
 *
 * @see "Dominici et al., Cytotherapy 8 (2006) 315-317, doi:10.1080/14653240600855905: CD105, CD73, CD90 on at least 95 %;
 *     CD45, CD34, CD14 or CD11b, CD79a or CD19, HLA-DR on at most 2 %"
 */
final class IsctPanel {

    private static final String MARKERS = "/characterization/markers";
    private static final BigDecimal LEAST_POSITIVE = new BigDecimal(95);
    private static final BigDecimal MOST_NEGATIVE = new BigDecimal(2);
    private static final List<String> POSITIVE = List.of("CD105", "CD73", "CD90");

    /** Each entry is met by any one of its markers; every one that was recorded must be low. */
    private static final List<List<String>> NEGATIVE = List.of(
            List.of("CD45"), List.of("CD34"), List.of("CD14", "CD11b"), List.of("CD79a", "CD19"), List.of("HLA-DR"));

    private IsctPanel() {}

    /** The markers if every positive one was recorded, high or not; else null. */
    static @Nullable Object positive(DescribedProduct described) {
        Map<String, BigDecimal> markers = described.product().characterization().markers();
        return markers.keySet().containsAll(POSITIVE) ? markers : null;
    }

    /** The markers if every negative one, or its alternative, was recorded; else null. */
    static @Nullable Object negative(DescribedProduct described) {
        Map<String, BigDecimal> markers = described.product().characterization().markers();
        return NEGATIVE.stream().allMatch(either -> either.stream().anyMatch(markers::containsKey)) ? markers : null;
    }

    /** Why these markers do not allow the name MSC; empty where they do. */
    static List<Violation> unmet(Map<String, BigDecimal> markers) {
        List<Violation> found = new ArrayList<>();
        for (String marker : POSITIVE) {
            BigDecimal share = markers.get(marker);
            if (share == null) {
                found.add(missing(marker));
            } else if (share.compareTo(LEAST_POSITIVE) < 0) {
                found.add(unmet(marker, "at least " + LEAST_POSITIVE));
            }
        }
        for (List<String> either : NEGATIVE) {
            List<BigDecimal> shares =
                    either.stream().map(markers::get).filter(Objects::nonNull).toList();
            if (shares.isEmpty()) {
                found.add(missing(String.join(" or ", either)));
            }
            either.stream()
                    .filter(marker -> Optional.ofNullable(markers.get(marker))
                            .filter(share -> share.compareTo(MOST_NEGATIVE) > 0)
                            .isPresent())
                    .forEach(marker -> found.add(unmet(marker, "at most " + MOST_NEGATIVE)));
        }
        return found;
    }

    private static Violation missing(String marker) {
        return new Violation(
                MARKERS,
                ProductFailure.MSC_LABEL_UNSUPPORTED,
                "Cells are called MSC only with the ISCT panel: " + marker + " is not recorded.");
    }

    private static Violation unmet(String marker, String bound) {
        return new Violation(
                MARKERS + "/" + marker,
                ProductFailure.MSC_LABEL_UNSUPPORTED,
                "Cells are called MSC only where " + bound + " % carry " + marker + " (ISCT 2006).");
    }
}
