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
import org.candorregistry.core.scoring.OmeractOarsi;
import org.candorregistry.core.scoring.OmeractOarsi.Domain;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person responded, by OMERACT-OARSI: pain and function by the first measure of each that was scored before and
 * after, and the patient's global assessment where it was.
 */
final class Responder {

    /** In the order of preference; of hip and knee, for whose osteoarthritis the criteria were made. */
    private static final List<String> PAIN = List.of("koos-pain", "womac-pain", "vas-pain-mm", "nrs-pain");

    private static final List<String> FUNCTION = List.of("koos-adl", "womac-function", "womac-function-100");
    private static final List<String> GLOBAL = List.of("patient-global-vas", "patient-global-nrs");

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
        return OmeractOarsi.responded(pain.get(), function.get(), domain(GLOBAL, timePoint, plan, course, measures));
    }

    /** The first measure of a domain that was scored before and after. */
    private static Optional<Domain> domain(
            List<String> ids, TimePoint timePoint, FollowUpPlan plan, Course course, Map<String, Measure> measures) {
        return ids.stream()
                .map(measures::get)
                .filter(Objects::nonNull)
                .flatMap(measure -> domain(measure, timePoint, plan, course).stream())
                .findFirst();
    }

    private static Optional<Domain> domain(Measure measure, TimePoint timePoint, FollowUpPlan plan, Course course) {
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
}
