package org.candorregistry.core.statistics;

import java.util.Optional;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.special.Gamma;

/** What tests of several groups have in common that are chi-squared where there is no difference. */
final class ChiSquared {

    private ChiSquared() {}

    /**
     * How far scores are from nothing, in units of their covariance: {@code z'V⁻¹z}.
     *
     * @param covariance of the scores; as many rows and columns
     * @return not negative; empty where nothing could vary in some direction
     */
    static Optional<Double> of(double[] scores, RealMatrix covariance) {
        RealVector away = new ArrayRealVector(scores);
        LUDecomposition decomposed = new LUDecomposition(covariance);
        if (!decomposed.getSolver().isNonSingular()) {
            return Optional.empty();
        }
        return Optional.of(away.dotProduct(decomposed.getSolver().solve(away)));
    }

    /** The upper tail of the distribution: probability of as large a value or a larger one, 0 to 1. */
    static double beyond(double chiSquared, int degreesOfFreedom) {
        return Gamma.regularizedGammaQ(degreesOfFreedom / 2.0, chiSquared / 2);
    }
}
