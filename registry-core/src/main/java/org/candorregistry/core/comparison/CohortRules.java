package org.candorregistry.core.comparison;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.codelist.CodeUse;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.instrument.InstrumentService;
import org.candorregistry.core.instrument.Threshold;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.springframework.stereotype.Component;

/** What a question must be, so that it has an answer. */
@Component
class CohortRules {

    private static final int LONGEST_HORIZON = 36_525;

    private final CodeLists codeLists;
    private final InstrumentService instruments;

    CohortRules(CodeLists codeLists, InstrumentService instruments) {
        this.codeLists = codeLists;
        this.instruments = instruments;
    }

    /** Refuses a question that cannot be answered, with everything that is wrong with it. */
    void check(CompareCohort question) {
        Violations violations = new Violations();
        Cohort cohort = question.cohort();
        CriterionRules criteria = new CriterionRules(violations);
        List<CodeUse> codes = criteria.codes();
        if (cohort.condition() == null) {
            checkConditions(cohort, violations);
        } else {
            criteria.narrowed("/cohort/condition", Factor.CONDITION, cohort.condition());
        }
        if (cohort.productClass() == null) {
            checkProductClasses(cohort, violations);
        } else {
            criteria.narrowed("/cohort/productClass", Factor.PRODUCT_CLASS, cohort.productClass());
        }
        cohort.narrowedTo()
                .forEach((factor, value) -> criteria.narrowed("/cohort/" + factor.jsonName(), factor, value));
        if (cohort.where() != null) {
            criteria.where("/cohort/where", cohort.where());
        }
        if (question.compareBy() != null && cohort.isNarrowedBy(question.compareBy())) {
            violations.add(
                    "/compareBy",
                    ComparisonFailure.COHORT_CONTRADICTORY,
                    "The cohort is narrowed to one value of this factor; leave one of the two out.");
        }
        violations.addUnder("", codeLists.unknown(codes));
        if (instruments.findMeasure(cohort.measure()).isEmpty()) {
            violations.add("/cohort/measure", InputFailure.CODE_UNKNOWN, "No such measure.");
        }
        if (cohort.horizonDays() < 1 || cohort.horizonDays() > LONGEST_HORIZON) {
            violations.add(
                    "/cohort/horizonDays",
                    InputFailure.VALUE_OUT_OF_RANGE,
                    "Days after treatment, from 1 to " + LONGEST_HORIZON + ".");
        }
        if (question.cut() != null && Session.caller().role() != Role.RESEARCHER) {
            violations.add(
                    "/cut",
                    ComparisonFailure.CUT_OF_RESEARCHERS,
                    "A clinic asks about its own rows as they stand; leave the cut out.");
        }
        violations.throwIfAny();
    }

    /**
     * A score's thresholds belong to a condition; a measure of time needs none, and a transplant centre asks about all
     * its transplants. Only of own rows: elsewhere the sum over all conditions less the large ones would be a small one.
     */
    private void checkConditions(Cohort cohort, Violations violations) {
        boolean scored = instruments
                .findMeasure(cohort.measure())
                .filter(found -> found.eventRule() == null)
                .isPresent();
        if (cohort.values(Factor.CONDITION).isEmpty()
                && (scored || Session.caller().role() == Role.RESEARCHER)) {
            violations.add(
                    "/cohort/condition",
                    InputFailure.VALUE_REQUIRED,
                    "It may be left out where a criterion that all must fulfil names conditions, and for measures of time and"
                            + " a clinic's own rows.");
        }
    }

    private static void checkProductClasses(Cohort cohort, Violations violations) {
        if (cohort.values(Factor.PRODUCT_CLASS).isEmpty()) {
            violations.add(
                    "/cohort/productClass",
                    InputFailure.VALUE_REQUIRED,
                    "It may be left out where a criterion that all must fulfil names product classes.");
        }
    }

    /**
     * The preferred one of the conditions of a cohort.
     *
     * @throws RegistryException {@code value-required} where they have several: what improved means would depend on the condition
     */
    private Optional<Threshold> preferred(Cohort cohort) {
        Set<Optional<Threshold>> preferred = cohort.values(Factor.CONDITION).stream()
                .map(condition -> instruments.preferredThreshold(cohort.measure(), condition))
                .collect(Collectors.toSet());
        Violations violations = new Violations();
        if (preferred.size() > 1) {
            violations.add(
                    "/threshold",
                    InputFailure.VALUE_REQUIRED,
                    "These conditions have no preferred threshold in common: name the one that decides for all of them.");
        }
        violations.throwIfAny();
        return preferred.stream().findFirst().flatMap(found -> found);
    }

    /**
     * The threshold that decides: the one asked for, else the preferred one.
     *
     * @return empty where none was asked for and none is known
     * @throws RegistryException {@code threshold-unknown}, {@code threshold-not-applicable}; {@code value-required} where none was
     *     asked for and the cohort's conditions have several
     */
    Optional<Threshold> threshold(CompareCohort question) {
        Cohort cohort = question.cohort();
        if (question.threshold() == null) {
            return preferred(cohort);
        }
        Threshold threshold = instruments.threshold(question.threshold());
        if (!cohort.measure().equals(threshold.measureId())
                || threshold.valueHigh() != null
                || threshold.valueKind() == Threshold.ValueKind.ATTAINED) {
            Violations violations = new Violations();
            violations.add(
                    "/threshold",
                    ComparisonFailure.THRESHOLD_NOT_APPLICABLE,
                    "Improved and worsened need one change of this measure: points, or percent of baseline.");
            violations.throwIfAny();
        }
        return Optional.of(threshold);
    }

    /** Refuses a day on which nobody in the cohort is followed up: every number of it would be a misleading zero. */
    void checkFollowed(int horizonDays, List<GroupCounts> counts) {
        SortedSet<Integer> followed = new TreeSet<>();
        counts.forEach(group -> followed.addAll(group.horizons().keySet()));
        if (followed.isEmpty() || followed.contains(horizonDays)) {
            return;
        }
        Violations violations = new Violations();
        violations.add(
                "/cohort/horizonDays",
                ComparisonFailure.HORIZON_NOT_FOLLOWED,
                "The follow-up plans of these treatments measure on day "
                        + followed.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".");
        violations.throwIfAny();
    }
}
