package org.candorregistry.core.statistics;

import java.util.List;

/** How much more several standardised deviations vary than chance alone would let them. */
public final class Overdispersion {

    /** So much of either end is moved to what is left, so that a few far out do not decide. */
    private static final double WINSORISED = 0.1;

    private Overdispersion() {}

    /**
     * The mean of the squared deviations, a tenth of them at either end winsorised; 1 and more, since less is chance, too.
     *
     * @param deviations at least one
     * @see "Spiegelhalter, Statistics in Medicine 24 (2005) 1185-1202, section 4.1"
     */
    public static double of(List<Double> deviations) {
        List<Double> ascending = deviations.stream().sorted().toList();
        int last = ascending.size() - 1;
        int moved = (int) Math.floor(WINSORISED * ascending.size());
        double sum = 0;
        for (int place = 0; place <= last; place++) {
            double kept = ascending.get(Math.min(Math.max(place, moved), last - moved));
            sum += kept * kept;
        }
        return Math.max(1, sum / ascending.size());
    }
}
