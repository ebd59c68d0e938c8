package org.candorregistry.core.instrument;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can be wrong with a measure, a threshold or a score. */
public enum InstrumentFailure implements FailureCode {
    INSTRUMENT_UNKNOWN(FailureKind.NOT_FOUND),
    MEASURE_UNKNOWN(FailureKind.NOT_FOUND),
    THRESHOLD_UNKNOWN(FailureKind.NOT_FOUND),
    SCORING_UNKNOWN(FailureKind.NOT_FOUND),
    /** Another threshold has this id. */
    THRESHOLD_ID_TAKEN(FailureKind.CONFLICT),
    /** Another threshold is the preferred one of this measure and condition. */
    THRESHOLD_PREFERENCE_TAKEN(FailureKind.CONFLICT),
    /** Classification cannot take such a threshold. */
    THRESHOLD_NOT_PREFERABLE(FailureKind.RULE_BROKEN),
    /** The measure gets better in the other direction. */
    THRESHOLD_DIRECTION_CONTRADICTED(FailureKind.RULE_BROKEN),
    /** Below the instrument's lowest or above its highest score. */
    SCORE_OUT_OF_RANGE(FailureKind.RULE_BROKEN),
    /** Between two scores that the instrument can give. */
    SCORE_OFF_STEP(FailureKind.RULE_BROKEN),
    /** Not one of the values of the instrument's scoring table. */
    SCORE_NOT_IN_TABLE(FailureKind.RULE_BROKEN),
    /** The measure is a time to an event: it has events, not scores. */
    SCORE_OF_AN_EVENT(FailureKind.RULE_BROKEN),
    /** The value is not the one that the answers beside it give. */
    SCORE_DISAGREES_WITH_ANSWERS(FailureKind.RULE_BROKEN),
    /** An answer to an item that the questionnaire or the scale does not have. */
    ITEM_UNKNOWN(FailureKind.RULE_BROKEN),
    /** An answer that the item does not offer. */
    ANSWER_NOT_PERMITTED(FailureKind.RULE_BROKEN),
    /** More items without answer than the scoring allows. */
    ITEMS_MISSING(FailureKind.RULE_BROKEN);

    private final FailureKind kind;

    InstrumentFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}
