package org.candorregistry.core.comparison;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which goals are looked at, and when.
 *
 * @param condition code of the list {@code condition}; null: those that {@code where} names, or any, for measures of time and own
 *     rows only
 * @param productClass code of the list {@code product_class}; null: those that {@code where} names
 * @param measure the goals' measure
 * @param horizonDays d after treatment; a time point of the treatments' follow-up plan
 * @param narrowedTo further conditions; a factor that is left out is not looked at
 * @param where further conditions that one value of each factor cannot say; null: none
 */
public record Cohort(
        @Nullable String condition,
        @Nullable String productClass,
        String measure,
        int horizonDays,
        Map<Factor, String> narrowedTo,
        @Nullable Criterion where) {

    public Cohort(
            @Nullable String condition,
            @Nullable String productClass,
            String measure,
            int horizonDays,
            Map<Factor, String> narrowedTo) {
        this(condition, productClass, measure, horizonDays, narrowedTo, null);
    }

    public Cohort {
        Map<Factor, String> ordered = new EnumMap<>(Factor.class);
        ordered.putAll(narrowedTo);
        narrowedTo = ordered;
    }

    /** Whether it is all goals of a condition, product class and measure. */
    boolean isWhole() {
        return where == null && narrowedTo.isEmpty();
    }

    /** The same, however its criteria were written. */
    Cohort inOrder() {
        return where == null
                ? this
                : new Cohort(condition, productClass, measure, horizonDays, narrowedTo, where.inOrder());
    }

    /** The same goals at another time point. */
    Cohort at(int days) {
        return new Cohort(condition, productClass, measure, days, narrowedTo, where);
    }

    /** The same goals, whatever the value of one factor. */
    Cohort without(Factor factor) {
        Map<Factor, String> rest = new EnumMap<>(Factor.class);
        rest.putAll(narrowedTo);
        rest.remove(factor);
        return new Cohort(condition, productClass, measure, horizonDays, rest, where);
    }

    /** Those of these goals that have one value of a factor; of one condition or product class, as they are asked for by themselves. */
    Cohort with(Factor factor, String value) {
        if (factor.isOfStratum()) {
            Criterion rest = where == null ? null : where.knowing(factor, value);
            return factor == Factor.CONDITION
                    ? new Cohort(value, productClass, measure, horizonDays, narrowedTo, rest)
                    : new Cohort(condition, value, measure, horizonDays, narrowedTo, rest);
        }
        Map<Factor, String> more = new EnumMap<>(Factor.class);
        more.putAll(narrowedTo);
        more.put(factor, value);
        return new Cohort(condition, productClass, measure, horizonDays, more, where);
    }

    /**
     * Whether what is asked for says by itself that no goal belongs to both: another condition, another product class, or a
     * factor of which each names other values. Without looking at anybody, so that nothing is told.
     */
    boolean sharesNoGoalWith(Cohort other) {
        Map<Factor, Set<String>> here = values();
        Map<Factor, Set<String>> there = other.values();
        return here.entrySet().stream()
                .anyMatch(factor -> there.containsKey(factor.getKey())
                        && Collections.disjoint(factor.getValue(), there.get(factor.getKey())));
    }

    /** Values of each factor, none but which anybody who belongs can have; a factor that may have any is left out. */
    private Map<Factor, Set<String>> values() {
        Map<Factor, Set<String>> values = new EnumMap<>(Factor.class);
        if (condition != null) {
            values.put(Factor.CONDITION, Set.of(condition));
        }
        if (productClass != null) {
            values.put(Factor.PRODUCT_CLASS, Set.of(productClass));
        }
        narrowedTo.forEach((factor, value) -> values.merge(factor, Set.of(value), Cohort::both));
        if (where != null) {
            where.required()
                    .forEach(criterion -> values.merge(
                            Objects.requireNonNull(criterion.factor()),
                            Set.copyOf(Objects.requireNonNull(criterion.in())),
                            Cohort::both));
        }
        return values;
    }

    /** Values of a factor, none but which anybody who belongs can have; empty where it may have any. */
    Set<String> values(Factor factor) {
        return values().getOrDefault(factor, Set.of());
    }

    /** Whether its goals may be of several conditions or product classes. */
    boolean isAcross() {
        return condition == null || productClass == null;
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return both;
    }

    /** Whether it has one value of a factor. */
    boolean isNarrowedBy(Factor factor) {
        return narrowedTo.containsKey(factor)
                || (factor == Factor.CONDITION && condition != null)
                || (factor == Factor.PRODUCT_CLASS && productClass != null);
    }

    /** What a factor is narrowed to; null: not narrowed. */
    @Nullable
    String narrowedTo(Factor factor) {
        return narrowedTo.get(factor);
    }
}
