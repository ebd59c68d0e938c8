package org.candorregistry.core.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.followup.FollowUpReport;
import org.candorregistry.core.followup.NewEvent;
import org.candorregistry.core.followup.NewScore;
import org.candorregistry.core.followup.RecordFollowUp;
import org.candorregistry.core.followup.TreatmentDay;

/**
 * A follow-up as the rows of a file tell it together: where each row has one score, those of one day and one reporter are
 * one follow-up.
 */
final class Contribution {

    private static final String SCORES = "scores";
    private static final String EVENTS = "events";

    private final TreatmentDay day;
    private final List<Told> rows = new ArrayList<>();
    private final List<NewScore> scores = new ArrayList<>();
    private final List<NewEvent> events = new ArrayList<>();
    private final List<Origin> ofScores = new ArrayList<>();
    private final List<Origin> ofEvents = new ArrayList<>();

    Contribution(TreatmentDay day) {
        this.day = day;
    }

    /**
     * A row's follow-up.
     *
     * @param pointer to it in what the row says
     */
    record Told(ImportRow row, String pointer, FollowUpReport report) {}

    /** Where a score or an event of the whole comes from. */
    private record Origin(Told told, String pointer) {}

    TreatmentDay day() {
        return day;
    }

    /** Adds a row's part; what another row said in the same words is said once. */
    void add(Told told) {
        rows.add(told);
        Set<Object> before = new HashSet<>(scores);
        before.addAll(events);
        for (int place = 0; place < told.report.scores().size(); place++) {
            NewScore score = told.report.scores().get(place);
            if (!before.contains(score)) {
                scores.add(score);
                ofScores.add(new Origin(told, told.pointer + "/" + SCORES + "/" + place));
            }
        }
        for (int place = 0; place < told.report.events().size(); place++) {
            NewEvent event = told.report.events().get(place);
            if (!before.contains(event)) {
                events.add(event);
                ofEvents.add(new Origin(told, told.pointer + "/" + EVENTS + "/" + place));
            }
        }
    }

    List<Told> rows() {
        return rows;
    }

    FollowUpReport report() {
        FollowUpReport first = rows.get(0).report;
        return new FollowUpReport(first.observedOn(), first.reporter(), scores, events);
    }

    RecordFollowUp command() {
        return new RecordFollowUp(day.treatmentId(), report());
    }

    void written() {
        rows.forEach(told -> told.row.written());
    }

    /** Refuses the rows that said what is wrong: that of a score or an event, or all where it is about the whole. */
    void refuse(List<Violation> violations) {
        for (Violation violation : violations) {
            String[] steps = violation.pointer().split("/", 4);
            Origin origin = steps.length < 3 ? null : origin(steps[1], Integer.parseInt(steps[2]));
            if (origin == null) {
                rows.forEach(told -> told.row.refuse(told.pointer, List.of(violation)));
            } else {
                String within = steps.length > 3 ? "/" + steps[3] : "";
                origin.told.row.refuse(origin.pointer + within, violation.code(), violation.detail());
            }
        }
    }

    private @org.jspecify.annotations.Nullable Origin origin(String list, int place) {
        List<Origin> origins = list.equals(SCORES) ? ofScores : ofEvents;
        return place < origins.size() ? origins.get(place) : null;
    }
}
