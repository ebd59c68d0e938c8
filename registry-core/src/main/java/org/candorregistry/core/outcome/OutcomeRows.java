package org.candorregistry.core.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.statistics.GoalClass;
import org.jspecify.annotations.Nullable;

/** What is to stand in the three tables of outcomes for some treatments, and nothing else of these treatments. */
record OutcomeRows(List<Fact> facts, List<Outcome> outcomes, List<Time> times) {

    /** A row of {@code goal_fact}; what the treatment and its product say themselves is added where it is written. */
    record Fact(
            UUID goalId,
            UUID treatmentId,
            String measureId,
            String goalDomain,
            int horizonDays,
            String condition,
            @Nullable String diseaseStatus,
            String productClass,
            @Nullable String cellSource,
            @Nullable String donorRelation,
            @Nullable String preparationMethod,
            String trainingLevel,
            @Nullable String ageBand,
            String sex,
            @Nullable String severity,
            int treatmentYear,
            String evidenceTier,
            boolean synthetic,
            boolean research,
            @Nullable BigDecimal baseline) {}

    /** A row of {@code goal_outcome}. */
    record Outcome(
            UUID goalId,
            int horizonDays,
            LocalDate closesOn,
            @Nullable GoalClass goalClass,
            @Nullable String failureEvent,
            @Nullable BigDecimal improvement,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal followUp,
            @Nullable Boolean responder,
            boolean research) {}

    /** A row of {@code time_outcome}. */
    record Time(
            UUID goalId,
            int days,
            TimeToEvent.Status status,
            @Nullable String eventKind,
            boolean research) {}
}
