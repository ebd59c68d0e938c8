package org.candorregistry.core.outcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.candorregistry.core.followup.FollowUpPlan;
import org.candorregistry.core.followup.TimePoint;
import org.candorregistry.core.instrument.Measure;
import org.candorregistry.core.instrument.ScoreScale;
import org.jspecify.annotations.Nullable;

/**
 * OMERACT-OARSI responder status: pain or function better by at least 50 % and 20 points of 100, or both better by at
 * least 20 % and 10 points. Scores are taken to a scale from 0 (best) to 100; a percentage of a baseline of 0 is not
 * defined and so not reached. The third domain, the patient's global assessment, is not among the measures, so "two of
 * three" is both of these.
 *
 * @see "Pham et al., Osteoarthritis Cartilage 12 (2004) 389-399, doi:10.1016/j.joca.2004.02.001"
 */
final class Responder {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Change LARGE = new Change(50, 20);
    private static final Change MODERATE = new Change(20, 10);

    /** In the order of preference; of hip and knee, for whose osteoarthritis the criteria were made. */
    private static final List<String> PAIN = List.of("koos-pain", "womac-pain", "vas-pain-mm", "nrs-pain");

    private static final List<String> FUNCTION = List.of("koos-adl", "womac-function", "womac-function-100");

    private Responder() {}

    /**
     * Whether a person responded by a time point.
     *
     * @return null unless pain and function both have a baseline and a score in the window
     */
    static @Nullable Boolean at(TimePoint timePoint, FollowUpPlan plan, Course course, Map<String, Measure> measures) {
        Optional<Domain> pain = domain(PAIN, timePoint, plan, course, measures);
        Optional<Domain> function = domain(FUNCTION, timePoint, plan, course, measures);
        if (pain.isEmpty() || function.isEmpty()) {
            return null;
        }
        return pain.get().improvedBy(LARGE)
                || function.get().improvedBy(LARGE)
                || (pain.get().improvedBy(MODERATE) && function.get().improvedBy(MODERATE));
    }

    /** The first measure of a domain that was scored before and after. */
    private static Optional<Domain> domain(
            List<String> ids, TimePoint timePoint, FollowUpPlan plan, Course course, Map<String, Measure> measures) {
        return ids.stream()
                .map(measures::get)
                .filter(Objects::nonNull)
                .flatMap(measure -> Domain.of(measure, timePoint, plan, course).stream())
                .findFirst();
    }

    /** A change in percent of the baseline and in points of a scale of 100; both are to be reached. */
    private record Change(int percent, int points) {}

    /**
     * One domain before and after, in the measure's points.
     *
     * @param burden distance of the baseline from the best score
     * @param range distance of the worst score from the best
     */
    private record Domain(BigDecimal improvement, BigDecimal burden, BigDecimal range) {

        static Optional<Domain> of(Measure measure, TimePoint timePoint, FollowUpPlan plan, Course course) {
            ScoreScale scale = measure.scale();
            if (scale == null) {
                return Optional.empty();
            }
            ScorePair pair = ScorePair.of(measure.id(), scale.higherIsBetter(), timePoint, plan, course);
            if (pair.baseline() == null || pair.improvement() == null) {
                return Optional.empty();
            }
            BigDecimal best = scale.higherIsBetter() ? scale.maximum() : scale.minimum();
            return Optional.of(new Domain(
                    pair.improvement(),
                    best.subtract(pair.baseline()).abs(),
                    scale.maximum().subtract(scale.minimum())));
        }

        boolean improvedBy(Change change) {
            return burden.signum() > 0 && reaches(change.percent(), burden) && reaches(change.points(), range);
        }

        private boolean reaches(int percent, BigDecimal of) {
            return improvement.multiply(HUNDRED).compareTo(of.multiply(BigDecimal.valueOf(percent))) >= 0;
        }
    }
}
