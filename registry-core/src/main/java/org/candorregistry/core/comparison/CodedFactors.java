package org.candorregistry.core.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.candorregistry.core.comparison.CohortCounts.FactorCell;
import org.candorregistry.core.comparison.FactorsAnswer.FactorShares;
import org.candorregistry.core.comparison.FactorsAnswer.LeftOut;
import org.candorregistry.core.comparison.FactorsAnswer.ValueShares;
import org.candorregistry.core.statistics.LogisticRegression;

/**
 * Factors as covariates of a model. A factor enters with the values of which the numbers that the model needs are told; its other
 * values are one. Factors enter in a fixed order, which no result decides, while there are ten events for each parameter.
 */
final class CodedFactors {

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
            Factor.EARLIER_CASES,
            Factor.CELL_SOURCE,
            Factor.DONOR_TYPE,
            Factor.PREPARATION,
            Factor.MANIPULATION,
            Factor.DEVICE,
            Factor.VIABILITY_BAND,
            Factor.PASSAGE,
            Factor.DOSE_BAND,
            Factor.ROUTE,
            Factor.GUIDANCE,
            Factor.CLINIC_VOLUME,
            Factor.EVIDENCE_TIER);

    /** What was known before the treatment, which no clinic decides. */
    static final List<Factor> CASE_MIX = ORDER.subList(0, ORDER.indexOf(Factor.TRAINING_LEVEL));

    private final List<Factor> order;
    private final List<FactorCell> cells;
    private final ToLongFunction<FactorCell> people;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Coded> coded = new ArrayList<>();

    /**
     * A factor in the model.
     *
     * @param reference the value that the others are compared with: the most frequent
     * @param values in the order of their terms
     * @param told those that stand for themselves
     */
    record Coded(Factor factor, String reference, List<String> values, Set<String> told) {

        List<Double> covariates(String value) {
            String known = told.contains(value) ? value : OTHERS;
            return values.stream().map(each -> each.equals(known) ? 1.0 : 0.0).toList();
        }
    }

    private CodedFactors(List<Factor> order, List<FactorCell> cells, ToLongFunction<FactorCell> people) {
        this.order = order;
        this.cells = cells.stream().filter(cell -> people.applyAsLong(cell) > 0).toList();
        this.people = people;
    }

    /**
     * Chooses.
     *
     * @param cells by {@link #ORDER}
     * @param people {people} of a cell whom the model is about
     * @param shares of the factors, as they are told
     * @param told whether what the model needs of a value is told
     * @param events {people} who had the event, or who had not, whoever are fewer
     */
    static CodedFactors of(
            List<FactorCell> cells,
            ToLongFunction<FactorCell> people,
            List<FactorShares> shares,
            Predicate<ValueShares> told,
            long events) {
        CodedFactors factors = new CodedFactors(ORDER, cells, people);
        for (Factor factor : ORDER) {
            factors.add(
                    factor,
                    shares.stream()
                            .filter(of -> of.factor().equals(factor.jsonName()))
                            .flatMap(of -> of.values().stream())
                            .filter(told)
                            .map(ValueShares::value)
                            .collect(Collectors.toSet()),
                    events);
        }
        return factors;
    }

    /**
     * Chooses among {@link #CASE_MIX}.
     *
     * @param cells by {@link #CASE_MIX}
     * @param fewest {people} evaluated with a value, so that it stands for itself
     * @param events {people} who failed, or who did not, whoever are fewer
     */
    static CodedFactors ofCaseMix(List<FactorCell> cells, long fewest, long events) {
        CodedFactors factors = new CodedFactors(CASE_MIX, cells, FactorCell::evaluated);
        for (Factor factor : CASE_MIX) {
            Map<String, Long> evaluated = cells.stream()
                    .collect(Collectors.groupingBy(
                            cell -> cell.values().get(CASE_MIX.indexOf(factor)),
                            Collectors.summingLong(FactorCell::evaluated)));
            evaluated.values().removeIf(people -> people < fewest);
            factors.add(factor, evaluated.keySet(), events);
        }
        return factors;
    }

    private void add(Factor factor, Set<String> told, long events) {
        Coded found = coded(factor, told);
        if (found.values().isEmpty()) {
            leftOut.add(new LeftOut(factor.jsonName(), "Fewer than two values with enough people to be told."));
        } else if (events
                < (long) EVENTS_PER_VARIABLE * (parameters() + found.values().size())) {
            leftOut.add(new LeftOut(
                    factor.jsonName(), "There would be fewer than " + EVENTS_PER_VARIABLE + " events per variable."));
        } else {
            coded.add(found);
        }
    }

    private Coded coded(Factor factor, Set<String> told) {
        Map<String, Long> counted = new LinkedHashMap<>();
        int place = order.indexOf(factor);
        cells.forEach(cell -> {
            String value = cell.values().get(place);
            counted.merge(told.contains(value) ? value : OTHERS, people.applyAsLong(cell), Math::addExact);
        });
        String reference = counted.entrySet().stream()
                .filter(value -> !value.getKey().equals(OTHERS))
                .max(Comparator.comparingLong((Map.Entry<String, Long> value) -> value.getValue())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(OTHERS);
        List<String> values = counted.keySet().stream()
                .filter(value -> !value.equals(reference))
                .sorted()
                .toList();
        return new Coded(factor, reference, values, told);
    }

    /** Without the intercept. */
    int parameters() {
        return coded.stream().mapToInt(each -> each.values().size()).sum();
    }

    /** Those in the model, in the order of their terms. */
    List<Coded> chosen() {
        return coded;
    }

    /** Those that are not in it, and why. */
    List<LeftOut> leftOut() {
        return leftOut;
    }

    /** Names of those in the model, as questions have them. */
    List<String> names() {
        return coded.stream().map(each -> each.factor().jsonName()).toList();
    }

    /** Who was evaluated, with the same covariates together: those who failed had the event. */
    List<LogisticRegression.Pattern> failures() {
        List<LogisticRegression.Pattern> patterns = new ArrayList<>();
        patterns()
                .forEach((covariates, together) -> patterns.add(new LogisticRegression.Pattern(
                        covariates,
                        together.stream().mapToLong(FactorCell::failed).sum(),
                        together.stream().mapToLong(FactorCell::others).sum())));
        return patterns;
    }

    /** Cells with the same covariates together. */
    Map<List<Double>, List<FactorCell>> patterns() {
        return cells.stream().collect(Collectors.groupingBy(this::covariates, LinkedHashMap::new, Collectors.toList()));
    }

    /** Of whoever is in this cell, without the intercept. */
    List<Double> covariates(FactorCell cell) {
        return coded.stream()
                .flatMap(each -> each.covariates(cell.values().get(order.indexOf(each.factor()))).stream())
                .toList();
    }
}
