package org.candorregistry.core.imports.mapping;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.candorregistry.core.followup.FollowUpReport;
import org.candorregistry.core.followup.NewEvent;
import org.candorregistry.core.followup.NewScore;
import org.candorregistry.core.followup.Reporter;
import org.jspecify.annotations.Nullable;

/** What a row says of a follow-up; the fields are those of the REST body. */
public record FollowUpForm(LocalDate observedOn, Reporter reporter, List<NewScore> scores, List<EventForm> events) {

    public FollowUpReport report() {
        return new FollowUpReport(
                observedOn,
                reporter,
                scores,
                events.stream().map(event -> event.said(observedOn)).toList());
    }

    boolean isBare() {
        return scores.isEmpty() && events.isEmpty();
    }

    /** An event; {@code occurredOn} null: it had happened by the day of observation. */
    public record EventForm(
            String kind,
            @Nullable LocalDate occurredOn,
            @Nullable String term,
            @Nullable Integer grade,
            @Nullable Boolean serious,
            @Nullable String relatedness,
            @Nullable String outcome,
            @Nullable String cause,
            Map<String, Integer> organs) {

        NewEvent said(LocalDate observedOn) {
            return new NewEvent(
                    kind,
                    occurredOn == null ? observedOn : occurredOn,
                    occurredOn != null,
                    term,
                    grade,
                    serious,
                    relatedness,
                    outcome,
                    cause,
                    organs);
        }
    }
}
