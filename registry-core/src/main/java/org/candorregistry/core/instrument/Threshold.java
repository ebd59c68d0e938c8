package org.candorregistry.core.instrument;

import java.math.BigDecimal;
import java.util.Optional;
import org.candorregistry.core.codelist.Citation;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A published value that says what a change or a score is worth to patients.
 *
 * @param measureId the measure; null where the source names a score that the registry does not offer
 * @param measurePublished the score in the words of the source
 * @param value in the unit of the measure, above 0; the lower end where the source gives a range
 * @param valueHigh the upper end of a range; null: a single value
 * @param improvement the direction in which the score gets better
 * @param valuePublished the value as printed
 * @param population of whom it was found
 * @param condition the condition the population has; null where it does not have one condition
 * @param n persons; null where the source does not say
 * @param preferenceReason why it is the one that classification takes; null where it is not
 */
public record Threshold(
        String id,
        @Nullable String measureId,
        String measurePublished,
        ThresholdKind kind,
        BigDecimal value,
        @Nullable BigDecimal valueHigh,
        ValueKind valueKind,
        Improvement improvement,
        String valuePublished,
        String population,
        @Nullable String condition,
        @Nullable Integer n,
        @Nullable String method,
        @Nullable String followUp,
        @Nullable String preferenceReason,
        Citation citation,
        Recorded recorded) {

    /** Whether a score gets better by rising or by falling. */
    public enum Improvement {
        UP,
        DOWN
    }

    /** How the value is meant: points of change, a percentage of baseline (0 to 100), or a score that is reached. */
    public enum ValueKind {
        ABSOLUTE,
        PERCENT_OF_BASELINE,
        ATTAINED
    }

    /** Taken by default for its measure and condition. */
    public boolean preferred() {
        return preferenceReason != null;
    }

    /**
     * The smallest improvement, in points, that counts as a change worth having.
     *
     * @return empty where this cannot classify a change: a range, a percentage, an attained score, or a value of another
     *     kind such as measurement error
     */
    public Optional<BigDecimal> smallestImportantChange() {
        boolean usable =
                kind.isImportantChange() && valueKind == ValueKind.ABSOLUTE && valueHigh == null && measureId != null;
        return usable ? Optional.of(value) : Optional.empty();
    }
}
