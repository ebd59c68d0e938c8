package org.candorregistry.core.statistics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How many goals of a group are in each class at one horizon, and the denominators that follow.
 *
 * <p>{@code enrolled = evaluated + missed + not evaluable + pending + died + withdrawn}, and {@code due = evaluated +
 * missed + not evaluable}. Immutable; every class has a count.
 */
public record ClassCounts(Map<GoalClass, Long> counts) {

    /** @throws IllegalArgumentException if a count is negative; a class that is left out counts zero */
    public ClassCounts {
        EnumMap<GoalClass, Long> all = new EnumMap<>(GoalClass.class);
        for (GoalClass goalClass : GoalClass.values()) {
            long count = counts.getOrDefault(goalClass, 0L);
            if (count < 0) {
                throw new IllegalArgumentException("A count is not negative: " + count + ".");
            }
            all.put(goalClass, count);
        }
        counts = Collections.unmodifiableMap(all);
    }

    public static ClassCounts none() {
        return new ClassCounts(Map.of());
    }

    public ClassCounts merge(ClassCounts other) {
        EnumMap<GoalClass, Long> sum = new EnumMap<>(counts);
        other.counts.forEach((goalClass, count) -> sum.merge(goalClass, count, Math::addExact));
        return new ClassCounts(sum);
    }

    public long of(GoalClass goalClass) {
        return counts.getOrDefault(goalClass, 0L);
    }

    /** All goals, whatever became of them. */
    public long enrolled() {
        return sum(goalClass -> true);
    }

    /**
     * Goals for which a result could be asked by now: enrolled without {@code PENDING} (too early), {@code DIED} and
     * {@code WITHDRAWN} (never any more). A goal that cannot be evaluated for want of a baseline stays due: leaving
     * baselines out must not make a clinic look complete.
     */
    public long due() {
        return evaluated() + of(GoalClass.MISSED) + of(GoalClass.NOT_EVALUABLE);
    }

    /** Goals whose result is known; the denominator of the shares. */
    public long evaluated() {
        return sum(GoalClass::evaluated);
    }

    /** Evaluated of due. */
    public Proportion completeness() {
        return new Proportion(evaluated(), due());
    }

    /** Whether every evaluated goal could be classed: not so where a measure has no known MCID. */
    public boolean classified() {
        return of(GoalClass.CHANGE_NOT_CLASSIFIED) == 0;
    }

    /**
     * Failures of evaluated.
     *
     * @return empty where some changes could not be classed: the share is then not defined, while the shares of
     *     {@code FAILURE_EVENT} and {@code GOAL_MET} still are
     */
    public Optional<Proportion> failure() {
        return classified() ? Optional.of(new Proportion(sum(GoalClass::failure), evaluated())) : Optional.empty();
    }

    /**
     * One class of all evaluated.
     *
     * @throws IllegalArgumentException if the class is not an evaluated one
     */
    public Proportion share(GoalClass goalClass) {
        if (!goalClass.evaluated()) {
            throw new IllegalArgumentException("Not a class of evaluated goals: " + goalClass + ".");
        }
        return new Proportion(of(goalClass), evaluated());
    }

    /** What the missed goals could hide; empty where {@link #failure} is. */
    public Optional<MissingnessBounds> failureBounds() {
        return failure().map(observed -> MissingnessBounds.of(observed, of(GoalClass.MISSED)));
    }

    private long sum(Predicate<GoalClass> which) {
        long sum = 0;
        for (Map.Entry<GoalClass, Long> entry : counts.entrySet()) {
            if (which.test(entry.getKey())) {
                sum = Math.addExact(sum, entry.getValue());
            }
        }
        return sum;
    }
}
