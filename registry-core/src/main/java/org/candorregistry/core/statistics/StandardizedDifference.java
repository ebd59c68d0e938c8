package org.candorregistry.core.statistics;

import java.util.List;
import java.util.OptionalDouble;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/** How far two groups lie apart in a factor with categories, in units of its spread: the size of the groups plays no part. */
public final class StandardizedDifference {

    private StandardizedDifference() {}

    /**
     * Mahalanobis distance of the shares of all categories but one; of two categories the difference of the shares over the
     * root of the mean of their variances. 0.1 is usually called small.
     *
     * @param first people of one group by category, none negative
     * @param second people of the other, by the same categories
     * @return not negative; empty where a group is empty, where there are not two categories, or where the groups share none
     * @throws IllegalArgumentException if the categories are not as many
     * @see "Yang and Dalton, SAS Global Forum 2012, paper 335"
     */
    public static OptionalDouble of(List<Long> first, List<Long> second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException("Both groups have the same categories.");
        }
        double ofFirst = first.stream().mapToLong(Long::longValue).sum();
        double ofSecond = second.stream().mapToLong(Long::longValue).sum();
        int last = first.size() - 1;
        if (ofFirst == 0 || ofSecond == 0 || last < 1) {
            return OptionalDouble.empty();
        }
        RealMatrix spread = new Array2DRowRealMatrix(last, last);
        RealVector apart = new ArrayRealVector(last);
        for (int i = 0; i < last; i++) {
            double p = first.get(i) / ofFirst;
            double q = second.get(i) / ofSecond;
            apart.setEntry(i, p - q);
            for (int j = 0; j < last; j++) {
                double same = i == j ? (p + q) / 2 : 0;
                spread.setEntry(i, j, same - (p * first.get(j) / ofFirst + q * second.get(j) / ofSecond) / 2);
            }
        }
        try {
            RealVector solved =
                    new CholeskyDecomposition(spread, 1e-10, 1e-12).getSolver().solve(apart);
            return OptionalDouble.of(Math.sqrt(apart.dotProduct(solved)));
        } catch (MathRuntimeException noSpread) {
            return OptionalDouble.empty(); // each category lies in one group only, or one holds everybody of both
        }
    }
}
