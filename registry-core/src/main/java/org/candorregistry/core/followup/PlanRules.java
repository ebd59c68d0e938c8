package org.candorregistry.core.followup;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.failure.Violations;

/** What a plan must be. */
final class PlanRules {

    static final Map<String, Violation> REFUSALS = Map.of(
            "follow_up_plan_pk", new Violation("/id", PlanFailure.PLAN_EXISTS, "Another plan has this id."),
            "follow_up_plan_version_uk",
                    new Violation(
                            "/version", PlanFailure.PLAN_EXISTS, "There is this version of a plan of this name."));

    /** 100 years: whoever means more has mistaken the unit. */
    private static final int LAST_DAY = 36_525;

    private static final int MOST = 100;
    private static final int MOST_STEPS = 20;
    private static final int MOST_CHARACTERS = 200;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private PlanRules() {}

    /** @param scored ids of all measures that are scored */
    static Violations violations(PlanVersion command, Set<String> scored) {
        Violations found = new Violations();
        FollowUpPlan plan = command.plan();
        id(plan.id(), found);
        found.text("/name", plan.name(), MOST_CHARACTERS);
        found.text("/citation", command.citation(), MOST_CHARACTERS);
        found.text("/note", command.note(), MOST_CHARACTERS);
        if (command.version() < 1) {
            found.add("/version", InputFailure.VALUE_OUT_OF_RANGE, "1 or more.");
        }
        if (plan.baselineOpens() < -LAST_DAY || plan.baselineOpens() > plan.baselineCloses()) {
            found.add("/baselineOpens", InputFailure.VALUE_OUT_OF_RANGE, "Not after the day on which it closes.");
        }
        if (plan.baselineCloses() > 0) {
            found.add("/baselineCloses", InputFailure.VALUE_OUT_OF_RANGE, "At most 0, the day of treatment.");
        }
        if (plan.timePoints().isEmpty() || plan.timePoints().size() > MOST) {
            found.add("/timePoints", InputFailure.VALUE_OUT_OF_RANGE, "1 to " + MOST + " of them.");
        }
        if (command.ladder().size() > MOST_STEPS) {
            found.add("/contactSteps", InputFailure.VALUE_OUT_OF_RANGE, "At most " + MOST_STEPS + " of them.");
        }
        for (int place = 0; place < command.ladder().size(); place++) {
            if (Math.abs(command.ladder().get(place).fromDue()) > LAST_DAY) {
                found.add(
                        "/contactSteps/" + place + "/fromDue",
                        InputFailure.VALUE_OUT_OF_RANGE,
                        "At most " + LAST_DAY + " days.");
            }
        }
        judgeTimePoints(plan, scored, found);
        return found;
    }

    /** An id that a steward gives. */
    static void id(String id, Violations found) {
        if (!ID.matcher(id).matches()) {
            found.add("/id", InputFailure.VALUE_MALFORMED, "Small letters, digits and hyphens, at most 63.");
        }
    }

    private static void judgeTimePoints(FollowUpPlan plan, Set<String> scored, Violations found) {
        int closed = 0;
        for (int place = 0; place < plan.timePoints().size(); place++) {
            TimePoint point = plan.timePoints().get(place);
            String pointer = "/timePoints/" + place;
            found.text(pointer + "/label", point.label(), MOST_CHARACTERS);
            if (point.windowOpens() > point.horizonDays()
                    || point.horizonDays() > point.windowCloses()
                    || point.windowCloses() > LAST_DAY) {
                found.add(
                        pointer,
                        InputFailure.VALUE_OUT_OF_RANGE,
                        "A window opens by the horizon and closes on it or later, within 100 years.");
            } else if (point.windowOpens() <= closed) {
                found.add(
                        pointer + "/windowOpens",
                        PlanFailure.PLAN_WINDOWS_OVERLAP,
                        "After the last day of the window before, and after day 0.");
            }
            closed = Math.max(closed, point.windowCloses());
            if (plan.timePoints().stream()
                            .filter(one -> one.label().equals(point.label()))
                            .count()
                    > 1) {
                found.add(pointer + "/label", InputFailure.VALUE_MALFORMED, "Each time point has a label of its own.");
            }
            if (!scored.containsAll(point.alsoMeasures())) {
                found.add(pointer + "/alsoMeasures", InputFailure.CODE_UNKNOWN, "Ids of measures that are scored.");
            }
        }
    }
}
