package org.candorregistry.core.statistics;

/**
 * What the missed goals could hide: the share of failure if none of them had failed, and if all had.
 *
 * @param ifNoneFailed failures of evaluated and missed together
 * @param ifAllFailed failures and missed of evaluated and missed together
 * @see "Horowitz and Manski, JASA 95 (2000) 77-84 (worst-case bounds)"
 */
public record MissingnessBounds(Proportion ifNoneFailed, Proportion ifAllFailed) {

    /**
     * The bounds around an observed share.
     *
     * @param observed failures of evaluated
     * @param missed not negative
     */
    public static MissingnessBounds of(Proportion observed, long missed) {
        long asked = Math.addExact(observed.of(), missed);
        return new MissingnessBounds(
                new Proportion(observed.count(), asked), new Proportion(observed.count() + missed, asked));
    }
}
