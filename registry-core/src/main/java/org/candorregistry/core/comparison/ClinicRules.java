package org.candorregistry.core.comparison;

import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.outcome.SmallestChange;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;

/** What a question about clinics must be, and what its answer says of where it comes from. */
final class ClinicRules {

    private ClinicRules() {}

    /** A question to a cut, of all goals of a condition, product class and measure. */
    static PreparedQuestion checked(Questions questions, CompareCohort question) {
        check(question);
        PreparedQuestion prepared = questions.preparedOfCut(question);
        checkPoints(prepared);
        return prepared;
    }

    private static void check(CompareCohort question) {
        Violations violations = new Violations();
        Cohort cohort = question.cohort();
        if (question.compareBy() != null) {
            violations.add(
                    "/compareBy", ComparisonFailure.COHORT_CONTRADICTORY, "The groups are the clinics; leave it out.");
        }
        if (cohort.condition() == null) {
            violations.add("/cohort/condition", InputFailure.VALUE_REQUIRED, "Clinics are compared for one condition.");
        }
        if (cohort.productClass() == null) {
            violations.add(
                    "/cohort/productClass", InputFailure.VALUE_REQUIRED, "Clinics are compared for one product class.");
        }
        if (!cohort.isWhole()) {
            violations.add(
                    "/cohort",
                    ComparisonFailure.COHORT_TELLS_OF_FEW,
                    "Clinic by clinic, a part of these goals would tell of few people; ask about all of a condition, product"
                            + " class and measure.");
        }
        violations.throwIfAny();
    }

    private static void checkPoints(PreparedQuestion prepared) {
        SmallestChange change = prepared.smallestChange();
        Violations violations = new Violations();
        if (change != null && change.percentOfBaseline()) {
            violations.add(
                    "/threshold",
                    ComparisonFailure.THRESHOLD_NOT_APPLICABLE,
                    "The model takes points only; name a threshold that is no percentage.");
        }
        violations.throwIfAny();
    }

    /** What a researcher is told is kept, and has a permalink; what a clinic or a steward is told names more than that. */
    static ComparisonAnswer.Source source(PreparedQuestion prepared) {
        ComparisonAnswer.Source kept = Questions.source(prepared, AnswerKind.CLINICS);
        return Session.caller().role() == Role.RESEARCHER
                ? kept
                : new ComparisonAnswer.Source(kept.cut(), kept.takenAt(), kept.queryHash(), null, null);
    }
}
