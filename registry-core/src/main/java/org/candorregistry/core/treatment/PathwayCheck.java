package org.candorregistry.core.treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candorregistry.core.product.ProductDescription;
import org.jspecify.annotations.Nullable;

/**
 * Whether the four answers of 21 CFR 1271.10(a) allow what the clinic says: that the product is regulated under section
 * 361 alone. A question to ask the clinic, not a verdict, and never a reason to refuse a treatment.
 *
 * @param eligible null where an answer is missing
 * @param mismatch whether the stated pathway needs an eligibility that the answers deny
 * @param reasons why it is not eligible, by the paragraph that is not met
 * @see <a href="https://www.ecfr.gov/current/title-21/section-1271.10">21 CFR 1271.10(a)</a>
 */
public record PathwayCheck(@Nullable Boolean eligible, boolean mismatch, List<String> reasons) {

    private static final String SECTION_361 = "361-hctp";
    private static final List<String> PERMITTED_EFFECTS =
            List.of("no", "yes-autologous", "yes-close-relative", "yes-reproductive");

    public PathwayCheck {
        reasons = List.copyOf(reasons);
    }

    public static PathwayCheck of(Regulation stated, ProductDescription product) {
        List<String> reasons = new ArrayList<>();
        if (Boolean.FALSE.equals(stated.minimallyManipulated())) {
            reasons.add("1271.10(a)(1): more than minimally manipulated");
        }
        manipulation(product)
                .ifPresent(method -> reasons.add("1271.10(a)(1): " + method + " is more than minimal manipulation"));
        if (Boolean.FALSE.equals(stated.homologousUse())) {
            reasons.add("1271.10(a)(2): not for homologous use only");
        }
        if (Boolean.TRUE.equals(stated.combinedWithArticle())) {
            reasons.add("1271.10(a)(3): combined with another article");
        }
        if (stated.systemicEffect() != null && !PERMITTED_EFFECTS.contains(stated.systemicEffect())) {
            reasons.add("1271.10(a)(4): systemic effect or dependence on living cells, and not from a close relative");
        }
        Boolean eligible = eligible(stated, reasons);
        boolean mismatch = SECTION_361.equals(stated.pathway()) && Boolean.FALSE.equals(eligible);
        return new PathwayCheck(eligible, mismatch, reasons);
    }

    private static @Nullable Boolean eligible(Regulation stated, List<String> reasons) {
        if (!reasons.isEmpty()) {
            return false;
        }
        boolean answered = Stream.of(
                        Optional.ofNullable(stated.minimallyManipulated()),
                        Optional.ofNullable(stated.homologousUse()),
                        Optional.ofNullable(stated.combinedWithArticle()),
                        Optional.ofNullable(stated.systemicEffect()))
                .allMatch(Optional::isPresent);
        return answered ? true : null;
    }

    /** Processing that no answer can call minimal: cells that were digested out of their tissue, grown or altered. */
    private static Optional<String> manipulation(ProductDescription product) {
        return Stream.of("enzymatic", "culture-expansion", "gene-modification")
                .filter(product.processing()::involves)
                .findFirst();
    }
}
