package org.candorregistry.core.comparison;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.candorregistry.core.comparison.CohortCounts.FactorCell;
import org.candorregistry.core.comparison.FactorsAnswer.FactorShares;
import org.candorregistry.core.comparison.FactorsAnswer.FailureModel;
import org.candorregistry.core.comparison.FactorsAnswer.Groups;
import org.candorregistry.core.comparison.FactorsAnswer.Response;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.outcome.SmallestChange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what sets the best results of a cohort apart from its failures. */
@Service
public class FactorsService {

    private static final String PERCENT = "The threshold is in percent of the baseline; the model takes points only.";
    private static final String NO_CLASSES = "No smallest important change is known, so failure is not defined.";
    private static final String TOO_FEW = "Failures, or values of factors that can be told, are too few for a model.";
    private static final String TOO_FEW_MISSED =
            "Those who were missed, or values of factors that can be told of them, are too few for a model.";
    private static final String NOBODY_MISSED = "Nobody was missed.";
    private static final String NOT_WHY =
            " This is an association in people who were not randomised; it does not tell why.";

    private final Questions questions;
    private final CohortRules rules;
    private final Clock clock;

    FactorsService(Questions questions, CohortRules rules, Clock clock) {
        this.questions = questions;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Answers, and keeps what a researcher is told.
     *
     * @param question without a split; of a researcher, of all goals of a condition, product class and measure, since each
     *     further answer about some of them would tell of the others
     * @param written the answer as JSON, UTF-8
     * @throws RegistryException as {@link ComparisonService#compare}; {@code cohort-contradictory} of a split,
     *     {@code cohort-tells-of-few} of a researcher's cohort that is narrowed
     */
    @Transactional
    public byte[] factors(CompareCohort question, Function<FactorsAnswer, byte[]> written) {
        checkWhole(question);
        PreparedQuestion prepared = questions.prepared(question);
        checkWholeOfResearchers(prepared);
        return questions.answered(prepared, AnswerKind.FACTORS, () -> answer(prepared), written, FactorsService::told);
    }

    private static void checkWhole(CompareCohort question) {
        Violations violations = new Violations();
        if (question.compareBy() != null) {
            violations.add(
                    "/compareBy", ComparisonFailure.COHORT_CONTRADICTORY, "Every factor is looked at; leave it out.");
        }
        violations.throwIfAny();
    }

    private static void checkWholeOfResearchers(PreparedQuestion prepared) {
        Violations violations = new Violations();
        if (prepared.cut() != null && !prepared.cohort().isWhole()) {
            violations.add(
                    "/cohort",
                    ComparisonFailure.COHORT_TELLS_OF_FEW,
                    "By every factor at once, a part of these goals would tell of few others; ask about all of a condition,"
                            + " product class and measure.");
        }
        violations.throwIfAny();
    }

    private FactorsAnswer answer(PreparedQuestion prepared) {
        Cohort cohort = prepared.cohort();
        List<GroupCounts> counts = count(prepared, cohort, null);
        rules.checkFollowed(cohort.horizonDays(), counts);
        Cases whole = questions.groups(prepared, prepared.question(), counts, prepared.responders(), List.of()).stream()
                .findFirst()
                .map(ComparisonAnswer.Group::cases)
                .orElse(null);
        Groups groups = whole == null ? new Groups(null, null, null, null, null, null) : FactorTables.groups(whole);
        List<FactorShares> shares = whole == null ? List.of() : shares(prepared, whole, groups);
        Optional<List<FactorCell>> cells = cells(prepared, groups);
        Optional<FailureModel> model = cells.flatMap(of -> FailureModels.of(of, shares));
        Share failed = whole == null ? null : whole.failure().share();
        Optional<Response> response = failed == null || groups.missed() == null || groups.missed() == 0
                ? Optional.empty()
                : cells.flatMap(of -> ResponseModels.of(of, shares, failed));
        boolean synthetic = counts.stream().anyMatch(GroupCounts::synthetic);
        return new FactorsAnswer(
                ComparisonService.STATEMENT,
                synthetic,
                synthetic ? ComparisonWords.SYNTHETIC : null,
                ComparisonService.METHOD_VERSION,
                clock.instant(),
                prepared.population(),
                Questions.source(prepared, AnswerKind.FACTORS),
                cohort,
                prepared.measured(),
                prepared.thresholdInWords(),
                ComparisonWords.suppression(prepared.minimum(), true),
                groups,
                shares,
                model.orElse(null),
                model.isPresent() ? null : why(prepared, TOO_FEW),
                response.orElse(null),
                response.isPresent() ? null : whyNoResponse(prepared, groups),
                finding(model));
    }

    private static List<GroupCounts> count(PreparedQuestion prepared, Cohort cohort, @Nullable Factor split) {
        return prepared.counts().count(cohort, split, prepared.smallestChange(), false);
    }

    private List<FactorShares> shares(PreparedQuestion prepared, Cases whole, Groups groups) {
        List<ResponderThreshold> limits = FactorTables.limits(prepared.responders(), groups);
        List<FactorShares> shares = new ArrayList<>();
        List<Answered> told = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            if (!factor.isOfStratum() && prepared.cohort().narrowedTo(factor) == null) {
                FactorShares found = FactorTables.of(factor, whole, split(prepared, factor, limits, told));
                shares.add(found);
                found.values()
                        .forEach(value -> told.add(new Answered(
                                prepared.cohort().with(factor, value.value()), value.evaluated() != null)));
            }
        }
        shares.sort(Comparator.comparing(
                FactorShares::standardizedDifference, Comparator.nullsLast(Comparator.reverseOrder())));
        return shares;
    }

    /** Nothing of a factor whose values would tell of too few people beside what was told. */
    private List<ComparisonAnswer.Group> split(
            PreparedQuestion prepared, Factor factor, List<ResponderThreshold> limits, List<Answered> told) {
        CompareCohort question = prepared.question();
        CompareCohort split = new CompareCohort(prepared.cohort(), factor, question.threshold(), question.cut());
        try {
            return questions.groups(prepared, split, count(prepared, prepared.cohort(), factor), limits, told);
        } catch (RegistryException refused) {
            if (refused.code() == ComparisonFailure.COHORT_TELLS_OF_FEW) {
                return List.of();
            }
            throw refused;
        }
    }

    /** For models; empty where there is none. */
    private static Optional<List<FactorCell>> cells(PreparedQuestion prepared, Groups groups) {
        SmallestChange change = prepared.smallestChange();
        if (groups.failed() == null || (change != null && change.percentOfBaseline())) {
            return Optional.empty();
        }
        return Optional.of(prepared.counts()
                .countCells(prepared.cohort(), CodedFactors.ORDER, change == null ? null : change.value()));
    }

    private static String whyNoResponse(PreparedQuestion prepared, Groups groups) {
        return Long.valueOf(0).equals(groups.missed()) ? NOBODY_MISSED : why(prepared, TOO_FEW_MISSED);
    }

    private static String why(PreparedQuestion prepared, String tooFew) {
        SmallestChange change = prepared.smallestChange();
        if (change == null && !prepared.isOfTime()) {
            return NO_CLASSES;
        }
        return change != null && change.percentOfBaseline() ? PERCENT : tooFew;
    }

    /** The term whose interval lies furthest from 1. */
    private static String finding(Optional<FailureModel> model) {
        return model.stream()
                .flatMap(found -> found.terms().stream())
                .filter(term -> beyond(term) > 0)
                .max(Comparator.comparingDouble(FactorsService::beyond))
                .map(term -> "With " + term.factor() + " " + term.value() + ", the odds of failure were "
                        + two(term.oddsRatio())
                        + " times those with " + term.reference() + " (95 % interval " + two(term.lower()) + " to "
                        + two(term.upper()) + "), the other factors of the model being the same." + NOT_WHY)
                .orElse(
                        "No factor of the model stands out: each interval of an odds ratio holds 1, or there is no model."
                                + NOT_WHY);
    }

    /** How far its interval is from 1, as a logarithm; 0 or less where it holds it. */
    private static double beyond(FactorsAnswer.Term term) {
        return term.lower() == null || term.upper() == null
                ? 0
                : Math.max(Math.log(term.lower()), -Math.log(term.upper()));
    }

    private static String two(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static Questions.Told told(FactorsAnswer answer) {
        return new Questions.Told(groups(answer, false), groups(answer, true));
    }

    private static List<String> groups(FactorsAnswer answer, boolean counted) {
        return answer.factors().stream()
                .flatMap(shares -> Factor.named(shares.factor()).stream()
                        .flatMap(factor ->
                                values(shares, counted).map(value -> new FactorGroup(factor, value).toString())))
                .toList();
    }

    private static Stream<String> values(FactorShares shares, boolean counted) {
        return shares.values().stream()
                .filter(value -> !counted || value.evaluated() != null)
                .map(FactorsAnswer.ValueShares::value);
    }
}
