package org.candorregistry.core.comparison;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** Why a question cannot be answered. */
public enum ComparisonFailure implements FailureCode {
    /** The threshold is of another measure, is a range or an attained score, or does not describe a change. */
    THRESHOLD_NOT_APPLICABLE,
    /** The cohort is narrowed to one value of the factor that it is to be split by. */
    COHORT_CONTRADICTORY,
    /** With other answers of the same cut it would tell of fewer people than may be shown. */
    COHORT_TELLS_OF_FEW,
    /** A clinic asks about its own rows as they stand, not about a cut. */
    CUT_OF_RESEARCHERS,
    /** Counting was given up: it took longer than it may. */
    QUESTION_TAKES_TOO_LONG,
    /** The caller asks more at once, or had more counted in the last minute, than one may. */
    TOO_MANY_QUESTIONS,
    /** No follow-up plan of the cohort's treatments has this time point. */
    HORIZON_NOT_FOLLOWED;

    @Override
    public FailureKind kind() {
        return this == TOO_MANY_QUESTIONS ? FailureKind.TOO_MANY : FailureKind.RULE_BROKEN;
    }
}
