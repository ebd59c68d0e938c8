package org.candorregistry.core.statistics;

/**
 * Running sums for the variance of a cumulative incidence. With {@code w} the weight of a term, {@code a} and {@code b}
 * such that its square is {@code (a - b F(t))²}, the variance is {@code Σ w a² - 2 F Σ w a b + F² Σ w b²}: one pass over
 * the days serves every {@code t}.
 */
final class GrayVariance {

    private double sumAa;
    private double sumAb;
    private double sumBb;

    void add(double before, double after, double incidence, long atRisk, long events, long others) {
        double b = after > 0 ? 1 / after : 0;
        double perPerson = before * before / ((double) atRisk * atRisk);
        addTerm(perPerson * events * tieCorrection(atRisk, events), 1 + incidence * b, b);
        if (after > 0) {
            addTerm(perPerson * others * tieCorrection(atRisk, others), incidence * b, b);
        }
    }

    double at(double incidence) {
        return Math.max(0, sumAa - 2 * incidence * sumAb + incidence * incidence * sumBb);
    }

    private void addTerm(double weight, double a, double b) {
        sumAa += weight * a * a;
        sumAb += weight * a * b;
        sumBb += weight * b * b;
    }

    private static double tieCorrection(long atRisk, long count) {
        return count > 1 ? 1 - (count - 1.0) / (atRisk - 1.0) : 1;
    }
}
