package org.candorregistry.core.instrument;

import static org.candorregistry.core.failure.InputFailure.CODE_UNKNOWN;
import static org.candorregistry.core.failure.InputFailure.REASON_REQUIRED;
import static org.candorregistry.core.failure.InputFailure.VALUE_MALFORMED;
import static org.candorregistry.core.failure.InputFailure.VALUE_OUT_OF_RANGE;
import static org.candorregistry.core.instrument.InstrumentFailure.THRESHOLD_DIRECTION_CONTRADICTED;
import static org.candorregistry.core.instrument.InstrumentFailure.THRESHOLD_ID_TAKEN;
import static org.candorregistry.core.instrument.InstrumentFailure.THRESHOLD_NOT_PREFERABLE;
import static org.candorregistry.core.instrument.InstrumentFailure.THRESHOLD_PREFERENCE_TAKEN;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.candorregistry.core.codelist.CodeUse;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.instrument.Threshold.Improvement;
import org.candorregistry.core.instrument.Threshold.ValueKind;
import org.jspecify.annotations.Nullable;

/** What a steward may record as a threshold. */
final class ThresholdRules {

    /** What the database refuses, by constraint. */
    static final Map<String, Violation> REFUSALS = Map.of(
            "threshold_pk", new Violation("/id", THRESHOLD_ID_TAKEN, "Another threshold has this id."),
            "threshold_preferred_uk",
                    new Violation(
                            "/preferenceReason",
                            THRESHOLD_PREFERENCE_TAKEN,
                            "Another threshold is preferred for this measure and condition."),
            "catalogue_history_reason_ck", new Violation("", REASON_REQUIRED, "A threshold is replaced for a reason."));

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,98}");
    private static final int LONGEST_TEXT = 1000;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(100_000);
    private static final int MOST_DECIMALS = 4;

    private ThresholdRules() {}

    /** The codes of a threshold, to be looked up. */
    static List<CodeUse> codes(RecordThreshold threshold) {
        return threshold.condition() == null
                ? List.of()
                : List.of(new CodeUse("/condition", ListName.CONDITION, threshold.condition()));
    }

    /**
     * What is wrong with a threshold beside its codes.
     *
     * @param measure the one it names; empty where it names none, or one that there is not
     */
    static Violations violations(RecordThreshold threshold, Optional<Measure> measure) {
        Violations found = new Violations();
        if (!ID.matcher(threshold.id()).matches()) {
            found.add("/id", VALUE_MALFORMED, "Small letters, digits and hyphens, at most 99.");
        }
        if (threshold.measureId() != null && measure.isEmpty()) {
            found.add("/measureId", CODE_UNKNOWN, "There is no such measure.");
        }
        measure.map(Measure::scale)
                .filter(scale -> scale.higherIsBetter() != (threshold.improvement() == Improvement.UP))
                .ifPresent(scale -> found.add(
                        "/improvement", THRESHOLD_DIRECTION_CONTRADICTED, "The measure gets better the other way."));
        values(threshold, found);
        texts(threshold, found);
        if (threshold.preferenceReason() != null && !isPreferable(threshold)) {
            found.add(
                    "/preferenceReason",
                    THRESHOLD_NOT_PREFERABLE,
                    "Preferred is only a verified smallest important change in points, a single value, of one measure"
                            + " and one condition.");
        }
        return found;
    }

    private static void values(RecordThreshold threshold, Violations found) {
        number("/value", threshold.value(), BigDecimal.ZERO, found);
        number("/valueHigh", threshold.valueHigh(), threshold.value(), found);
        if (threshold.n() != null && threshold.n() < 1) {
            found.add("/n", VALUE_OUT_OF_RANGE, "At least one person.");
        }
    }

    private static void number(String pointer, @Nullable BigDecimal number, BigDecimal above, Violations found) {
        if (number == null) {
            return;
        }
        if (number.compareTo(above) <= 0 || number.compareTo(LARGEST) > 0) {
            found.add(
                    pointer,
                    VALUE_OUT_OF_RANGE,
                    pointer.equals("/value")
                            ? "Above 0 and at most " + LARGEST + "."
                            : "Above the lower end and at most " + LARGEST + ".");
        } else if (number.stripTrailingZeros().scale() > MOST_DECIMALS) {
            found.add(pointer, VALUE_MALFORMED, "At most " + MOST_DECIMALS + " decimals.");
        }
    }

    private static void texts(RecordThreshold threshold, Violations found) {
        found.text("/measurePublished", threshold.measurePublished(), LONGEST_TEXT);
        found.text("/valuePublished", threshold.valuePublished(), LONGEST_TEXT);
        found.text("/population", threshold.population(), LONGEST_TEXT);
        found.text("/method", threshold.method(), LONGEST_TEXT);
        found.text("/followUp", threshold.followUp(), LONGEST_TEXT);
        found.text("/preferenceReason", threshold.preferenceReason(), LONGEST_TEXT);
        found.text("/citation/source", threshold.citation().source(), LONGEST_TEXT);
        found.text("/citation/note", threshold.citation().note(), LONGEST_TEXT);
    }

    private static boolean isPreferable(RecordThreshold threshold) {
        return threshold.citation().verified()
                && threshold.measureId() != null
                && threshold.condition() != null
                && threshold.valueHigh() == null
                && threshold.kind().isImportantChange()
                && threshold.valueKind() == ValueKind.ABSOLUTE;
    }
}
