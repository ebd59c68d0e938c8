package org.candorregistry.core.editcheck;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import org.candorregistry.core.editcheck.EditCheck.Kind;

/** What a check has found, in words for people. */
public final class CheckWords {

    private static final MathContext SHOWN = new MathContext(4, RoundingMode.HALF_UP);

    private CheckWords() {}

    /** How a value or a ratio lies to the ends of the check. */
    static String bounds(EditCheck check, BigDecimal compared) {
        BigDecimal low = check.said().low();
        BigDecimal high = check.said().high();
        String unit = check.said().kind() == Kind.RANGE ? " " + check.unit() : "";
        String ends;
        if (low != null && high != null) {
            ends = "between " + plain(low) + " and " + plain(high);
        } else if (low != null) {
            ends = "at least " + plain(low);
        } else {
            ends = "at most " + plain(Objects.requireNonNull(high));
        }
        return plain(compared) + " is not " + ends + unit;
    }

    /**
     * The question that a check puts.
     *
     * @param value in the element's unit
     * @param against RATIO: the ratio; HISTORY: the value before; COHORT: the median
     */
    public static String question(EditCheck check, BigDecimal value, BigDecimal against) {
        String said = plain(value) + " " + check.unit();
        return switch (check.said().kind()) {
            case RANGE ->
                check.said().title() + ": " + bounds(check, value)
                        + check.slip(value)
                                .map(factor -> "; " + plain(value.multiply(factor)) + " would be. Was " + plain(value)
                                        + " given in another unit?")
                                .orElse(". Is it right?");
            case RATIO -> check.said().title() + ": " + bounds(check, against) + ". Are both numbers right?";
            case HISTORY ->
                check.said().title() + ": " + said + " after " + plain(against)
                        + ". Is it right, or was the scale read the wrong way round?";
            case COHORT ->
                check.said().title() + ": " + said + ", where the median is " + plain(against)
                        + ". Is it right, and in this unit?";
        };
    }

    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0, RoundingMode.UNNECESSARY).toPlainString() : shown.toPlainString();
    }
}
