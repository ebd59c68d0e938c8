package org.candorregistry.api.demo.invented;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.candorregistry.core.followup.EventCode;
import org.candorregistry.core.followup.FollowUpReport;
import org.candorregistry.core.followup.NewEvent;
import org.candorregistry.core.followup.NewScore;
import org.candorregistry.core.followup.Reporter;
import org.jspecify.annotations.Nullable;

/**
 * What is told of one person after the treatment, by day (d). Nothing is told that lies after the first start, after a
 * death, or after the person has left.
 */
final class Diary {

    /** A visit tells what happened in the weeks (d) before it; what lies further back was told by itself. */
    private static final int REMEMBERED = 45;

    private static final int LONGEST_DELAY = 9;

    private final Person person;
    private final Chance chance;
    private final SortedMap<Integer, Page> visits = new TreeMap<>();
    private final SortedMap<Integer, Page> calls = new TreeMap<>();
    private final List<NewEvent> events = new ArrayList<>();
    private @Nullable NewEvent end;
    private int lastDay;

    Diary(Person person, Chance chance) {
        this.person = person;
        this.chance = chance;
        this.lastDay = person.daysAgo();
    }

    /** Whether a day has come by the first start, and the person is still there. */
    boolean reaches(int day) {
        return day <= lastDay;
    }

    /** A questionnaire that the patient answered. */
    void answered(int day, List<NewScore> scores) {
        visits.put(day, new Page(Reporter.PATIENT, scores, new ArrayList<>()));
    }

    /** A visit at which nothing was scored: the person was there. */
    void seen(int day) {
        visits.put(day, Page.ofClinician());
    }

    void happened(NewEvent event) {
        events.add(event);
    }

    /** Death, withdrawal or loss: nothing more is heard, and what should have come later does not. */
    void ended(NewEvent event) {
        if (reaches(day(event))) {
            lastDay = day(event);
            end = event;
        }
    }

    /** In the order of their days; to be asked once. */
    List<FollowUpReport> reports() {
        visits.keySet().removeIf(day -> end == null ? !reaches(day) : day >= lastDay);
        events.stream()
                .filter(event -> reaches(day(event)))
                .forEach(event -> pageThatTells(day(event)).events.add(event));
        if (end != null) {
            clinicianOn(lastWord(end)).events.add(end);
        }
        return Stream.concat(visits.entrySet().stream(), calls.entrySet().stream())
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(entry -> entry.getValue().on(person.day(entry.getKey())))
                .toList();
    }

    private Page pageThatTells(int day) {
        SortedMap<Integer, Page> later = visits.tailMap(day);
        return !later.isEmpty() && later.firstKey() - day <= REMEMBERED
                ? later.getOrDefault(later.firstKey(), Page.ofClinician())
                : clinicianOn(Math.min(day + chance.between(0, LONGEST_DELAY), lastDay));
    }

    /** What the clinician writes on a day: at a visit where nothing was scored, or by itself. */
    private Page clinicianOn(int day) {
        Page visit = visits.get(day);
        return visit != null && visit.reporter == Reporter.CLINICIAN
                ? visit
                : calls.computeIfAbsent(day, anew -> Page.ofClinician());
    }

    /** A death is heard of later; who withdraws or is given up on is noted the same day. */
    private int lastWord(NewEvent last) {
        return last.kind().equals(EventCode.DEATH)
                ? Math.min(day(last) + chance.between(0, LONGEST_DELAY), person.daysAgo())
                : day(last);
    }

    private int day(NewEvent event) {
        return (int) ChronoUnit.DAYS.between(person.treatedOn(), event.occurredOn());
    }

    private record Page(Reporter reporter, List<NewScore> scores, List<NewEvent> events) {

        static Page ofClinician() {
            return new Page(Reporter.CLINICIAN, List.of(), new ArrayList<>());
        }

        FollowUpReport on(LocalDate day) {
            return new FollowUpReport(day, reporter, scores, events);
        }
    }
}
