package org.candorregistry.core.statistics;

import org.hipparchus.distribution.discrete.PoissonDistribution;

/**
 * Whether a product fails so much more often than all others of its group that people should look at it, as joint registries
 * screen prostheses: more than twice the rate of the others, by more than chance, of ten or more; or three in four, and two or
 * more. A reason to look, and no verdict.
 *
 * @param expected {failures} of as many people at the rate of the others, 0 or more
 * @param ratio of the two rates; not a number where none of the others failed
 * @param probability that chance alone brings as many failures or more, from 0 to 1
 * @see "Australian Orthopaedic Association National Joint Replacement Registry, Annual Report, on outlier prostheses; there by
 *     observed component years, here by goals that were evaluated"
 */
public record ProductOutlier(Reason reason, double expected, double ratio, double probability) {

    private static final long LEAST = 10;
    private static final double MOST_TIMES = 2;
    private static final double LEAST_PROBABILITY = 0.05;
    private static final double MOST_OF_FEW = 0.75;
    private static final long LEAST_FAILURES_OF_FEW = 2;

    /** Why it should be looked at. */
    public enum Reason {
        /** More than twice as often as the others, and by more than chance. */
        TWICE_THE_OTHERS,
        /** Three in four failed, or more. */
        THREE_IN_FOUR,
        NONE
    }

    /**
     * Screens.
     *
     * @param product failures of the product
     * @param others failures of all others; of one or more
     */
    public static ProductOutlier of(Proportion product, Proportion others) {
        double rate = (double) others.count() / others.of();
        double expected = rate * product.of();
        double share = (double) product.count() / product.of();
        double probability = product.count() == 0
                ? 1
                : expected == 0
                        ? 0
                        : 1
                                - new PoissonDistribution(expected)
                                        .cumulativeProbability(Math.toIntExact(product.count()) - 1);
        boolean twice = product.of() >= LEAST && share > MOST_TIMES * rate && probability < LEAST_PROBABILITY;
        boolean most = share >= MOST_OF_FEW && product.count() >= LEAST_FAILURES_OF_FEW;
        return new ProductOutlier(
                twice ? Reason.TWICE_THE_OTHERS : most ? Reason.THREE_IN_FOUR : Reason.NONE,
                expected,
                share / rate,
                probability);
    }
}
