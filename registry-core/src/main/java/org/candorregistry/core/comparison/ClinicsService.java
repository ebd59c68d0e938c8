package org.candorregistry.core.comparison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.candorregistry.core.clinic.Clinic;
import org.candorregistry.core.clinic.ClinicService;
import org.candorregistry.core.comparison.ClinicsAnswer.ClinicResult;
import org.candorregistry.core.comparison.ClinicsAnswer.Expectation;
import org.candorregistry.core.comparison.ClinicsAnswer.Limits;
import org.candorregistry.core.comparison.ClinicsAnswer.NotShown;
import org.candorregistry.core.comparison.ClinicsAnswer.Position;
import org.candorregistry.core.comparison.CohortCounts.FactorCell;
import org.candorregistry.core.cut.ClinicLabel;
import org.candorregistry.core.cut.DataCut;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.outcome.SmallestChange;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.candorregistry.core.statistics.Cusum;
import org.candorregistry.core.statistics.Funnel;
import org.candorregistry.core.statistics.Interval;
import org.candorregistry.core.statistics.Level;
import org.candorregistry.core.statistics.LogisticRegression;
import org.candorregistry.core.statistics.LogisticRegression.Fit;
import org.candorregistry.core.statistics.LogisticRegression.Pattern;
import org.candorregistry.core.statistics.MinimumCell;
import org.candorregistry.core.statistics.Overdispersion;
import org.candorregistry.core.statistics.Proportion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers how clinics fare beside what is to be expected of people like theirs. All read a data cut. A steward is told whose
 * numbers they are, a clinic which are its own, anybody else neither.
 */
@Service
public class ClinicsService {

    static final int FEWEST_FOR_DISPERSION = 5;

    /** Fewer would name one to whoever knows the other. */
    private static final int FEWEST_UNNAMED = 3;

    private static final String NOTE =
            "Limits allow for chance, and for what the model knows of the people before the treatment."
                    + " One clinic in twenty lies outside the inner limits by chance alone, and whoever sees heavier cases in ways that"
                    + " nobody recorded lies above without fault. Where overdispersion is above 1 clinics differ by more than chance for"
                    + " reasons that they share. No order of clinics follows from this.";

    private static final String CUSUM_NOTE =
            "A signal is a reason to look, not a finding: the people of that time may have differed"
                    + " in ways that nobody recorded. Where nothing has changed, one comes by chance after "
                    + Cusum.PEOPLE_BETWEEN_FALSE_ALARMS
                    + " people or more, on average. Whoever has not been evaluated yet is in no step.";

    private final Questions questions;
    private final CohortRules rules;
    private final ClinicService clinics;
    private final ClinicLimits limits;
    private final Clock clock;

    ClinicsService(Questions questions, CohortRules rules, ClinicService clinics, ClinicLimits limits, Clock clock) {
        this.questions = questions;
        this.rules = rules;
        this.clinics = clinics;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Answers, and keeps what a researcher is told.
     *
     * @param question without a split, of all goals of a condition, product class and measure
     * @param written the answer as JSON, UTF-8
     * @throws RegistryException as {@link ComparisonService#compare}; {@code cohort-contradictory} of a split,
     *     {@code cohort-tells-of-few} of a cohort that is narrowed, {@code threshold-not-applicable} of one in percent
     */
    @Transactional
    public byte[] clinics(CompareCohort question, Function<ClinicsAnswer, byte[]> written) {
        check(question);
        PreparedQuestion prepared = questions.preparedOfCut(question);
        checkPoints(prepared);
        return Session.caller().role() == Role.RESEARCHER
                ? questions.answered(
                        prepared,
                        AnswerKind.CLINICS,
                        () -> answer(prepared),
                        written,
                        given -> new Questions.Told(List.of(), List.of()))
                : written.apply(answer(prepared));
    }

    /**
     * Of the caller's clinic, for its own eyes: whether failures have come more or less often than the latest cut lets expect.
     *
     * @param question as {@link #clinics}, without a cut
     * @throws RegistryException as {@link #clinics}
     */
    @Transactional(readOnly = true)
    public CusumAnswer cusum(CompareCohort question) {
        check(question);
        PreparedQuestion prepared = questions.preparedOfCut(question);
        checkPoints(prepared);
        Expected expected = expected(questions.clinics(prepared), prepared.minimum());
        SortedMap<LocalDate, List<FactorCell>> days = questions.steps(prepared);
        Cusum sums = Cusum.of(days.values().stream()
                .map(cells -> cells.stream()
                        .map(cell -> new Cusum.People(expected.probability().apply(cell), cell.failed(), cell.others()))
                        .toList())
                .toList());
        List<CusumAnswer.Step> steps = new ArrayList<>();
        days.forEach((day, cells) -> steps.add(new CusumAnswer.Step(
                day,
                cells.stream().mapToLong(FactorCell::evaluated).sum(),
                cells.stream().mapToLong(FactorCell::failed).sum(),
                cells.stream()
                        .mapToDouble(cell -> expected.probability().apply(cell) * cell.evaluated())
                        .sum(),
                sums.ofWorse().get(steps.size()),
                sums.ofBetter().get(steps.size()))));
        return new CusumAnswer(
                ComparisonService.STATEMENT,
                ComparisonService.METHOD_VERSION,
                clock.instant(),
                source(prepared),
                prepared.cohort(),
                prepared.measured(),
                prepared.thresholdInWords(),
                expected.told(),
                Cusum.ODDS_RATIO,
                Cusum.LIMIT,
                steps,
                first(steps, step -> step.ofWorse() > Cusum.LIMIT),
                first(steps, step -> step.ofBetter() > Cusum.LIMIT),
                CUSUM_NOTE);
    }

    private static @Nullable LocalDate first(List<CusumAnswer.Step> steps, Predicate<CusumAnswer.Step> beyond) {
        return steps.stream()
                .filter(beyond)
                .findFirst()
                .map(CusumAnswer.Step::treatedOn)
                .orElse(null);
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
        if (cohort.where() != null || !cohort.narrowedTo().isEmpty()) {
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

    private ClinicsAnswer answer(PreparedQuestion prepared) {
        CompareCohort question = prepared.question();
        List<GroupCounts> counts = prepared.counts().count(prepared.cohort(), null, prepared.smallestChange(), false);
        rules.checkFollowed(prepared.cohort().horizonDays(), counts);
        Share failure = questions.groups(prepared, question, counts, prepared.responders(), List.of()).stream()
                .findFirst()
                .map(group -> group.cases().failure().share())
                .orElse(null);
        List<ClinicCounts> all = questions.clinics(prepared);
        DataCut cut = Objects.requireNonNull(prepared.cut());
        Chosen chosen = chosen(all, failure != null, cut.id(), prepared.minimum());
        Expected expected = expected(all, prepared.minimum());
        Map<String, Clinic> names = names(cut.id());
        List<ClinicResult> results = chosen.shown().stream()
                .map(clinic -> result(clinic, expected, clinic.label().equals(chosen.own()), names.get(clinic.label())))
                .toList();
        boolean synthetic = counts.stream().anyMatch(GroupCounts::synthetic);
        return new ClinicsAnswer(
                ComparisonService.STATEMENT,
                synthetic,
                synthetic ? ComparisonWords.SYNTHETIC : null,
                ComparisonService.METHOD_VERSION,
                clock.instant(),
                source(prepared),
                prepared.cohort(),
                prepared.measured(),
                prepared.thresholdInWords(),
                ComparisonWords.suppression(prepared.minimum(), true),
                failure,
                expected.told(),
                overdispersion(chosen.shown(), expected),
                results,
                chosen.notShown(),
                NOTE);
    }

    /** What a researcher is told is kept, and has a permalink; what a clinic or a steward is told names more than that. */
    private static ComparisonAnswer.Source source(PreparedQuestion prepared) {
        ComparisonAnswer.Source kept = Questions.source(prepared, AnswerKind.CLINICS);
        return Session.caller().role() == Role.RESEARCHER
                ? kept
                : new ComparisonAnswer.Source(kept.cut(), kept.takenAt(), kept.queryHash(), null, null);
    }

    /**
     * Who is shown.
     *
     * @param shown in the order of how many were evaluated, the most first
     * @param own label of the reader's clinic; null where the reader is of none
     */
    private record Chosen(
            List<ClinicCounts> shown, @Nullable String own, NotShown notShown) {}

    private Chosen chosen(List<ClinicCounts> all, boolean told, UUID cut, MinimumCell minimum) {
        Caller caller = Session.caller();
        boolean ofClinic = caller.role() != Role.RESEARCHER && caller.role() != Role.STEWARD;
        String own = ofClinic ? ClinicLabel.of(cut, caller.clinic()) : null;
        List<ClinicCounts> enough =
                all.stream().filter(clinic -> !isFew(clinic)).toList();
        List<ClinicCounts> complete =
                enough.stream().filter(clinic -> !isIncomplete(clinic)).toList();
        List<ClinicCounts> tellable = told ? tellable(all, complete, own, minimum) : List.of();
        List<ClinicCounts> shown = tellable.stream()
                .filter(clinic -> clinic.label().equals(own)
                        || caller.role() == Role.STEWARD
                        || others(tellable, own) >= FEWEST_UNNAMED)
                .toList();
        Optional<ClinicCounts> ofReader =
                all.stream().filter(clinic -> clinic.label().equals(own)).findFirst();
        return new Chosen(
                shown,
                own,
                new NotShown(
                        all.size() - enough.size(),
                        enough.size() - complete.size(),
                        complete.size() - shown.size(),
                        ofReader.filter(this::isFew)
                                .map(clinic -> "fewEvaluated")
                                .or(() -> ofReader.filter(this::isIncomplete).map(clinic -> "incomplete"))
                                .orElse(null)));
    }

    private static long others(List<ClinicCounts> clinics, @Nullable String own) {
        return clinics.stream().filter(clinic -> !clinic.label().equals(own)).count();
    }

    private boolean isFew(ClinicCounts clinic) {
        return clinic.failure().of() < limits.leastEvaluated();
    }

    private boolean isIncomplete(ClinicCounts clinic) {
        return clinic.completeness() < limits.leastCompleteness();
    }

    /**
     * Those whose numbers may be told, so that what is left of all clinics without them, and without the reader's own, tells of
     * nobody or of enough.
     */
    private static List<ClinicCounts> tellable(
            List<ClinicCounts> all, List<ClinicCounts> complete, @Nullable String own, MinimumCell minimum) {
        Predicate<ClinicCounts> known = clinic -> clinic.label().equals(own);
        List<ClinicCounts> told = new ArrayList<>(complete.stream()
                .filter(clinic -> known.test(clinic)
                        || (!minimum.withholds(failed(clinic)) && !minimum.withholds(succeeded(clinic))))
                .sorted(Comparator.comparingLong(
                                (ClinicCounts clinic) -> clinic.failure().of())
                        .reversed()
                        .thenComparing(ClinicCounts::label))
                .toList());
        while (told.stream().anyMatch(known.negate())) {
            List<ClinicCounts> rest = all.stream()
                    .filter(known.negate())
                    .filter(clinic -> !told.contains(clinic))
                    .toList();
            if (!minimum.isTooFew(
                            rest.stream().mapToLong(ClinicsService::failed).sum())
                    && !minimum.isTooFew(
                            rest.stream().mapToLong(ClinicsService::succeeded).sum())) {
                return told;
            }
            told.remove(told.stream()
                    .filter(known.negate())
                    .reduce((larger, smaller) -> smaller)
                    .orElseThrow());
        }
        return told;
    }

    private static long failed(ClinicCounts clinic) {
        return clinic.failure().count();
    }

    private static long succeeded(ClinicCounts clinic) {
        return clinic.failure().of() - clinic.failure().count();
    }

    /** Of each cell the probability of failure, whichever clinic it is of. */
    private record Expected(Function<FactorCell, Double> probability, Expectation told) {

        double failures(ClinicCounts clinic) {
            return clinic.cells().stream()
                    .filter(cell -> cell.evaluated() > 0)
                    .mapToDouble(cell -> probability.apply(cell) * cell.evaluated())
                    .sum();
        }
    }

    private static Expected expected(List<ClinicCounts> all, MinimumCell minimum) {
        List<FactorCell> cells =
                all.stream().flatMap(clinic -> clinic.cells().stream()).toList();
        long failed = cells.stream().mapToLong(FactorCell::failed).sum();
        long evaluated = cells.stream().mapToLong(FactorCell::evaluated).sum();
        CodedFactors factors = CodedFactors.ofCaseMix(cells, minimum.people(), Math.min(failed, evaluated - failed));
        Optional<Fit> fit = factors.parameters() == 0 ? Optional.empty() : fit(factors);
        double share = evaluated == 0 ? 0 : (double) failed / evaluated;
        return new Expected(
                cell -> fit.map(found -> found.probability(factors.covariates(cell)))
                        .orElse(share),
                new Expectation(
                        fit.isEmpty()
                                ? List.of()
                                : factors.chosen().stream()
                                        .map(coded -> coded.factor().jsonName())
                                        .toList(),
                        factors.leftOut(),
                        fit.map(Fit::penalised).orElse(false)));
    }

    private static Optional<Fit> fit(CodedFactors factors) {
        List<Pattern> patterns = new ArrayList<>();
        factors.patterns()
                .forEach((covariates, cells) -> patterns.add(new Pattern(
                        covariates,
                        cells.stream().mapToLong(FactorCell::failed).sum(),
                        cells.stream().mapToLong(FactorCell::others).sum())));
        return LogisticRegression.fit(patterns);
    }

    private static ClinicResult result(ClinicCounts clinic, Expected of, boolean own, @Nullable Clinic named) {
        Proportion failure = clinic.failure();
        double expected = of.failures(clinic);
        double share = expected / failure.of();
        double observed = failure.share().orElseThrow();
        Interval ratio = Funnel.ratio(failure, expected, Level.DEFAULT);
        Interval inner = Funnel.limits(failure.of(), share, Level.DEFAULT);
        Interval outer = Funnel.limits(failure.of(), share, Funnel.OUTER);
        return new ClinicResult(
                named == null ? null : named.id(),
                named == null ? null : named.name(),
                own,
                Objects.requireNonNull(Share.of(failure)),
                share,
                failure.count() / expected,
                ratio.lower(),
                ratio.upper(),
                new Limits(inner.lower(), inner.upper()),
                new Limits(outer.lower(), outer.upper()),
                observed < inner.lower()
                        ? Position.BELOW_EXPECTED
                        : observed > inner.upper() ? Position.ABOVE_EXPECTED : Position.WITHIN_EXPECTED,
                observed < outer.lower() || observed > outer.upper());
    }

    private static @Nullable Double overdispersion(List<ClinicCounts> shown, Expected expected) {
        return shown.size() < FEWEST_FOR_DISPERSION
                ? null
                : Double.valueOf(Overdispersion.of(shown.stream()
                        .map(clinic -> Funnel.deviation(clinic.failure(), expected.failures(clinic)))
                        .toList()));
    }

    /** Of those whom the reader may know, by label. */
    private Map<String, Clinic> names(UUID cut) {
        Map<String, Clinic> names = new HashMap<>();
        Caller caller = Session.caller();
        if (caller.role() == Role.STEWARD) {
            UUID after = null;
            do {
                Page<Clinic> page = clinics.list(new PageRequest(after, PageRequest.MOST));
                page.items().forEach(clinic -> names.put(ClinicLabel.of(cut, clinic.id()), clinic));
                after = page.next();
            } while (after != null);
        } else if (caller.role() != Role.RESEARCHER) {
            names.put(ClinicLabel.of(cut, caller.clinic()), clinics.get(caller.clinic()));
        }
        return names;
    }
}
