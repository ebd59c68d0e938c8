package org.candorregistry.core.quality;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A value that a check does not pass.
 *
 * @param recordType table
 * @param value in the element's unit
 * @param against what it was compared with: a ratio, the value before, a median; of a range the value itself
 * @param ofSubmission whether the submission that is being done stored the record or its treatment
 */
record FailedCheck(
        String check,
        UUID treatment,
        String recordType,
        UUID recordId,
        String element,
        BigDecimal value,
        BigDecimal against,
        boolean ofSubmission) {}
