package org.candorregistry.core.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Recovery of blood counts after a haematopoietic graft, from laboratory values. Of several values of one day the lowest
 * counts. Recovery follows the nadir: values from before the count first fell below the limit say nothing.
 *
 * @see "CIBMTR, forms manual, form 2450"
 */
public final class BloodCounts {

    /** 10*9/L. */
    public static final BigDecimal NEUTROPHIL_LIMIT = new BigDecimal("0.5");
    /** 10*9/L. */
    public static final BigDecimal PLATELET_LIMIT = BigDecimal.valueOf(20);

    private static final int VALUES = 3;
    private static final int DAYS_WITHOUT_TRANSFUSION = 7;

    private BloodCounts() {}

    /** How recovery stands. */
    public enum State {
        RECOVERED,
        /** The values do not show it, or not yet. */
        NOT_RECOVERED,
        /** The count did not fall below the limit, so there was nothing to recover from. */
        NEVER_BELOW
    }

    /**
     * A laboratory value.
     *
     * @param day local calendar day
     * @param count 10*9/L
     */
    public record Count(LocalDate day, BigDecimal count) {}

    /**
     * Whether and when a count recovered.
     *
     * @param day the first of the three days; null unless {@code RECOVERED}
     */
    public record Recovery(State state, @Nullable LocalDate day) {}

    /**
     * Neutrophil engraftment: the first of three consecutive laboratory values, of different days, of 0.5 × 10*9/L or
     * more. Days without a value may lie between them.
     *
     * @param infusion day of the graft; values before it are not looked at
     */
    public static Recovery neutrophils(LocalDate infusion, Collection<Count> counts) {
        return recovery(infusion, counts, NEUTROPHIL_LIMIT, three -> true);
    }

    /**
     * Platelet recovery: the first of three days in a row with 20 × 10*9/L or more, and without a transfusion from seven
     * days before the first of them to the last.
     *
     * @param infusion day of the graft; values before it are not looked at
     * @param transfusions days of platelet transfusions
     */
    public static Recovery platelets(LocalDate infusion, Collection<Count> counts, Set<LocalDate> transfusions) {
        return recovery(infusion, counts, PLATELET_LIMIT, three -> {
            LocalDate first = three.get(0);
            LocalDate last = three.get(VALUES - 1);
            return last.equals(first.plusDays(VALUES - 1))
                    && transfusions.stream()
                            .noneMatch(day ->
                                    !day.isBefore(first.minusDays(DAYS_WITHOUT_TRANSFUSION)) && !day.isAfter(last));
        });
    }

    private static Recovery recovery(
            LocalDate infusion, Collection<Count> counts, BigDecimal limit, Predicate<List<LocalDate>> counted) {
        TreeMap<LocalDate, BigDecimal> byDay = new TreeMap<>();
        counts.stream()
                .filter(count -> !count.day().isBefore(infusion))
                .forEach(count -> byDay.merge(count.day(), count.count(), BigDecimal::min));
        boolean fell = false;
        List<LocalDate> above = new ArrayList<>();
        for (Map.Entry<LocalDate, BigDecimal> day : byDay.entrySet()) {
            if (day.getValue().compareTo(limit) < 0) {
                fell = true;
                above.clear();
            } else if (fell) {
                above.add(day.getKey());
                List<LocalDate> three = above.subList(Math.max(0, above.size() - VALUES), above.size());
                if (three.size() == VALUES && counted.test(three)) {
                    return new Recovery(State.RECOVERED, three.get(0));
                }
            }
        }
        return new Recovery(fell || byDay.isEmpty() ? State.NOT_RECOVERED : State.NEVER_BELOW, null);
    }
}
