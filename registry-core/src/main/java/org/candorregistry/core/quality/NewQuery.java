package org.candorregistry.core.quality;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A query to be put; the fields are those of {@link DataQuery}. */
record NewQuery(
        UUID id,
        UUID treatment,
        @Nullable String check,
        String recordType,
        UUID recordId,
        @Nullable String element,
        @Nullable BigDecimal value,
        String question) {

    /** What a check asks. */
    static NewQuery of(UUID id, FailedCheck finding, String question) {
        return new NewQuery(
                id,
                finding.treatment(),
                finding.check(),
                finding.recordType(),
                finding.recordId(),
                finding.element(),
                finding.value(),
                question);
    }

    /** What a person asks of a treatment. */
    static NewQuery of(UUID id, UUID treatment, String question) {
        return new NewQuery(id, treatment, null, "treatment", treatment, null, null, question);
    }
}
