package org.candorregistry.core.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Whether the cumulative incidences of one event could be the same in several groups, where other events preclude it. Every
 * day weighs the same (rho = 0).
 *
 * @param chiSquared not negative
 * @param degreesOfFreedom groups less one
 * @param p probability of as large a value, were there no difference; 0 to 1
 * @see "Gray, Annals of Statistics 16 (1988) 1141-1154"
 */
public record Gray(double chiSquared, int degreesOfFreedom, double p) {

    /**
     * Compares.
     *
     * @param cause the event whose incidences are compared
     * @return empty where there are fewer than two groups with people, where nobody had the event, or nothing could vary
     */
    public static Optional<Gray> of(List<CompetingEventCounts> groups, String cause) {
        List<CompetingEventCounts> withPeople =
                groups.stream().filter(group -> !group.days().isEmpty()).toList();
        if (withPeople.size() < 2
                || withPeople.stream().noneMatch(group -> group.causes().contains(cause))) {
            return Optional.empty();
        }
        Walk walk = new Walk(withPeople, cause);
        LogRank.eventDays(
                        withPeople.stream().map(CompetingEventCounts::anyEvent).toList())
                .forEach(walk::pass);
        int degrees = withPeople.size() - 1;
        return ChiSquared.of(
                        Arrays.copyOf(walk.scores, degrees),
                        walk.covariance().getSubMatrix(0, degrees - 1, 0, degrees - 1))
                .map(chiSquared -> new Gray(chiSquared, degrees, ChiSquared.beyond(chiSquared, degrees)));
    }

    /**
     * From one event day to the next. The score of a group compares its hazard of the subdistribution with that of all groups.
     * Its variance is that of a sum of martingales, of the event and of what precludes it in each group: an increment counts
     * directly, and by what it changes in the later weights of the score (section 3 of the paper).
     */
    private static final class Walk {

        private final List<RiskSets> ofEvent;
        private final List<RiskSets> ofAny;
        private final double[] scores;

        /** Of each group, before the day: product-limit of having had no event at all, and incidence of the event. */
        private final double[] free;

        private final double[] incidence;

        /** Until the day, how the score of a group (first) came to depend on the incidence in a group (second). */
        private final RealMatrix dependence;

        private final List<Increment> increments = new ArrayList<>();

        /** Incidence of the event in all groups, before the day. */
        private double pooled;

        Walk(List<CompetingEventCounts> groups, String cause) {
            this.ofEvent = groups.stream()
                    .map(group -> new RiskSets(group.only(cause)))
                    .toList();
            this.ofAny =
                    groups.stream().map(group -> new RiskSets(group.anyEvent())).toList();
            this.scores = new double[groups.size()];
            this.free = new double[groups.size()];
            this.incidence = new double[groups.size()];
            this.dependence = MatrixUtils.createRealMatrix(groups.size(), groups.size());
            Arrays.fill(free, 1);
        }

        /**
         * Of a martingale of one group on one day.
         *
         * @param direct of each score, the weight with which it counts
         * @param carried how much of what the scores come to depend on from then on counts, too
         * @param dependence of each score, until then
         */
        private record Increment(int group, RealVector direct, double carried, RealVector dependence, double variance) {

            /** Covariance that it adds to the scores. */
            RealMatrix covariance(RealVector dependenceInTheEnd) {
                RealVector weights =
                        direct.add(dependenceInTheEnd.subtract(dependence).mapMultiply(carried));
                return weights.outerProduct(weights).scalarMultiply(variance);
            }
        }

        void pass(int day) {
            int size = scores.length;
            double[] atRisk = new double[size];
            double[] events = new double[size];
            double[] others = new double[size];
            double happened = 0;
            double freed = 0;
            double subdistribution = 0;
            for (int group = 0; group < size; group++) {
                atRisk[group] = ofAny.get(group).atRisk(day);
                events[group] = ofEvent.get(group).eventsOn(day);
                others[group] = ofAny.get(group).eventsOn(day) - events[group];
                happened += events[group];
                if (atRisk[group] > 0) {
                    freed += atRisk[group] / free[group];
                    subdistribution += atRisk[group] * (1 - incidence[group]) / free[group];
                }
            }
            double pooledAfter = pooled + happened / freed;
            RealMatrix direct = MatrixUtils.createRealMatrix(size, size);
            for (int one = 0; one < size; one++) {
                if (atRisk[one] > 0) {
                    scores[one] +=
                            events[one] - happened * atRisk[one] * (1 - incidence[one]) / (free[one] * subdistribution);
                }
                for (int other = 0; other < size; other++) {
                    if (atRisk[one] > 0 && atRisk[other] > 0) {
                        double share = atRisk[other] / free[other] / freed;
                        double weight = atRisk[one] / free[one] * ((one == other ? 1 : 0) - share);
                        direct.setEntry(one, other, weight);
                        dependence.addToEntry(one, other, weight * happened / (freed * (1 - pooled)));
                    }
                }
            }
            for (int group = 0; group < size; group++) {
                if (atRisk[group] > 0) {
                    double before = free[group];
                    double after = before * (atRisk[group] - events[group] - others[group]) / atRisk[group];
                    if (happened > 0) {
                        double ties = happened > 1 ? 1 - (happened - 1) / (freed * before - 1) : 1;
                        add(
                                group,
                                direct.getColumnVector(group),
                                after > 0 ? 1 - (1 - pooledAfter) / after : 1,
                                ties * before * happened / (freed * atRisk[group]));
                    }
                    if (others[group] > 0 && after > 0) {
                        double ties = others[group] > 1 ? 1 - (others[group] - 1) / (atRisk[group] - 1) : 1;
                        add(
                                group,
                                new ArrayRealVector(size),
                                (1 - pooledAfter) / after,
                                ties * before * before * others[group] / (atRisk[group] * atRisk[group]));
                    }
                    incidence[group] += before * events[group] / atRisk[group];
                    free[group] = after;
                }
            }
            pooled = pooledAfter;
        }

        private void add(int group, RealVector direct, double carried, double variance) {
            increments.add(new Increment(group, direct, carried, dependence.getColumnVector(group), variance));
        }

        /** Of all scores. */
        RealMatrix covariance() {
            return increments.stream()
                    .map(increment -> increment.covariance(dependence.getColumnVector(increment.group)))
                    .reduce(MatrixUtils.createRealMatrix(scores.length, scores.length), RealMatrix::add);
        }
    }
}
