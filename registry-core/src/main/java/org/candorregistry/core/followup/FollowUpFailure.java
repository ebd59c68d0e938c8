package org.candorregistry.core.followup;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can be wrong with a follow-up. */
public enum FollowUpFailure implements FailureCode {
    FOLLOW_UP_UNKNOWN(FailureKind.NOT_FOUND),
    /** It was taken back, and nothing changes in it any more. */
    FOLLOW_UP_RETRACTED(FailureKind.CONFLICT),
    /** This reporter has already reported this day of this treatment. */
    FOLLOW_UP_EXISTS(FailureKind.CONFLICT),
    /** Another follow-up has a score of this measure on this day. */
    SCORE_EXISTS(FailureKind.CONFLICT),
    EVENT_UNKNOWN(FailureKind.NOT_FOUND),
    /** Judged otherwise than the follow-up states. */
    RELATEDNESS_DISAGREES(FailureKind.CONFLICT),
    /** There is no judgement to review. */
    JUDGEMENT_MISSING(FailureKind.CONFLICT),
    /** The judgement was reviewed. */
    REVIEW_EXISTS(FailureKind.CONFLICT),
    /** Nobody reviews their own judgement. */
    REVIEWER_IS_JUDGE(FailureKind.RULE_BROKEN),
    /** This event, or one that comes only once, has been recorded. */
    EVENT_EXISTS(FailureKind.CONFLICT),
    /** The person's death has been recorded. */
    DEATH_EXISTS(FailureKind.CONFLICT),
    /** Observed before the day of the treatment. */
    FOLLOW_UP_BEFORE_TREATMENT(FailureKind.RULE_BROKEN),
    /** The person had died before this day. */
    FOLLOW_UP_AFTER_DEATH(FailureKind.RULE_BROKEN),
    /** The person's consent to the registry had ended by this day. */
    FOLLOW_UP_AFTER_WITHDRAWAL(FailureKind.RULE_BROKEN),
    /** A score of the day of treatment is a baseline and belongs to the treatment. */
    SCORE_ON_TREATMENT_DAY(FailureKind.RULE_BROKEN),
    SCORE_AFTER_DEATH(FailureKind.RULE_BROKEN),
    /** One measure twice in one follow-up. */
    MEASURE_REPEATED(FailureKind.RULE_BROKEN),
    /** One event twice in one follow-up. */
    EVENT_REPEATED(FailureKind.RULE_BROKEN),
    EVENT_BEFORE_TREATMENT(FailureKind.RULE_BROKEN),
    /** Happened after the day on which it is said to have been observed. */
    EVENT_AFTER_OBSERVATION(FailureKind.RULE_BROKEN),
    EVENT_AFTER_DEATH(FailureKind.RULE_BROKEN),
    /** The person is known to have been alive after the day of this death. */
    DEATH_BEFORE_LATER_CONTACT(FailureKind.RULE_BROKEN),
    /** An adverse event that ended in death, and no death on or after its day. */
    FATAL_EVENT_WITHOUT_DEATH(FailureKind.RULE_BROKEN),
    /** CTCAE grade 5 is death, and no other grade is. */
    GRADE_AND_OUTCOME_DISAGREE(FailureKind.RULE_BROKEN),
    /** The stages of the organs give another grade of graft-versus-host disease. */
    GRADE_DISAGREES_WITH_ORGANS(FailureKind.RULE_BROKEN),
    /** Engraftment or graft failure after a product that is no haematopoietic graft. */
    EVENT_WITHOUT_GRAFT(FailureKind.RULE_BROKEN);

    private final FailureKind kind;

    FollowUpFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}
