package org.candorregistry.core.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candorregistry.core.comparison.CodedFactors.Coded;
import org.candorregistry.core.comparison.CohortCounts.FactorCell;
import org.candorregistry.core.comparison.FactorsAnswer.FactorShares;
import org.candorregistry.core.comparison.FactorsAnswer.FailureModel;
import org.candorregistry.core.comparison.FactorsAnswer.Term;
import org.candorregistry.core.statistics.Interval;
import org.candorregistry.core.statistics.Level;
import org.candorregistry.core.statistics.LogisticRegression;
import org.candorregistry.core.statistics.LogisticRegression.Coefficient;
import org.candorregistry.core.statistics.LogisticRegression.Fit;
import org.jspecify.annotations.Nullable;

/** Odds of failure by several factors at once: of values of which the number of failures is told. */
final class FailureModels {

    private FailureModels() {}

    /**
     * The model of a cohort.
     *
     * @param cells by {@link CodedFactors#ORDER}
     * @param shares of the factors, as they are told
     * @return empty where failures are too few, or no factor has two values
     */
    static Optional<FailureModel> of(List<FactorCell> cells, List<FactorShares> shares) {
        long failed = cells.stream().mapToLong(FactorCell::failed).sum();
        long others = cells.stream().mapToLong(FactorCell::others).sum();
        CodedFactors factors = CodedFactors.of(
                cells,
                FactorCell::evaluated,
                shares,
                value -> value.failed() != null && value.evaluated() != null,
                Math.min(failed, others));
        int parameters = factors.parameters();
        if (parameters == 0) {
            return Optional.empty();
        }
        return LogisticRegression.fit(factors.failures())
                .map(fit -> new FailureModel(
                        failed,
                        others,
                        parameters,
                        (double) Math.min(failed, others) / parameters,
                        fit.penalised(),
                        terms(factors, fit),
                        factors.leftOut()));
    }

    private static List<Term> terms(CodedFactors factors, Fit fit) {
        List<Term> terms = new ArrayList<>();
        for (Coded of : factors.chosen()) {
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
