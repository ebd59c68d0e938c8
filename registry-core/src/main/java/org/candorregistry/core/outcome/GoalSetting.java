package org.candorregistry.core.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.candorregistry.core.followup.EventCode;
import org.jspecify.annotations.Nullable;

/**
 * A goal with what is needed to class it and to place it in a cohort.
 *
 * @param plan of the treatment; in force until the first of the {@code planChanges}
 * @param treatedOn day 0
 * @param consentedUntil the last day covered by consent to the registry; null: it was not withdrawn
 * @param elsewhere what other treatments of the same person say of this one
 */
record GoalSetting(
        UUID goalId,
        UUID treatmentId,
        String measure,
        Target target,
        Set<String> failureEvents,
        String plan,
        List<PlanChange> planChanges,
        String condition,
        LocalDate treatedOn,
        @Nullable LocalDate consentedUntil,
        Elsewhere elsewhere,
        Factors factors) {

    /** From which day on which plan is in force. */
    record PlanChange(LocalDate from, String plan) {}

    /** The last day (d) covered by consent to the registry; {@link Integer#MAX_VALUE} where it was not withdrawn. */
    int lastConsentedDay() {
        return consentedUntil == null
                ? Integer.MAX_VALUE
                : Math.toIntExact(ChronoUnit.DAYS.between(treatedOn, consentedUntil));
    }

    /**
     * On which day the same site was treated again with a goal of the same domain, as another treatment tells.
     *
     * @param repeatedOn whether planned or not, as the next of a series; null: never
     * @param anewOn without being a later one of a series; null: never
     */
    record Elsewhere(
            @Nullable LocalDate repeatedOn, @Nullable LocalDate anewOn) {}

    /** A repeat that another treatment tells of, as an event of this one. */
    List<EventOnDay> repeat() {
        LocalDate anew = elsewhere.anewOn();
        return anew == null
                ? List.of()
                : List.of(new EventOnDay(
                        Math.toIntExact(ChronoUnit.DAYS.between(treatedOn, anew)),
                        EventCode.REPEAT_TREATMENT,
                        null,
                        false));
    }

    /**
     * What is to be reached.
     *
     * @param isChange an improvement, not a score
     * @param value null for time-to-event measures
     */
    record Target(boolean isChange, @Nullable BigDecimal value) {}

    /** What a cohort is chosen by, besides the condition. Codes, as the treatment and its product state them. */
    record Factors(
            String domain,
            int horizonDays,
            @Nullable String diseaseStatus,
            String productClass,
            @Nullable String cellSource,
            @Nullable String donorRelation,
            @Nullable String preparationMethod,
            UUID provider,
            @Nullable BigDecimal age,
            String sex,
            @Nullable String severity,
            String evidenceTier,
            boolean synthetic,
            boolean research) {}
}
