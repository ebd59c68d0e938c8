package org.candorregistry.core.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.jspecify.annotations.Nullable;

/**
 * Logistic regression from counts: maximum likelihood by iteratively reweighted least squares, or with Firth's penalty, which
 * has an estimate also where the data separate. Patterns of covariates with their counts are all that is needed: the estimate
 * is that of one row for each person.
 *
 * @see "McCullagh and Nelder, Generalized Linear Models, 2nd ed. (1989), 4.4; Firth, Biometrika 80 (1993) 27-38; Heinze and
 *     Schemper, Statistics in Medicine 21 (2002) 2409-2419"
 */
public final class LogisticRegression {

    private static final int ITERATIONS = 60;
    private static final int HALVINGS = 20;
    private static final double CONVERGED = 1e-9;

    /** A log odds beyond it is a probability of one in 200,000: data that separate run towards it. */
    private static final double SEPARATED = 12;

    /** What is left of a column after those before it, beside its length: less is rounding. */
    private static final double DEPENDENT = 1e-7;

    private final double[][] design;
    private final double[] events;
    private final double[] people;
    private final boolean penalised;

    private LogisticRegression(double[][] design, double[] events, double[] people, boolean penalised) {
        this.design = design;
        this.events = events;
        this.people = people;
        this.penalised = penalised;
    }

    /**
     * People with the same covariates.
     *
     * @param covariates without the intercept
     * @param events of them, those who had the event; not negative
     * @param others those who had not; not negative
     */
    public record Pattern(List<Double> covariates, long events, long others) {}

    /**
     * A log odds ratio.
     *
     * @param estimate natural logarithm
     * @param standardError of it, by the expected information
     */
    public record Coefficient(double estimate, double standardError) {

        /** Of the odds ratio, by Wald. */
        public Interval oddsRatio(Level level) {
            double half = level.z() * standardError;
            return new Interval(Math.exp(estimate - half), Math.exp(estimate + half));
        }
    }

    /**
     * What was found.
     *
     * @param intercept log odds where all covariates are 0
     * @param coefficients one for each covariate, in their order; null where it follows from those before it
     * @param penalised whether by Firth
     */
    public record Fit(Coefficient intercept, List<@Nullable Coefficient> coefficients, boolean penalised) {

        /** Of the event, for whoever has these covariates; in (0, 1). */
        public double probability(List<Double> covariates) {
            double logOdds = intercept.estimate();
            for (int place = 0; place < covariates.size(); place++) {
                Coefficient found = coefficients.get(place);
                logOdds += found == null ? 0 : found.estimate() * covariates.get(place);
            }
            return 1 / (1 + Math.exp(-logOdds));
        }
    }

    /**
     * By maximum likelihood; with Firth's penalty where that has no finite estimate.
     *
     * @param patterns each with the same number of covariates
     * @return empty where nobody or everybody had the event
     */
    public static Optional<Fit> fit(List<Pattern> patterns) {
        return fit(patterns, false).or(() -> fit(patterns, true));
    }

    /**
     * By one of the two.
     *
     * @param penalised whether with Firth's penalty
     * @return empty where nobody or everybody had the event, and, unless penalised, where the data separate
     * @throws IllegalArgumentException if the patterns differ in how many covariates they have
     */
    public static Optional<Fit> fit(List<Pattern> patterns, boolean penalised) {
        List<Pattern> some = patterns.stream()
                .filter(pattern -> pattern.events() + pattern.others() > 0)
                .toList();
        long events = some.stream().mapToLong(Pattern::events).sum();
        long others = some.stream().mapToLong(Pattern::others).sum();
        if (events == 0 || others == 0) {
            return Optional.empty();
        }
        int covariates = some.get(0).covariates().size();
        if (some.stream().anyMatch(pattern -> pattern.covariates().size() != covariates)) {
            throw new IllegalArgumentException("Patterns have the same covariates.");
        }
        double[][] all = some.stream().map(LogisticRegression::row).toArray(double[][]::new);
        double[] weights = some.stream()
                .mapToDouble(pattern -> pattern.events() + pattern.others())
                .toArray();
        List<Integer> kept = independent(all, weights);
        double[][] design = new double[all.length][];
        for (int i = 0; i < all.length; i++) {
            double[] whole = all[i];
            design[i] = kept.stream().mapToDouble(column -> whole[column]).toArray();
        }
        LogisticRegression regression = new LogisticRegression(
                design, some.stream().mapToDouble(Pattern::events).toArray(), weights, penalised);
        return regression.solve().map(found -> named(found, kept, covariates, penalised));
    }

    private static double[] row(Pattern pattern) {
        return IntStream.rangeClosed(0, pattern.covariates().size())
                .mapToDouble(i -> i == 0 ? 1 : pattern.covariates().get(i - 1))
                .toArray();
    }

    private static Fit named(List<Coefficient> found, List<Integer> kept, int covariates, boolean penalised) {
        List<@Nullable Coefficient> coefficients = new ArrayList<>();
        for (int column = 1; column <= covariates; column++) {
            int place = kept.indexOf(column);
            coefficients.add(place < 0 ? null : found.get(place));
        }
        return new Fit(found.get(0), Collections.unmodifiableList(coefficients), penalised);
    }

    /** Columns none of which is a sum of multiples of those before it, the intercept first: modified Gram-Schmidt. */
    private static List<Integer> independent(double[][] rows, double[] weights) {
        List<Integer> kept = new ArrayList<>();
        List<double[]> directions = new ArrayList<>();
        for (int column = 0; column < rows[0].length; column++) {
            double[] left = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                left[i] = rows[i][column] * Math.sqrt(weights[i]);
            }
            double length = norm(left);
            for (double[] direction : directions) {
                double along = 0;
                for (int i = 0; i < left.length; i++) {
                    along += left[i] * direction[i];
                }
                for (int i = 0; i < left.length; i++) {
                    left[i] -= along * direction[i];
                }
            }
            double rest = norm(left);
            if (length > 0 && rest > DEPENDENT * length) {
                kept.add(column);
                for (int i = 0; i < left.length; i++) {
                    left[i] /= rest;
                }
                directions.add(left);
            }
        }
        return kept;
    }

    private static double norm(double[] vector) {
        double squares = 0;
        for (double each : vector) {
            squares += each * each;
        }
        return Math.sqrt(squares);
    }

    private Optional<List<Coefficient>> solve() {
        try {
            RealVector beta = new ArrayRealVector(design[0].length);
            Step at = at(beta);
            for (int iteration = 0; iteration < ITERATIONS; iteration++) {
                RealVector change = at.change;
                Step next = at(beta.add(change));
                for (int halving = 0; next.likelihood < at.likelihood - 1e-12 && halving < HALVINGS; halving++) {
                    change = change.mapMultiply(0.5);
                    next = at(beta.add(change));
                }
                beta = beta.add(change);
                at = next;
                if (!penalised && beta.getLInfNorm() > SEPARATED && separates(beta)) {
                    return Optional.empty();
                }
                if (change.getLInfNorm() < CONVERGED) {
                    return Optional.of(coefficients(beta, at));
                }
            }
            return Optional.empty();
        } catch (MathRuntimeException singular) {
            return Optional
                    .empty(); // the information vanishes where fitted probabilities are 0 or 1: the data separate
        }
    }

    private boolean separates(RealVector beta) {
        for (double[] row : design) {
            if (Math.abs(new ArrayRealVector(row, false).dotProduct(beta)) > SEPARATED) {
                return true;
            }
        }
        return false;
    }

    private static List<Coefficient> coefficients(RealVector beta, Step at) {
        return IntStream.range(0, beta.getDimension())
                .mapToObj(i -> new Coefficient(beta.getEntry(i), Math.sqrt(at.covariance.getEntry(i, i))))
                .toList();
    }

    /** Where an estimate stands, and where it goes from there. */
    private record Step(double likelihood, RealVector change, RealMatrix covariance) {}

    private Step at(RealVector beta) {
        int columns = beta.getDimension();
        RealMatrix information = new Array2DRowRealMatrix(columns, columns);
        double[] fitted = new double[design.length];
        double likelihood = 0;
        for (int row = 0; row < design.length; row++) {
            double linear = new ArrayRealVector(design[row], false).dotProduct(beta);
            fitted[row] = 1 / (1 + Math.exp(-linear));
            likelihood += events[row] * linear - people[row] * softplus(linear);
            double weight = people[row] * fitted[row] * (1 - fitted[row]);
            for (int i = 0; i < columns; i++) {
                for (int j = 0; j < columns; j++) {
                    information.addToEntry(i, j, weight * design[row][i] * design[row][j]);
                }
            }
        }
        CholeskyDecomposition decomposed = new CholeskyDecomposition(information, 1e-10, 1e-300);
        RealMatrix covariance = decomposed.getSolver().getInverse();
        RealVector score = new ArrayRealVector(columns);
        for (int row = 0; row < design.length; row++) {
            RealVector x = new ArrayRealVector(design[row], false);
            double residual = events[row] - people[row] * fitted[row];
            if (penalised) {
                double weight = people[row] * fitted[row] * (1 - fitted[row]);
                residual += weight * x.dotProduct(covariance.operate(x)) * (0.5 - fitted[row]);
            }
            score = score.add(x.mapMultiply(residual));
        }
        double penalty = penalised ? 0.5 * Math.log(decomposed.getDeterminant()) : 0;
        return new Step(likelihood + penalty, covariance.operate(score), covariance);
    }

    /** ln(1 + e^x). */
    private static double softplus(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }
}
