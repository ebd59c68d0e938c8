package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, other than a score.
 *
 * @param kind code list {@code clinical_event_kind}
 * @param occurredOn local calendar day
 * @param dayKnown false: it had happened by that day, and nobody knows on which, as when a questionnaire asks what has
 *     happened since
 * @param term what an adverse event was: code list {@code adverse_event}; null for every other kind
 * @param grade on the scale of the kind: CTCAE 1 to 5, MAGIC 1 to 4, NIH 1 to 3; null: not graded
 * @param serious of an adverse event; null: not known
 * @param relatedness of an adverse event to the treatment: code list {@code event_relatedness}
 * @param outcome of an adverse event: code list {@code event_outcome}
 * @param cause of a death: code list {@code cause_of_death}
 * @param organs of graft-versus-host disease: the stage of each organ that was assessed; the grade follows from them
 */
public record NewEvent(
        String kind,
        LocalDate occurredOn,
        boolean dayKnown,
        @Nullable String term,
        @Nullable Integer grade,
        @Nullable Boolean serious,
        @Nullable String relatedness,
        @Nullable String outcome,
        @Nullable String cause,
        Map<String, Integer> organs) {

    public NewEvent {
        organs = Map.copyOf(organs);
    }

    public NewEvent(
            String kind,
            LocalDate occurredOn,
            boolean dayKnown,
            @Nullable String term,
            @Nullable Integer grade,
            @Nullable Boolean serious,
            @Nullable String relatedness,
            @Nullable String outcome,
            @Nullable String cause) {
        this(kind, occurredOn, dayKnown, term, grade, serious, relatedness, outcome, cause, Map.of());
    }

    /** An event whose day is known. */
    public NewEvent(
            String kind,
            LocalDate occurredOn,
            @Nullable String term,
            @Nullable Integer grade,
            @Nullable Boolean serious,
            @Nullable String relatedness,
            @Nullable String outcome,
            @Nullable String cause) {
        this(kind, occurredOn, true, term, grade, serious, relatedness, outcome, cause);
    }

    /** An event that has nothing to tell but its day. */
    public static NewEvent of(String kind, LocalDate occurredOn) {
        return new NewEvent(kind, occurredOn, null, null, null, null, null, null);
    }

    /** Acute graft-versus-host disease (MAGIC 1 to 4) or chronic (NIH 1 to 3). */
    public static NewEvent graded(String kind, LocalDate occurredOn, int grade) {
        return new NewEvent(kind, occurredOn, null, grade, null, null, null, null);
    }

    public static NewEvent death(LocalDate occurredOn, String cause) {
        return new NewEvent(EventCode.DEATH, occurredOn, null, null, null, null, null, cause);
    }

    NewEvent withGrade(int computed) {
        return new NewEvent(kind, occurredOn, dayKnown, term, computed, serious, relatedness, outcome, cause, organs);
    }

    /** What makes it the same event when a report is corrected. */
    List<Object> key() {
        return List.of(kind, occurredOn, dayKnown);
    }

    boolean isAdverse() {
        return kind.equals(EventCode.ADVERSE_EVENT);
    }

    boolean isDeath() {
        return kind.equals(EventCode.DEATH);
    }
}
