package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.candorregistry.core.codelist.EventKind.GradeScale;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violations;

/** What the events of a report must not say. */
final class EventRules {

    /** What ends observation, or says until when it lasted, is nothing without its day. */
    private static final Set<String> NOTHING_WITHOUT_A_DAY =
            Set.of(EventCode.DEATH, EventCode.WITHDRAWAL, EventCode.LOST_TO_FOLLOW_UP, EventCode.LAST_CONTACT);

    private EventRules() {}

    static void judge(FollowUpReport report, Setting setting, Violations found) {
        Set<List<Object>> seen = new HashSet<>();
        List<NewEvent> events = report.events();
        for (int i = 0; i < events.size(); i++) {
            NewEvent event = events.get(i);
            String pointer = "/events/" + i;
            judgeDay(pointer, event, report, setting, found);
            judgeGrade(pointer, event, setting, found);
            judgeOnce(pointer, event, setting, found);
            AdverseEventRules.judge(pointer, event, setting.death(report), found);
            judgeDeath(pointer, event, setting, found);
            if (!event.isAdverse() && !seen.add(key(event, setting))) {
                found.add(pointer, FollowUpFailure.EVENT_REPEATED, "This event comes twice in one follow-up.");
            }
            if (EventCode.OF_A_GRAFT.contains(event.kind())
                    && !setting.treated().graft()) {
                found.add(
                        pointer + "/kind",
                        FollowUpFailure.EVENT_WITHOUT_GRAFT,
                        "The product was no haematopoietic graft.");
            }
        }
    }

    /** What comes once comes once whatever its day; the rest, once a day. */
    private static List<Object> key(NewEvent event, Setting setting) {
        boolean once = comesOnce(event, setting);
        return once ? List.of(event.kind()) : List.of(event.kind(), event.occurredOn());
    }

    private static boolean comesOnce(NewEvent event, Setting setting) {
        return setting.catalogue()
                .eventKind(event.kind())
                .filter(kind -> kind.once())
                .isPresent();
    }

    private static void judgeDay(
            String pointer, NewEvent event, FollowUpReport report, Setting setting, Violations found) {
        LocalDate day = event.occurredOn();
        if (!event.dayKnown() && NOTHING_WITHOUT_A_DAY.contains(event.kind())) {
            found.add(pointer + "/occurredOn", InputFailure.VALUE_REQUIRED, "This event needs its day.");
        }
        found.pastDay(pointer + "/occurredOn", day, setting.today());
        if (day.isBefore(setting.treated().treatedOn())) {
            found.add(
                    pointer + "/occurredOn",
                    FollowUpFailure.EVENT_BEFORE_TREATMENT,
                    "The treatment was on " + setting.treated().treatedOn() + ".");
        }
        if (day.isAfter(report.observedOn())) {
            found.add(
                    pointer + "/occurredOn",
                    FollowUpFailure.EVENT_AFTER_OBSERVATION,
                    "What was observed on a day had happened by that day.");
        }
        if (!event.isDeath() && setting.death(report).filter(day::isAfter).isPresent()) {
            found.add(
                    pointer + "/occurredOn", FollowUpFailure.EVENT_AFTER_DEATH, "The person had died before this day.");
        }
    }

    private static void judgeGrade(String pointer, NewEvent event, Setting setting, Violations found) {
        Integer grade = event.grade();
        if (grade == null || setting.catalogue().eventKind(event.kind()).isEmpty()) {
            return;
        }
        GradeScale scale =
                setting.catalogue().eventKind(event.kind()).orElseThrow().grades();
        if (scale == null) {
            found.add(pointer + "/grade", InputFailure.VALUE_NOT_APPLICABLE, "Events of this kind carry no grade.");
        } else if (grade < scale.lowest() || grade > scale.highest()) {
            found.add(
                    pointer + "/grade",
                    InputFailure.VALUE_OUT_OF_RANGE,
                    "%s grades run from %d to %d.".formatted(scale.name(), scale.lowest(), scale.highest()));
        }
    }

    private static void judgeOnce(String pointer, NewEvent event, Setting setting, Violations found) {
        if (event.isDeath()) {
            if (setting.known().death().isPresent()) {
                found.add(pointer, FollowUpFailure.DEATH_EXISTS, "The person's death has been recorded.");
            }
        } else if (comesOnce(event, setting)
                && setting.known()
                        .first(event.kind(), setting.treated().treatmentId())
                        .isPresent()) {
            found.add(pointer, FollowUpFailure.EVENT_EXISTS, "This event comes once, and has been recorded.");
        }
    }

    private static void judgeDeath(String pointer, NewEvent event, Setting setting, Violations found) {
        if (!event.isDeath()) {
            if (event.cause() != null) {
                found.add(pointer + "/cause", InputFailure.VALUE_NOT_APPLICABLE, "Only a death has a cause of death.");
            }
            return;
        }
        if (event.cause() == null) {
            found.add(
                    pointer + "/cause",
                    InputFailure.VALUE_REQUIRED,
                    "A code of the list cause_of_death; unknown is one of them.");
        }
        if (setting.known().lastAlive().filter(event.occurredOn()::isBefore).isPresent()) {
            found.add(
                    pointer + "/occurredOn",
                    FollowUpFailure.DEATH_BEFORE_LATER_CONTACT,
                    "The person is recorded as alive after this day.");
        }
    }
}
