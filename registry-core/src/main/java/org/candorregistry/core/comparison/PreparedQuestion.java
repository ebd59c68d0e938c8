package org.candorregistry.core.comparison;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.candorregistry.core.cut.DataCut;
import org.candorregistry.core.instrument.Measure;
import org.candorregistry.core.instrument.Threshold;
import org.candorregistry.core.outcome.SmallestChange;
import org.candorregistry.core.statistics.MinimumCell;
import org.jspecify.annotations.Nullable;

/**
 * A question that can be answered.
 *
 * @param responders thresholds of the measure, the deciding one first
 * @param cut null: the rows of the caller's clinic as they stand
 * @param rows counts the rows that are asked; opens a cut only when it is needed, for an answer that is kept needs none
 * @param minimum people from which on a number is shown to whoever asks
 */
record PreparedQuestion(
        CompareCohort question,
        Measure measure,
        Optional<Threshold> threshold,
        List<ResponderThreshold> responders,
        @Nullable DataCut cut,
        Supplier<CohortCounts> rows,
        MinimumCell minimum) {

    CohortCounts counts() {
        return rows.get();
    }

    Cohort cohort() {
        return question.cohort();
    }

    @Nullable
    SmallestChange smallestChange() {
        return threshold.map(SmallestChange::of).orElse(null);
    }

    boolean isOfTime() {
        return measure.eventRule() != null;
    }

    /** Of cohorts that are put together of criteria no curve is told: day by day, the difference of two could be few people. */
    boolean curves() {
        return cut == null || question.cohort().where() == null;
    }

    String population() {
        return cut == null ? "OWN_CLINIC" : "ALL_CLINICS_WITH_RESEARCH_CONSENT";
    }

    ComparisonAnswer.Measured measured() {
        return new ComparisonAnswer.Measured(
                measure.id(),
                measure.name(),
                isOfTime() ? "TIME_TO_EVENT" : "SCORE",
                measure.unit(),
                measure.scale() == null ? null : measure.scale().higherIsBetter(),
                measure.citation().source());
    }

    ComparisonAnswer.Threshold thresholdInWords() {
        return isOfTime()
                ? ComparisonWords.noThresholdOfTime()
                : ComparisonWords.threshold(threshold, question.threshold() != null, responders);
    }
}
