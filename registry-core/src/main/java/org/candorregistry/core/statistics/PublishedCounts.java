package org.candorregistry.core.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The goals of a group at one horizon as a reader may see them. Shares are shown where both their numbers are, so that
 * no share gives a number away.
 */
public final class PublishedCounts {

    private static final List<GoalClass> TOLD_BY_CURVES =
            List.of(GoalClass.FAILURE_EVENT, GoalClass.DIED, GoalClass.GOAL_MET, GoalClass.UNCHANGED);

    private final Map<String, Disclosure<Long>> numbers;
    private final Set<String> eventKinds;
    private final GoalCounts counts;
    private final MinimumCell minimum;

    PublishedCounts(
            Map<String, Disclosure<Long>> numbers, Set<String> eventKinds, GoalCounts counts, MinimumCell minimum) {
        this.numbers = numbers;
        this.eventKinds = eventKinds;
        this.counts = counts;
        this.minimum = minimum;
    }

    /**
     * The same goals, where a reader could ask for them in another table too: what is withheld in either is withheld.
     *
     * @param elsewhere these goals as that table shows them
     */
    public PublishedCounts and(PublishedCounts elsewhere) {
        Map<String, Disclosure<Long>> both = new LinkedHashMap<>(numbers);
        both.replaceAll((name, disclosure) -> elsewhere.number(name).isWithheld() ? Disclosure.withheld() : disclosure);
        return new PublishedCounts(both, eventKinds, counts, minimum);
    }

    /** Absent for a class that is not defined in this table. */
    public Disclosure<Long> of(GoalClass goalClass) {
        return number(goalClass.name());
    }

    public Disclosure<Long> enrolled() {
        return number(GoalBreakdown.ENROLLED);
    }

    /** As {@link ClassCounts#due}. */
    public Disclosure<Long> due() {
        return number(GoalBreakdown.DUE);
    }

    public Disclosure<Long> evaluated() {
        return number(GoalBreakdown.EVALUATED);
    }

    /** Failure events by kind, in alphabetical order. */
    public Map<String, Disclosure<Long>> failureEvents() {
        Map<String, Disclosure<Long>> events = new LinkedHashMap<>();
        eventKinds.forEach(kind -> events.put(kind, number(GoalBreakdown.eventName(kind))));
        return events;
    }

    /** Evaluated of due. */
    public Disclosure<Proportion> completeness() {
        return proportion(evaluated(), due());
    }

    /** Failures of evaluated; absent where some changes of the table could not be classed. */
    public Disclosure<Proportion> failure() {
        return proportion(number(GoalBreakdown.FAILURE), evaluated());
    }

    /** One class of evaluated; absent for a class that is not defined in this table. */
    public Disclosure<Proportion> share(GoalClass goalClass) {
        return proportion(of(goalClass), evaluated());
    }

    /** What the missed goals could hide; shown where failures, evaluated and missed are. */
    public Disclosure<MissingnessBounds> failureBounds() {
        return failure()
                .flatMap(observed -> of(GoalClass.MISSED).map(missed -> MissingnessBounds.of(observed, missed)));
    }

    /**
     * The number of pairs of scores behind the quantiles, shown only where it does not tell how many of few failures
     * left a score: failures without a score are those evaluated less the pairs.
     *
     * @param pairs observations of the histogram of improvements, at most the number of evaluated goals
     */
    public Disclosure<Long> pairs(long pairs) {
        ClassCounts classes = counts.classes();
        long unscored = classes.evaluated() - pairs;
        long scoredFailures = classes.of(GoalClass.FAILURE_EVENT) - unscored;
        boolean harmless = unscored == 0
                || (!minimum.withholds(unscored) && (scoredFailures == 0 || !minimum.withholds(scoredFailures)));
        return harmless && !evaluated().isWithheld() && !minimum.withholds(pairs)
                ? Disclosure.shown(pairs)
                : Disclosure.withheld();
    }

    /** The enrolled, shown or not. */
    long people() {
        return counts.classes().enrolled();
    }

    /** What is withheld, by name, of the numbers that a curve tells: failure events, deaths, goals met and not reached. */
    Map<String, Long> withheldOutcomes(boolean byKind) {
        Map<String, Long> outcomes = new LinkedHashMap<>();
        TOLD_BY_CURVES.forEach(
                goalClass -> outcomes.put(goalClass.name(), counts.classes().of(goalClass)));
        if (byKind) {
            eventKinds.forEach(kind -> outcomes.put(
                    GoalBreakdown.eventName(kind), counts.failureEvents().getOrDefault(kind, 0L)));
        }
        outcomes.keySet().removeIf(name -> !number(name).isWithheld());
        return outcomes;
    }

    private Disclosure<Long> number(String name) {
        return numbers.getOrDefault(name, Disclosure.absent());
    }

    private static Disclosure<Proportion> proportion(Disclosure<Long> count, Disclosure<Long> of) {
        return count.flatMap(part -> of.map(whole -> new Proportion(part, whole)));
    }
}
