package org.candorregistry.core.statistics;

import static org.candorregistry.core.statistics.GoalClass.CHANGE_NOT_CLASSIFIED;
import static org.candorregistry.core.statistics.GoalClass.DIED;
import static org.candorregistry.core.statistics.GoalClass.FAILURE_EVENT;
import static org.candorregistry.core.statistics.GoalClass.GOAL_MET;
import static org.candorregistry.core.statistics.GoalClass.IMPROVED;
import static org.candorregistry.core.statistics.GoalClass.MISSED;
import static org.candorregistry.core.statistics.GoalClass.NOT_EVALUABLE;
import static org.candorregistry.core.statistics.GoalClass.PENDING;
import static org.candorregistry.core.statistics.GoalClass.UNCHANGED;
import static org.candorregistry.core.statistics.GoalClass.WITHDRAWN;
import static org.candorregistry.core.statistics.GoalClass.WORSENED;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How the goals of every group of a table are broken down: enrolled into due and not due, due into evaluated and not,
 * evaluated into failure and success and these into their classes, failure events into kinds. Classes that are not
 * defined in any group are left out; failure and success are, where some changes could not be classed.
 */
final class GoalBreakdown {

    static final String ENROLLED = "enrolled";
    static final String DUE = "due";
    static final String EVALUATED = "evaluated";
    static final String FAILURE = "failure";
    static final String SUCCESS = "success";

    private final boolean classified;
    private final boolean thresholdUsed;
    private final Set<String> eventKinds = new TreeSet<>();

    GoalBreakdown(Collection<GoalCounts> groups) {
        ClassCounts all = groups.stream().map(GoalCounts::classes).reduce(ClassCounts.none(), ClassCounts::merge);
        classified = all.classified();
        thresholdUsed =
                classified || Stream.of(IMPROVED, UNCHANGED, WORSENED).anyMatch(goalClass -> all.of(goalClass) > 0);
        groups.forEach(group -> eventKinds.addAll(group.failureEvents().keySet()));
    }

    static String eventName(String kind) {
        return FAILURE_EVENT.name() + ':' + kind;
    }

    Set<String> eventKinds() {
        return eventKinds;
    }

    Breakdown of(GoalCounts group) {
        ClassCounts classes = group.classes();
        Breakdown evaluated = Breakdown.of(EVALUATED, evaluatedParts(group));
        Breakdown due = Breakdown.of(DUE, List.of(evaluated, cell(classes, MISSED), cell(classes, NOT_EVALUABLE)));
        return Breakdown.of(
                ENROLLED, List.of(due, cell(classes, PENDING), cell(classes, DIED), cell(classes, WITHDRAWN)));
    }

    private List<Breakdown> evaluatedParts(GoalCounts group) {
        ClassCounts classes = group.classes();
        Breakdown events = events(group);
        if (classified) {
            return List.of(
                    Breakdown.of(FAILURE, List.of(events, cell(classes, UNCHANGED), cell(classes, WORSENED))),
                    Breakdown.of(SUCCESS, List.of(cell(classes, GOAL_MET), cell(classes, IMPROVED))));
        }
        List<Breakdown> parts =
                new ArrayList<>(List.of(events, cell(classes, GOAL_MET), cell(classes, CHANGE_NOT_CLASSIFIED)));
        if (thresholdUsed) {
            parts.addAll(List.of(cell(classes, IMPROVED), cell(classes, UNCHANGED), cell(classes, WORSENED)));
        }
        return parts;
    }

    private Breakdown events(GoalCounts group) {
        return new Breakdown(
                FAILURE_EVENT.name(),
                group.classes().of(FAILURE_EVENT),
                eventKinds.stream()
                        .map(kind -> Breakdown.cell(
                                eventName(kind), group.failureEvents().getOrDefault(kind, 0L)))
                        .toList());
    }

    private static Breakdown cell(ClassCounts classes, GoalClass goalClass) {
        return Breakdown.cell(goalClass.name(), classes.of(goalClass));
    }
}
