package org.candorregistry.core.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.candorregistry.core.instrument.Threshold;
import org.candorregistry.core.statistics.MinimumCell;
import org.jspecify.annotations.Nullable;

/** What an answer says in words beside its numbers. */
final class ComparisonWords {

    static final String SYNTHETIC =
            "SYNTHETIC DEMONSTRATION DATA: made up by a program. These numbers say nothing about any treatment.";

    private ComparisonWords() {}

    /** A time to an event is classed by the event itself, so no change of a score decides. */
    static ComparisonAnswer.Threshold noThresholdOfTime() {
        return noThreshold(
                "NOT_APPLICABLE",
                "A time to an event: whether and when the event came decides, and no change of a score.");
    }

    static ComparisonAnswer.Threshold threshold(
            Optional<Threshold> threshold, boolean askedFor, List<ResponderThreshold> published) {
        if (threshold.isEmpty()) {
            return noThreshold(
                    "NONE_KNOWN",
                    "No smallest important change is confirmed for this measure and condition, so improved, unchanged"
                            + " and worsened are not defined."
                            + (published.isEmpty() ? "" : " Name one of the published thresholds to see them."));
        }
        Threshold chosen = threshold.get();
        return new ComparisonAnswer.Threshold(
                chosen.id(),
                askedFor ? "ASKED_FOR" : "PREFERRED",
                chosen.kind().name(),
                chosen.value(),
                chosen.valueKind().name(),
                chosen.population(),
                chosen.citation().source(),
                chosen.citation().verified(),
                spread(published).orElse(null));
    }

    private static ComparisonAnswer.Threshold noThreshold(String chosen, String why) {
        return new ComparisonAnswer.Threshold(null, chosen, null, null, null, null, null, null, why);
    }

    /** Published thresholds of one measure differ; a reader must not take one of them for the truth. */
    private static Optional<String> spread(List<ResponderThreshold> published) {
        BigDecimal lowest = published.stream()
                .map(ResponderThreshold::value)
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        BigDecimal highest = published.stream()
                .map(ResponderThreshold::value)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        return lowest.compareTo(highest) < 0
                ? Optional.of("Published thresholds of this measure run from " + lowest.toPlainString() + " to "
                        + highest.toPlainString() + " points; the shares below show each of them.")
                : Optional.empty();
    }

    static ComparisonAnswer.Suppressed suppression(MinimumCell minimum, boolean curves) {
        return new ComparisonAnswer.Suppressed(
                minimum.people(),
                minimum.equals(MinimumCell.NONE)
                        ? "A clinic's own rows: nothing is withheld."
                        : "A number that describes fewer than " + minimum.people()
                                + " people is withheld, and so are others from which it could be derived. What several"
                                + " withheld numbers add up to may be seen."
                                + (curves
                                        ? ""
                                        : " Of a cohort that is put together of criteria no curve over time is shown."));
    }

    static @Nullable String groups(List<ComparisonAnswer.Group> groups) {
        if (groups.isEmpty()) {
            return "Nobody who can be shown to you belongs to this cohort.";
        }
        return groups.size() > 1 && overlap(groups)
                ? "The groups were not randomised, and what was missed could turn around which of them fails less often."
                : null;
    }

    /** Whether the bounds under missingness of any two groups overlap, or are not known. */
    private static boolean overlap(List<ComparisonAnswer.Group> groups) {
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                if (overlap(bounds(groups.get(i)), bounds(groups.get(j)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean overlap(Cases.@Nullable Bounds one, Cases.@Nullable Bounds other) {
        return one == null
                || other == null
                || (one.ifNoneOfTheMissedFailed().share()
                                <= other.ifAllOfTheMissedFailed().share()
                        && other.ifNoneOfTheMissedFailed().share()
                                <= one.ifAllOfTheMissedFailed().share());
    }

    private static Cases.@Nullable Bounds bounds(ComparisonAnswer.Group group) {
        return group.cases().failure().bounds();
    }
}
