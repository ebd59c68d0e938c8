package org.candorregistry.core.instrument;

import org.candorregistry.core.codelist.Citation;
import org.jspecify.annotations.Nullable;

/**
 * An instrument: what is asked or observed, and how it is scored. The wording of items is its owner's.
 *
 * @param population for whom it is meant
 * @param items number of items, in words where it varies; null: not a questionnaire
 * @param reportedRange range of its scores, in words
 * @param recallPeriod what the answers look back on; null: none
 * @param scoringRule how items become a score; null: a single answer
 * @param missingRule how many items may be missing; null: none known
 * @param shipsItemText the registry may show the wording
 */
public record Instrument(
        String id,
        String name,
        @Nullable String subscales,
        String population,
        @Nullable String items,
        String reportedRange,
        @Nullable String recallPeriod,
        @Nullable String scoringRule,
        @Nullable String missingRule,
        boolean shipsItemText,
        @Nullable String licence,
        String typicalTimePoints,
        Citation citation) {}
