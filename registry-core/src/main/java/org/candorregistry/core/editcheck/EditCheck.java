package org.candorregistry.core.editcheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.candorregistry.core.codelist.Citation;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A check of one number of a record.
 *
 * @param said what a steward states of it
 * @param unit UCUM, of the element
 */
public record EditCheck(RecordEditCheck said, String unit, Recorded recorded) {

    /** What a check compares a value with. */
    public enum Kind {
        /** The value lies between {@code low} and {@code high}. */
        RANGE,
        /** The value divided by another of the same record lies between them. */
        RATIO,
        /** The value differs by less than {@code high} from the one before it, at most {@code withinDays} earlier. */
        HISTORY,
        /**
         * The logarithm of the value is at most {@code high} robust standard deviations (1.4826 times the median absolute
         * deviation) from the median of the clinic's latest products of the class, or the value at most {@code low} times
         * larger or smaller than that median.
         *
         * @see "Leys, J Exp Soc Psychol 49 (2013) 764-766"
         */
        COHORT
    }

    /** What follows where a check fails. */
    public enum Severity {
        /** The record is refused: such a value cannot be. */
        ERROR,
        /** The clinic is asked. */
        QUERY,
        /** The receipt says so. */
        NOTE
    }

    /** Whose numbers these are. */
    public enum Checked {
        CELL_PRODUCT,
        TREATMENT,
        SCORE
    }

    public String id() {
        return said.id();
    }

    /**
     * The first factor by which the value would have to be multiplied to lie in the range: how far off the unit may be in
     * which it was given.
     */
    public Optional<BigDecimal> slip(BigDecimal value) {
        return said.slipFactors().stream()
                .filter(factor -> isWithin(value.multiply(factor)))
                .findFirst();
    }

    /** Whether a value, or a ratio, lies between {@code low} and {@code high}, both included. */
    boolean isWithin(BigDecimal value) {
        return (said.low() == null || value.compareTo(said.low()) >= 0)
                && (said.high() == null || value.compareTo(said.high()) <= 0);
    }

    /**
     * What a steward states of a check.
     *
     * @param id small letters, digits and hyphens, at most 99; never changes
     * @param element name of a data element, such as {@code dose.cd34PerKg}, or id of a measure
     * @param otherElement of a ratio: what the value is divided by; otherwise null
     * @param low lower end; of a cohort the least factor, 1 or more; null: none
     * @param high upper end, or the distance that {@link Kind} names; null: none
     * @param slipFactors of a range: by what a value in another unit may be off, each above 0
     * @param withinDays of a history, d, 1 or more; otherwise null
     * @param leastN of a cohort: products without which nothing is said, 10 or more; otherwise null
     * @param productClass null: of every product
     * @param active false: it looks at nothing
     */
    public record RecordEditCheck(
            String id,
            String title,
            Checked checked,
            String element,
            @Nullable String otherElement,
            Kind kind,
            Severity severity,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            List<BigDecimal> slipFactors,
            @Nullable Integer withinDays,
            @Nullable Integer leastN,
            @Nullable String productClass,
            boolean active,
            Citation citation) {

        public RecordEditCheck {
            slipFactors = List.copyOf(slipFactors);
        }
    }
}
