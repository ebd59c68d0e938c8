package org.candorregistry.core.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.candorregistry.core.followup.FollowUpPlan;
import org.candorregistry.core.followup.PlanCourse;
import org.candorregistry.core.followup.TimePoint;
import org.jspecify.annotations.Nullable;

/** From plans and what was observed to visits. Pure, and the same for every order of input. */
public final class VisitRules {

    private VisitRules() {}

    /** All visits of a treatment by horizon; first the baseline, where goals are scored. */
    public static List<Visit> visits(PlanCourse plans, Observed observed) {
        List<Visit> visits = new ArrayList<>();
        if (!observed.measures().isEmpty()) {
            visits.add(baseline(plans.first(), observed));
        }
        plans.asked(observed.treatedOn())
                .forEach(asked -> visits.add(visit(asked.plan(), asked.timePoint(), observed)));
        return visits;
    }

    /** It lies before the treatment, so nothing that comes after can end it. */
    private static Visit baseline(FollowUpPlan plan, Observed observed) {
        LocalDate opensOn = observed.treatedOn().plusDays(plan.baselineOpens());
        LocalDate closesOn = observed.treatedOn().plusDays(plan.baselineCloses());
        Slot slot = new Slot(plan.id(), Visit.BASELINE, "baseline", opensOn, closesOn, closesOn);
        SortedSet<String> expected = new TreeSet<>(observed.measures());
        return slot.visit(expected, slot.done(expected, observed), null);
    }

    private static Visit visit(FollowUpPlan plan, TimePoint timePoint, Observed observed) {
        Slot slot = new Slot(
                plan.id(),
                timePoint.horizonDays(),
                timePoint.label(),
                timePoint.opensOn(observed.treatedOn()),
                timePoint.dueOn(observed.treatedOn()),
                timePoint.closesOn(observed.treatedOn()));
        SortedSet<String> expected = new TreeSet<>(observed.measures());
        expected.addAll(timePoint.alsoMeasures());
        Done done = expected.isEmpty()
                ? new Done(new TreeSet<>(), slot.firstContact(observed.contacts()))
                : slot.done(expected, observed);
        return slot.visit(expected, done, ending(plan, slot.closesOn(), observed.endings()));
    }

    private static @Nullable Ending ending(FollowUpPlan plan, LocalDate closesOn, Collection<Ending> endings) {
        return endings.stream()
                .filter(one -> !one.on().isAfter(closesOn))
                .filter(one -> one.reason() != EndReason.REPEAT_TREATMENT || plan.endsAtRepeat())
                .min(Ending.IN_ORDER)
                .orElse(null);
    }

    private record Done(SortedSet<String> missing, Optional<LocalDate> completedOn) {}

    /** A place in a plan, on the calendar. */
    private record Slot(
            String plan, int horizonDays, String label, LocalDate opensOn, LocalDate dueOn, LocalDate closesOn) {

        Done done(SortedSet<String> expected, Observed observed) {
            SortedSet<String> missing = new TreeSet<>();
            List<LocalDate> firsts = new ArrayList<>();
            for (String measure : expected) {
                observed.scores().stream()
                        .filter(score -> score.measure().equals(measure) && holds(score.observedOn()))
                        .map(Observed.ScoreDay::observedOn)
                        .min(Comparator.naturalOrder())
                        .ifPresentOrElse(firsts::add, () -> missing.add(measure));
            }
            Optional<LocalDate> last = firsts.stream().max(Comparator.naturalOrder());
            return new Done(missing, missing.isEmpty() ? last : Optional.empty());
        }

        /** Where only events are followed, a visit asks until when the person is known to be free of them. */
        Optional<LocalDate> firstContact(Collection<LocalDate> contacts) {
            return contacts.stream().filter(day -> !day.isBefore(dueOn)).min(Comparator.naturalOrder());
        }

        Visit visit(SortedSet<String> expected, Done done, @Nullable Ending ending) {
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

        private boolean holds(LocalDate day) {
            return !day.isBefore(opensOn) && !day.isAfter(closesOn);
        }
    }
}
