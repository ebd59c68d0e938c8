package org.candorregistry.core.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether failures have lately come more often, or less often, than is to be expected: the risk-adjusted cumulative sum of log
 * likelihood ratios. It rises with each failure, by more the less it was expected, and never falls below nothing. One sum looks
 * for the doubled odds of failure, the other for half of them.
 *
 * @param ofWorse after each step, 0 or more
 * @param ofBetter after each step, 0 or more
 * @see "Steiner, Cook, Farewell and Treasure, Biostatistics 1 (2000) 441-452"
 */
public record Cusum(List<Double> ofWorse, List<Double> ofBetter) {

    /** Odds ratio of failure that is looked for, and its inverse. */
    public static final double ODDS_RATIO = 2;

    /** So many people come between two false alarms, or more, on average. */
    public static final int PEOPLE_BETWEEN_FALSE_ALARMS = 500;

    /** A sum beyond it is a signal: Lorden, Annals of Mathematical Statistics 42 (1971) 1897-1908. */
    public static final double LIMIT = Math.log(PEOPLE_BETWEEN_FALSE_ALARMS);

    /**
     * People of one step with the same probability of failure.
     *
     * @param probability of failure to be expected, in (0, 1)
     */
    public record People(double probability, long failed, long others) {

        private double logLikelihoodRatio(double oddsRatio) {
            double all = Math.log(1 - probability + oddsRatio * probability);
            return failed * (Math.log(oddsRatio) - all) - others * all;
        }
    }

    /**
     * Sums.
     *
     * @param steps in the order of time; whoever is in one step is in no order
     */
    public static Cusum of(List<List<People>> steps) {
        return new Cusum(sums(steps, ODDS_RATIO), sums(steps, 1 / ODDS_RATIO));
    }

    private static List<Double> sums(List<List<People>> steps, double oddsRatio) {
        List<Double> sums = new ArrayList<>();
        double sum = 0;
        for (List<People> step : steps) {
            sum = Math.max(
                    0,
                    sum
                            + step.stream()
                                    .mapToDouble(people -> people.logLikelihoodRatio(oddsRatio))
                                    .sum());
            sums.add(sum);
        }
        return List.copyOf(sums);
    }
}
