package org.candorregistry.core.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.candorregistry.core.statistics.ClassCounts;
import org.candorregistry.core.statistics.CompetingEventCounts;
import org.candorregistry.core.statistics.GoalClass;
import org.candorregistry.core.statistics.GoalCounts;
import org.candorregistry.core.statistics.Histogram;
import org.jspecify.annotations.Nullable;

/** Gathers counted rows into {@link GroupCounts}. */
final class GroupCountsBuilder {

    private final SortedMap<String, Group> groups = new TreeMap<>();

    /**
     * One counted combination; the improvement is null where there was no pair.
     *
     * @param questioned of these goals, those of treatments with a query that is not closed
     */
    record Outcome(
            GoalClass goalClass,
            @Nullable String failureEvent,
            @Nullable BigDecimal improvement,
            long goals,
            ResponderCounts responders,
            long questioned) {

        /** Of goals of which nobody knows whether their people responded, and nothing is in question. */
        Outcome(GoalClass goalClass, @Nullable String failureEvent, @Nullable BigDecimal improvement, long goals) {
            this(goalClass, failureEvent, improvement, goals, ResponderCounts.none(), 0);
        }
    }

    void outcome(@Nullable String group, int horizonDays, Outcome outcome, boolean synthetic) {
        Group of = group(group);
        of.synthetic |= synthetic;
        of.horizons.computeIfAbsent(horizonDays, days -> new Horizon()).add(outcome);
    }

    void time(@Nullable String group, CompetingEventCounts.Day day) {
        group(group).days.add(day);
    }

    List<GroupCounts> build() {
        List<GroupCounts> built = new ArrayList<>();
        groups.forEach((name, group) -> {
            SortedMap<Integer, HorizonCounts> horizons = new TreeMap<>();
            group.horizons.forEach((days, horizon) -> horizons.put(days, horizon.build()));
            built.add(new GroupCounts(name, horizons, CompetingEventCounts.of(group.days), group.synthetic));
        });
        return built;
    }

    private Group group(@Nullable String name) {
        return groups.computeIfAbsent(name == null ? GroupCounts.NOT_RECORDED : name, missing -> new Group());
    }

    private static final class Group {
        private final SortedMap<Integer, Horizon> horizons = new TreeMap<>();
        private final List<CompetingEventCounts.Day> days = new ArrayList<>();
        private boolean synthetic;
    }

    private static final class Horizon {
        private final Map<GoalClass, Long> classes = new EnumMap<>(GoalClass.class);
        private final Map<String, Long> failureEvents = new HashMap<>();
        private final Map<BigDecimal, Long> improvements = new HashMap<>();
        private final Map<BigDecimal, Long> withoutFailureEvents = new HashMap<>();
        private ResponderCounts responders = ResponderCounts.none();
        private long questioned;

        void add(Outcome outcome) {
            classes.merge(outcome.goalClass(), outcome.goals(), Math::addExact);
            questioned = Math.addExact(questioned, outcome.questioned());
            if (outcome.goalClass() == GoalClass.FAILURE_EVENT && outcome.failureEvent() != null) {
                failureEvents.merge(outcome.failureEvent(), outcome.goals(), Math::addExact);
            }
            if (!outcome.goalClass().evaluated()) {
                return;
            }
            responders = responders.merge(outcome.responders());
            if (outcome.improvement() != null) {
                improvements.merge(outcome.improvement(), outcome.goals(), Math::addExact);
                if (outcome.goalClass() != GoalClass.FAILURE_EVENT) {
                    withoutFailureEvents.merge(outcome.improvement(), outcome.goals(), Math::addExact);
                }
            }
        }

        HorizonCounts build() {
            return new HorizonCounts(
                    new GoalCounts(new ClassCounts(classes), failureEvents),
                    Histogram.of(improvements),
                    Histogram.of(withoutFailureEvents),
                    responders,
                    questioned);
        }
    }
}
