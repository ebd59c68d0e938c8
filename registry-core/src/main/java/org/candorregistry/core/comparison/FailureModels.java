package org.candorregistry.core.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.candorregistry.core.comparison.CohortCounts.FactorCell;
import org.candorregistry.core.comparison.FactorsAnswer.FactorShares;
import org.candorregistry.core.comparison.FactorsAnswer.FailureModel;
import org.candorregistry.core.comparison.FactorsAnswer.LeftOut;
import org.candorregistry.core.comparison.FactorsAnswer.Term;
import org.candorregistry.core.comparison.FactorsAnswer.ValueShares;
import org.candorregistry.core.statistics.Interval;
import org.candorregistry.core.statistics.Level;
import org.candorregistry.core.statistics.LogisticRegression;
import org.candorregistry.core.statistics.LogisticRegression.Coefficient;
import org.candorregistry.core.statistics.LogisticRegression.Fit;
import org.candorregistry.core.statistics.LogisticRegression.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Odds of failure by several factors at once. A factor enters with the values of which the number of failures is told; its other
 * values are one. Factors enter in a fixed order, which no result decides, while there are ten events for each parameter.
 */
final class FailureModels {

    /** Peduzzi et al., Journal of Clinical Epidemiology 49 (1996) 1373-1379. */
    private static final int EVENTS_PER_VARIABLE = 10;

    private static final String OTHERS = "other values";

    /** What was known before the treatment first, then what was done. */
    static final List<Factor> ORDER = List.of(
            Factor.BASELINE_BAND,
            Factor.SEVERITY,
            Factor.AGE_BAND,
            Factor.SEX,
            Factor.BMI_BAND,
            Factor.DISEASE_STATUS,
            Factor.TRAINING_LEVEL,
            Factor.CELL_SOURCE,
            Factor.DONOR_TYPE,
            Factor.PREPARATION,
            Factor.MANIPULATION,
            Factor.DOSE_BAND,
            Factor.ROUTE,
            Factor.GUIDANCE,
            Factor.EVIDENCE_TIER);

    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Coded> coded = new ArrayList<>();

    private FailureModels() {}

    /**
     * A factor in the model.
     *
     * @param reference the value that the others are compared with
     * @param values in the order of their terms
     * @param told those that stand for themselves
     */
    private record Coded(Factor factor, String reference, List<String> values, Set<String> told) {

        List<Double> covariates(String value) {
            String known = told.contains(value) ? value : OTHERS;
            return values.stream().map(each -> each.equals(known) ? 1.0 : 0.0).toList();
        }
    }

    /**
     * The model of a cohort.
     *
     * @param shares of the factors, as they are told
     * @param smallestChange that matters, in points; null: changes do not decide, or none is known
     * @return empty where failures are too few, or no factor has two values
     */
    static Optional<FailureModel> of(
            CohortCounts counts, Cohort cohort, List<FactorShares> shares, @Nullable BigDecimal smallestChange) {
        FailureModels models = new FailureModels();
        List<FactorCell> cells = counts.countCells(cohort, ORDER, smallestChange);
        long failed = cells.stream().mapToLong(FactorCell::failed).sum();
        long others = cells.stream().mapToLong(FactorCell::others).sum();
        models.choose(cells, shares, Math.min(failed, others));
        int parameters =
                models.coded.stream().mapToInt(each -> each.values().size()).sum();
        if (parameters == 0) {
            return Optional.empty();
        }
        List<Pattern> patterns = models.patterns(cells);
        return LogisticRegression.fit(patterns)
                .map(fit -> new FailureModel(
                        failed,
                        others,
                        parameters,
                        (double) Math.min(failed, others) / parameters,
                        fit.penalised(),
                        models.terms(fit),
                        models.leftOut));
    }

    private void choose(List<FactorCell> cells, List<FactorShares> shares, long events) {
        int parameters = 0;
        for (Factor factor : ORDER) {
            Coded found = coded(factor, cells, shares);
            if (found.values().isEmpty()) {
                leftOut.add(new LeftOut(factor.jsonName(), "Fewer than two values with enough people to be told."));
            } else if (events
                    < (long) EVENTS_PER_VARIABLE * (parameters + found.values().size())) {
                leftOut.add(new LeftOut(
                        factor.jsonName(),
                        "There would be fewer than " + EVENTS_PER_VARIABLE + " events per variable."));
            } else {
                coded.add(found);
                parameters += found.values().size();
            }
        }
    }

    private static Coded coded(Factor factor, List<FactorCell> cells, List<FactorShares> shares) {
        Map<String, Long> people = new LinkedHashMap<>();
        Set<String> told = new HashSet<>();
        for (FactorShares of : shares) {
            if (of.factor().equals(factor.jsonName())) {
                for (ValueShares value : of.values()) {
                    if (value.failed() != null && value.evaluated() != null) {
                        told.add(value.value());
                    }
                }
            }
        }
        int place = ORDER.indexOf(factor);
        cells.forEach(cell -> {
            String value = cell.values().get(place);
            people.merge(told.contains(value) ? value : OTHERS, cell.failed() + cell.others(), Math::addExact);
        });
        String reference = people.entrySet().stream()
                .filter(value -> !value.getKey().equals(OTHERS))
                .max(Comparator.comparingLong((Map.Entry<String, Long> value) -> value.getValue())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(OTHERS);
        List<String> values = people.keySet().stream()
                .filter(value -> !value.equals(reference))
                .sorted()
                .toList();
        return new Coded(factor, reference, values, told);
    }

    /** People with the same covariates are one pattern. */
    private List<Pattern> patterns(List<FactorCell> cells) {
        Map<List<Double>, Pattern> patterns = new LinkedHashMap<>();
        for (FactorCell cell : cells) {
            List<Double> covariates = new ArrayList<>();
            coded.forEach(
                    each -> covariates.addAll(each.covariates(cell.values().get(ORDER.indexOf(each.factor())))));
            patterns.merge(
                    covariates,
                    new Pattern(covariates, cell.failed(), cell.others()),
                    (one, other) ->
                            new Pattern(covariates, one.events() + other.events(), one.others() + other.others()));
        }
        return List.copyOf(patterns.values());
    }

    private List<Term> terms(Fit fit) {
        List<Term> terms = new ArrayList<>();
        for (Coded of : coded) {
            for (String value : of.values()) {
                terms.add(term(of, value, fit.coefficients().get(terms.size())));
            }
        }
        return terms;
    }

    private static Term term(Coded of, String value, @Nullable Coefficient found) {
        Interval interval = found == null ? null : found.oddsRatio(Level.DEFAULT);
        return new Term(
                of.factor().jsonName(),
                value,
                of.reference(),
                found == null ? null : Double.valueOf(Math.exp(found.estimate())),
                interval == null ? null : Double.valueOf(interval.lower()),
                interval == null ? null : Double.valueOf(interval.upper()));
    }
}
