package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up that a plan asks for.
 *
 * @param dueOn the day it is meant for
 * @param opensOn first day of its window
 * @param closesOn last day of its window
 * @param missing measures that it asks for and that have no score in its window
 * @param completedOn the first day by which all that it asks for had been observed; null unless {@code COMPLETED}
 */
public record Visit(
        TimePoint timePoint,
        LocalDate dueOn,
        LocalDate opensOn,
        LocalDate closesOn,
        VisitState state,
        SortedSet<String> missing,
        @Nullable LocalDate completedOn) {

    /** All visits of a treatment as they stand {@code today}, in the order of the plan. */
    public static List<Visit> of(FollowUpPlan plan, Observed observed, LocalDate today) {
        return plan.timePoints().stream()
                .map(timePoint -> of(timePoint, observed, today))
                .toList();
    }

    private static Visit of(TimePoint timePoint, Observed observed, LocalDate today) {
        LocalDate dueOn = timePoint.dueOn(observed.treatedOn());
        LocalDate opensOn = timePoint.opensOn(observed.treatedOn());
        LocalDate closesOn = timePoint.closesOn(observed.treatedOn());

        SortedSet<String> missing = new TreeSet<>(observed.measures());
        observed.scores().stream()
                .filter(score -> isBetween(opensOn, score.observedOn(), closesOn))
                .forEach(score -> missing.remove(score.measure()));
        Optional<LocalDate> completedOn = observed.measures().isEmpty()
                ? firstContactFrom(dueOn, observed)
                : lastNeededScore(opensOn, closesOn, observed).filter(day -> missing.isEmpty());

        VisitState state = completedOn.isPresent()
                ? VisitState.COMPLETED
                : open(dueOn, opensOn, closesOn, observed.endedOn(), today);
        return new Visit(timePoint, dueOn, opensOn, closesOn, state, missing, completedOn.orElse(null));
    }

    private static VisitState open(
            LocalDate dueOn, LocalDate opensOn, LocalDate closesOn, @Nullable LocalDate endedOn, LocalDate today) {
        if (endedOn != null && !endedOn.isAfter(closesOn)) {
            return VisitState.NOT_APPLICABLE;
        }
        if (today.isBefore(opensOn)) {
            return VisitState.SCHEDULED;
        }
        if (today.isAfter(closesOn)) {
            return VisitState.MISSED;
        }
        return today.isAfter(dueOn) ? VisitState.OVERDUE : VisitState.DUE;
    }

    /** Where only events are followed, a visit asks until when the person is known to be free of them. */
    private static Optional<LocalDate> firstContactFrom(LocalDate dueOn, Observed observed) {
        return observed.contacts().stream().filter(day -> !day.isBefore(dueOn)).min(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> lastNeededScore(LocalDate opensOn, LocalDate closesOn, Observed observed) {
        return observed.measures().stream()
                .flatMap(measure -> observed.scores().stream()
                        .filter(score -> score.measure().equals(measure))
                        .map(Observed.ScoreDay::observedOn)
                        .filter(day -> isBetween(opensOn, day, closesOn))
                        .min(Comparator.naturalOrder())
                        .stream())
                .max(Comparator.naturalOrder());
    }

    private static boolean isBetween(LocalDate first, LocalDate day, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
