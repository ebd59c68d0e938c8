package org.candorregistry.core.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal with what is needed to class it and to place it in a cohort.
 *
 * @param treatedOn day 0
 * @param consentedUntil the last day covered by consent to the registry; null: it was not withdrawn
 */
record GoalSetting(
        UUID goalId,
        UUID treatmentId,
        String measure,
        Target target,
        Set<String> failureEvents,
        String plan,
        String condition,
        LocalDate treatedOn,
        @Nullable LocalDate consentedUntil,
        Factors factors) {

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
