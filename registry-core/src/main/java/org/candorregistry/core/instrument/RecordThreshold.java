package org.candorregistry.core.instrument;

import java.math.BigDecimal;
import org.candorregistry.core.codelist.Citation;
import org.candorregistry.core.instrument.Threshold.Improvement;
import org.candorregistry.core.instrument.Threshold.ValueKind;
import org.jspecify.annotations.Nullable;

/** What a steward states of a threshold; the fields are those of {@link Threshold}. */
public record RecordThreshold(
        String id,
        @Nullable String measureId,
        String measurePublished,
        ThresholdKind kind,
        BigDecimal value,
        @Nullable BigDecimal valueHigh,
        ValueKind valueKind,
        Improvement improvement,
        String valuePublished,
        String population,
        @Nullable String condition,
        @Nullable Integer n,
        @Nullable String method,
        @Nullable String followUp,
        @Nullable String preferenceReason,
        Citation citation) {}
