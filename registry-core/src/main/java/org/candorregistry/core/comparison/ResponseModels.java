package org.candorregistry.core.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candorregistry.core.comparison.CohortCounts.FactorCell;
import org.candorregistry.core.comparison.FactorsAnswer.FactorShares;
import org.candorregistry.core.comparison.FactorsAnswer.Response;
import org.candorregistry.core.statistics.Level;
import org.candorregistry.core.statistics.ResponseWeights;
import org.candorregistry.core.statistics.ResponseWeights.Pattern;

/** The share of failure, weighted for those who were missed: by values of which both numbers and the failures are told. */
final class ResponseModels {

    private static final String NOTE =
            "It holds where, among people alike in these factors, whether they were missed had nothing to do with how they fared."
                    + " Nothing that was recorded can tell; the bounds under missingness hold whatever it had to do with it.";

    private ResponseModels() {}

    /**
     * The weighted share of a cohort.
     *
     * @param cells by {@link CodedFactors#ORDER}
     * @param shares of the factors, as they are told
     * @param plain share of failure, as it is told
     * @return empty where the missed or the evaluated are too few, or no factor has two values
     */
    static Optional<Response> of(List<FactorCell> cells, List<FactorShares> shares, Share plain) {
        long evaluated = cells.stream().mapToLong(FactorCell::evaluated).sum();
        long missed = cells.stream().mapToLong(FactorCell::missed).sum();
        CodedFactors factors = CodedFactors.of(
                cells,
                cell -> cell.evaluated() + cell.missed(),
                shares,
                value -> value.failed() != null && value.evaluated() != null && value.missed() != null,
                Math.min(evaluated, missed));
        if (factors.parameters() == 0) {
            return Optional.empty();
        }
        return ResponseWeights.of(patterns(factors), Level.DEFAULT)
                .map(found -> new Response(
                        evaluated,
                        missed,
                        plain,
                        found.share(),
                        found.interval().lower(),
                        found.interval().upper(),
                        found.effectivePeople(),
                        found.largestWeight(),
                        factors.parameters(),
                        found.penalised(),
                        factors.names(),
                        factors.leftOut(),
                        NOTE));
    }

    private static List<Pattern> patterns(CodedFactors factors) {
        List<Pattern> patterns = new ArrayList<>();
        factors.patterns()
                .forEach((covariates, cells) -> patterns.add(new Pattern(
                        covariates,
                        cells.stream().mapToLong(FactorCell::failed).sum(),
                        cells.stream().mapToLong(FactorCell::others).sum(),
                        cells.stream().mapToLong(FactorCell::missed).sum())));
        return patterns;
    }
}
