package org.candorregistry.core.followup;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can be wrong with a follow-up plan. */
public enum PlanFailure implements FailureCode {
    PLAN_UNKNOWN(FailureKind.NOT_FOUND),
    /** Another plan has this id, or this name and version. */
    PLAN_EXISTS(FailureKind.CONFLICT),
    /** Windows of two time points overlap, or their horizons, labels or order do not agree. */
    PLAN_WINDOWS_OVERLAP(FailureKind.RULE_BROKEN),
    /** A treatment already changes its plan on this day. */
    PLAN_CHANGE_EXISTS(FailureKind.CONFLICT),
    PLAN_CHOICE_UNKNOWN(FailureKind.NOT_FOUND),
    /** Another choice has this id, or says otherwise of the same condition and goal from the same day on. */
    PLAN_CHOICE_EXISTS(FailureKind.CONFLICT);

    private final FailureKind kind;

    PlanFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}
