package org.candorregistry.core.comparison;

import java.util.List;
import java.util.Optional;
import org.candorregistry.core.comparison.ClinicsAnswer.Expectation;
import org.candorregistry.core.comparison.CohortCounts.FactorCell;
import org.candorregistry.core.statistics.LogisticRegression;
import org.candorregistry.core.statistics.LogisticRegression.Fit;
import org.candorregistry.core.statistics.MinimumCell;

/** How many are to be expected to fail, whichever clinic they are of: by a model of what was known before the treatment. */
final class ExpectedFailures {

    private final CodedFactors factors;
    private final Optional<Fit> fit;
    private final double share;

    private ExpectedFailures(CodedFactors factors, Optional<Fit> fit, double share) {
        this.factors = factors;
        this.fit = fit;
        this.share = share;
    }

    /** By all clinics. */
    static ExpectedFailures of(List<ClinicCounts> all, MinimumCell minimum) {
        List<FactorCell> cells =
                all.stream().flatMap(clinic -> clinic.cells().stream()).toList();
        long failed = cells.stream().mapToLong(FactorCell::failed).sum();
        long evaluated = cells.stream().mapToLong(FactorCell::evaluated).sum();
        CodedFactors factors = CodedFactors.ofCaseMix(cells, minimum.people(), Math.min(failed, evaluated - failed));
        return new ExpectedFailures(
                factors,
                factors.parameters() == 0 ? Optional.empty() : LogisticRegression.fit(factors.failures()),
                evaluated == 0 ? 0 : (double) failed / evaluated);
    }

    /** Of whoever is in this cell; without a model the share of all. */
    double probability(FactorCell cell) {
        return fit.map(found -> found.probability(factors.covariates(cell))).orElse(share);
    }

    /** Of those evaluated. */
    double among(List<FactorCell> cells) {
        return cells.stream()
                .filter(cell -> cell.evaluated() > 0)
                .mapToDouble(cell -> probability(cell) * cell.evaluated())
                .sum();
    }

    /** How they come about. */
    Expectation told() {
        return new Expectation(
                fit.isEmpty() ? List.of() : factors.names(),
                factors.leftOut(),
                fit.map(Fit::penalised).orElse(false));
    }
}
