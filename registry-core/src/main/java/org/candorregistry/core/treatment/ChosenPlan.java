package org.candorregistry.core.treatment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which plan stewards chose for an indication and a goal.
 *
 * @param condition null: any
 * @param goalDomain null: any
 * @param from treatments of this day and later
 * @param plan id of the plan
 */
record ChosenPlan(@Nullable String condition, @Nullable String goalDomain, LocalDate from, String plan) {

    /** What names more wins, the condition before the goal; then the later one. */
    private static final Comparator<ChosenPlan> WEIGHT = Comparator.<ChosenPlan, Boolean>comparing(
                    choice -> choice.condition() != null)
            .thenComparing(choice -> choice.goalDomain() != null)
            .thenComparing(ChosenPlan::from);

    /**
     * The plan of a treatment. Where choices for several of its goals weigh alike, the goal that is named first decides.
     *
     * @param goalDomains of its goals, in their order
     */
    static Optional<String> of(
            List<ChosenPlan> choices, String condition, Collection<String> goalDomains, LocalDate treatedOn) {
        return goalDomains.stream()
                .flatMap(domain ->
                        choices.stream()
                                .filter(choice -> choice.fits(condition, domain, treatedOn))
                                .max(WEIGHT)
                                .stream())
                .reduce((first, next) -> WEIGHT.compare(next, first) > 0 ? next : first)
                .map(ChosenPlan::plan);
    }

    private boolean fits(String treated, String domain, LocalDate on) {
        return (condition == null || condition.equals(treated))
                && (goalDomain == null || goalDomain.equals(domain))
                && !from.isAfter(on);
    }
}
