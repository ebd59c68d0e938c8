package org.candorregistry.core.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.candorregistry.core.followup.FollowUpPlan;
import org.candorregistry.core.followup.TimePoint;
import org.jspecify.annotations.Nullable;

/** From a plan and what was observed to visits. Pure, and the same for every order of input. */
public final class VisitRules {

    private VisitRules() {}

    /** All visits of a treatment in the order of the plan; first the baseline, where anything is scored. */
    public static List<Visit> visits(FollowUpPlan plan, Observed observed) {
        List<Visit> visits = new ArrayList<>();
        if (!observed.measures().isEmpty()) {
            visits.add(baseline(plan, observed));
        }
        plan.timePoints().forEach(timePoint -> visits.add(visit(plan, timePoint, observed)));
        return visits;
    }

    /** It lies before the treatment, so nothing that comes after can end it. */
    private static Visit baseline(FollowUpPlan plan, Observed observed) {
        LocalDate opensOn = observed.treatedOn().plusDays(plan.baselineOpens());
        LocalDate closesOn = observed.treatedOn().plusDays(plan.baselineCloses());
        return scored(plan.id(), Visit.BASELINE, "baseline", new Window(opensOn, closesOn, closesOn), observed, null);
    }

    private static Visit visit(FollowUpPlan plan, TimePoint timePoint, Observed observed) {
        Window window = new Window(
                timePoint.opensOn(observed.treatedOn()),
                timePoint.dueOn(observed.treatedOn()),
                timePoint.closesOn(observed.treatedOn()));
        Ending ending = observed.endings().stream()
                .filter(one -> !one.on().isAfter(window.closesOn()))
                .min(Ending.IN_ORDER)
                .orElse(null);
        if (!observed.measures().isEmpty()) {
            return scored(plan.id(), timePoint.horizonDays(), timePoint.label(), window, observed, ending);
        }
        // Where only events are followed, a visit asks until when the person is known to be free of them.
        Optional<LocalDate> contact = observed.contacts().stream()
                .filter(day -> !day.isBefore(window.dueOn()))
                .min(Comparator.naturalOrder());
        return window.visit(
                plan.id(),
                timePoint.horizonDays(),
                timePoint.label(),
                new Done(new TreeSet<>(), contact),
                ending,
                new TreeSet<>());
    }

    private static Visit scored(
            String plan, int horizonDays, String label, Window window, Observed observed, @Nullable Ending ending) {
        SortedSet<String> expected = new TreeSet<>(observed.measures());
        return window.visit(plan, horizonDays, label, done(expected, window, observed), ending, expected);
    }

    private static Done done(SortedSet<String> expected, Window window, Observed observed) {
        SortedSet<String> missing = new TreeSet<>();
        List<LocalDate> firsts = new ArrayList<>();
        for (String measure : expected) {
            observed.scores().stream()
                    .filter(score -> score.measure().equals(measure) && window.holds(score.observedOn()))
                    .map(Observed.ScoreDay::observedOn)
                    .min(Comparator.naturalOrder())
                    .ifPresentOrElse(firsts::add, () -> missing.add(measure));
        }
        return new Done(missing, missing.isEmpty() ? firsts.stream().max(Comparator.naturalOrder()) : Optional.empty());
    }

    private record Done(SortedSet<String> missing, Optional<LocalDate> completedOn) {}

    private record Window(LocalDate opensOn, LocalDate dueOn, LocalDate closesOn) {

        boolean holds(LocalDate day) {
            return !day.isBefore(opensOn) && !day.isAfter(closesOn);
        }

        Visit visit(
                String plan,
                int horizonDays,
                String label,
                Done done,
                @Nullable Ending ending,
                SortedSet<String> expected) {
            LocalDate completedOn = done.completedOn().orElse(null);
            return new Visit(
                    plan,
                    horizonDays,
                    label,
                    opensOn,
                    dueOn,
                    closesOn,
                    expected,
                    done.missing(),
                    completedOn,
                    completedOn == null ? ending : null);
        }
    }
}
