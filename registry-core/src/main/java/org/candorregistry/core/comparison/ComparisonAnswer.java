package org.candorregistry.core.comparison;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the registry knows of a cohort. Every number in it is defined in docs/statistics.md; names are the same.
 *
 * @param statement what kind of number this is, in words; always to be shown with them
 * @param synthetic whether demonstration data are in it
 * @param syntheticNote the same in words; null where no synthetic data are in it
 * @param differences null where there are not two groups
 */
public record ComparisonAnswer(
        String statement,
        boolean synthetic,
        @Nullable String syntheticNote,
        String methodVersion,
        Instant asOf,
        String population,
        Source source,
        Cohort cohort,
        @Nullable String compareBy,
        Measured measure,
        Threshold threshold,
        Suppressed suppression,
        List<Group> groups,
        @Nullable Differences differences,
        @Nullable String groupsNote) {

    /**
     * Which rows were counted, and by which this very answer is found again.
     *
     * @param cut id of the data cut; null where a clinic looks at its own rows as they stand
     * @param takenAt the moment that the cut shows; null as {@code cut} is
     * @param queryHash SHA-256 of the question, 64 hexadecimal digits: the same question has the same
     * @param answer id of this answer, which is kept with the cut; null where it is not kept
     * @param permalink gives the same bytes again; null as {@code answer} is
     */
    public record Source(
            @Nullable UUID cut,
            @Nullable Instant takenAt,
            String queryHash,
            @Nullable String answer,
            @Nullable String permalink) {}

    /**
     * What was measured.
     *
     * @param unit UCUM
     * @param higherIsBetter null for measures of time
     */
    public record Measured(
            String id,
            String name,
            String kind,
            String unit,
            @Nullable Boolean higherIsBetter,
            String citation) {}

    /**
     * The threshold that tells improved and worsened from unchanged.
     *
     * @param id null where none is known: then these classes are not defined
     * @param chosen {@code PREFERRED}, {@code ASKED_FOR}, {@code NONE_KNOWN}, or {@code NOT_APPLICABLE} to a measure of time
     * @param value in the unit of the measure, or percent of baseline, as {@code valueKind} says; null where none is known
     * @param verified whether the citation was read and says so; null where there is no threshold
     * @param note why there is none, or how widely thresholds of this measure differ
     */
    public record Threshold(
            @Nullable String id,
            String chosen,
            @Nullable String kind,
            @Nullable BigDecimal value,
            @Nullable String valueKind,
            @Nullable String population,
            @Nullable String citation,
            @Nullable Boolean verified,
            @Nullable String note) {}

    /**
     * What is withheld.
     *
     * @param minimumCell people from which on a number is shown; 0 where a clinic looks at its own rows
     */
    public record Suppressed(long minimumCell, String note) {}

    /**
     * One group.
     *
     * @param name value of the factor the cohort is split by; {@code all} where it is not split
     * @param cases at the cohort's horizon
     * @param timeline at every time point of the follow-up plans
     * @param timeToEvent null for scores
     */
    public record Group(
            String name,
            boolean synthetic,
            Cases cases,
            List<Cases> timeline,
            @Nullable TimeToEvent timeToEvent) {

        /** The same under another name. */
        Group named(String other) {
            return new Group(other, synthetic, cases, timeline, timeToEvent);
        }
    }
}
