package org.candorregistry.core.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candorregistry.core.followup.EventCode;
import org.candorregistry.core.followup.PlanCourse;
import org.candorregistry.core.outcome.OutcomeCatalogue.Standing;
import org.candorregistry.core.visit.EndReason;
import org.candorregistry.core.visit.Ending;
import org.candorregistry.core.visit.Observed;
import org.candorregistry.core.visit.Visit;
import org.candorregistry.core.visit.VisitRules;

/** The visits of treatments, from what their outcomes are computed from: it is read once for both. */
final class VisitsOfGoals {

    private final Standing standing;
    private final GoalSetting any;
    private final List<GoalSetting> goals;
    private final Course course;

    private VisitsOfGoals(Standing standing, List<GoalSetting> goals, Course course) {
        this.standing = standing;
        this.goals = goals;
        this.any = goals.get(0);
        this.course = course;
    }

    /** By treatment. */
    static Map<UUID, List<Visit>> of(
            Collection<GoalSetting> goals, Map<UUID, Observations> observed, Standing standing) {
        Map<UUID, List<Visit>> visits = new HashMap<>();
        goals.stream()
                .collect(Collectors.groupingBy(GoalSetting::treatmentId))
                .forEach((treatment, its) -> visits.put(
                        treatment,
                        new VisitsOfGoals(
                                        standing,
                                        its,
                                        observed.getOrDefault(treatment, new Observations())
                                                .course(its.get(0).lastConsentedDay()))
                                .visits()));
        return visits;
    }

    private List<Visit> visits() {
        PlanCourse plans = standing.plans(any);
        Set<String> measures = scoredMeasures();
        Stream<String> also =
                plans.asked(any.treatedOn()).stream().flatMap(asked -> asked.timePoint().alsoMeasures().stream());
        List<Observed.ScoreDay> scores = Stream.concat(measures.stream(), also)
                .distinct()
                .flatMap(measure ->
                        course.scores(measure).map(score -> new Observed.ScoreDay(measure, date(score.day()))))
                .toList();
        return VisitRules.visits(
                plans,
                new Observed(
                        any.treatedOn(),
                        measures,
                        scores,
                        course.contacts().map(this::date).toList(),
                        endings()));
    }

    private Set<String> scoredMeasures() {
        return goals.stream()
                .map(GoalSetting::measure)
                .filter(measure -> standing.measure(measure).eventRule() == null)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<Ending> endings() {
        List<Ending> endings = new ArrayList<>();
        course.death().ifPresent(death -> endings.add(new Ending(date(death.day()), EndReason.DEATH)));
        course.firstDayWithoutConsent().ifPresent(day -> endings.add(new Ending(date(day), EndReason.WITHDRAWAL)));
        days(EventCode.CONVERSION_TO_SURGERY).forEach(day -> endings.add(new Ending(day, EndReason.CONVERSION)));
        Stream.concat(
                        days(EventCode.REPEAT_TREATMENT),
                        goals.stream()
                                .flatMap(goal ->
                                        Stream.ofNullable(goal.elsewhere().repeatedOn())))
                .forEach(day -> endings.add(new Ending(day, EndReason.REPEAT_TREATMENT)));
        return endings;
    }

    private Stream<LocalDate> days(String event) {
        return course.firstEvent(found -> found.kind().equals(event)).stream().map(found -> date(found.day()));
    }

    private LocalDate date(int day) {
        return any.treatedOn().plusDays(day);
    }
}
