package org.candorregistry.core.element;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violation;

/**
 * A number in a range, both ends included, with at most six decimals.
 *
 * @param unit UCUM; stands in the refusal, because a number out of range is often a number in another unit
 */
public record Ranged(BigDecimal low, BigDecimal high, String unit) implements Form {

    private static final int DECIMALS = 6;

    public static Ranged of(String low, String high, String unit) {
        return new Ranged(new BigDecimal(low), new BigDecimal(high), unit);
    }

    @Override
    public List<Violation> wrong(Object answer, String pointer) {
        BigDecimal value = answer instanceof BigDecimal decimal ? decimal : new BigDecimal(answer.toString());
        return wrong(value, pointer).stream().toList();
    }

    /** The one thing that is wrong with {@code value}, or nothing. */
    public Optional<Violation> wrong(BigDecimal value, String pointer) {
        if (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
            return Optional.of(new Violation(
                    pointer,
                    InputFailure.VALUE_OUT_OF_RANGE,
                    "The value must lie between " + low + " and " + high + " " + unit + "."));
        }
        if (value.scale() > DECIMALS) {
            return Optional.of(new Violation(
                    pointer, InputFailure.VALUE_MALFORMED, "At most " + DECIMALS + " decimals are kept."));
        }
        return Optional.empty();
    }
}
