package org.candorregistry.core.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.session.Ids;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EventRepository {

    static final String INSERT = """
            INSERT INTO clinical_event (clinic_id, event_id, treatment_id, subject_id, follow_up_id, kind, occurred_on,
                                        day_known, term, grade, serious, relatedness, outcome, cause, organs)
            SELECT current_clinic(), made.*
              FROM unnest(CAST(:ids AS uuid[]), CAST(:treatments AS uuid[]), CAST(:subjects AS uuid[]),
                          CAST(:followUps AS uuid[]), CAST(:kinds AS text[]), CAST(:occurredOn AS date[]),
                          CAST(:daysKnown AS boolean[]), CAST(:terms AS text[]), CAST(:grades AS smallint[]),
                          CAST(:serious AS boolean[]), CAST(:relatedness AS text[]), CAST(:outcomes AS text[]),
                          CAST(:causes AS text[]), CAST(:organs AS jsonb[])) AS made
            """;

    static final String UPDATE = """
            UPDATE clinical_event
               SET term = :term, grade = :grade, serious = :serious,
                   relatedness = :relatedness, outcome = :outcome, cause = :cause, organs = CAST(:organs AS jsonb)
             WHERE event_id = :id
            """;

    static final String RETRACT =
            "UPDATE clinical_event SET retracted = true WHERE event_id = ANY (CAST(:ids AS uuid[]))";

    static final String OF_FOLLOW_UPS = """
            SELECT * FROM clinical_event
             WHERE treatment_id = ANY (CAST(:treatments AS uuid[])) AND follow_up_id = ANY (CAST(:followUps AS uuid[]))
               AND NOT retracted
             ORDER BY occurred_on, kind, event_id
            """;

    static final String FIND = "SELECT * FROM clinical_event WHERE event_id = :id AND NOT retracted";

    static final String OF_SUBJECT = """
            SELECT * FROM clinical_event
             WHERE subject_id = :subject AND NOT retracted
             ORDER BY occurred_on, kind, event_id
            """;

    static final String DEATHS = """
            SELECT subject_id,
                   max(occurred_on) FILTER (WHERE NOT retracted) AS died_on,
                   max(recorded_at) AS changed_at
              FROM clinical_event
             WHERE kind = 'death' AND subject_id = ANY (:subjects)
             GROUP BY subject_id
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final Ids ids;

    EventRepository(JdbcClient jdbc, DataSource dataSource, Ids ids) {
        this.jdbc = jdbc;
        this.batch = new NamedParameterJdbcTemplate(dataSource);
        this.ids = ids;
    }

    void insert(List<NumberedFollowUp> followUps) {
        List<Told> told = followUps.stream()
                .flatMap(followUp -> followUp.report().events().stream().map(event -> new Told(followUp, event)))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        jdbc.sql(INSERT)
                .param("ids", ArrayColumn.each(told, one -> ids.next()))
                .param("treatments", ArrayColumn.each(told, one -> one.followUp.treatmentId()))
                .param(
                        "subjects",
                        ArrayColumn.each(told, one -> one.followUp.treated().subjectId()))
                .param("followUps", ArrayColumn.each(told, one -> one.followUp.id()))
                .param("kinds", ArrayColumn.each(told, one -> one.event.kind()))
                .param("occurredOn", ArrayColumn.each(told, one -> one.event.occurredOn()))
                .param("daysKnown", ArrayColumn.each(told, one -> one.event.dayKnown()))
                .param("terms", ArrayColumn.each(told, one -> one.event.term()))
                .param("grades", ArrayColumn.each(told, one -> one.event.grade()))
                .param("serious", ArrayColumn.each(told, one -> one.event.serious()))
                .param("relatedness", ArrayColumn.each(told, one -> one.event.relatedness()))
                .param("outcomes", ArrayColumn.each(told, one -> one.event.outcome()))
                .param("causes", ArrayColumn.each(told, one -> one.event.cause()))
                .param("organs", ArrayColumn.each(told, one -> organs(one.event)))
                .update();
    }

    void update(UUID id, NewEvent event) {
        batch.update(UPDATE, row(id, event));
    }

    void retract(Collection<UUID> eventIds) {
        if (!eventIds.isEmpty()) {
            jdbc.sql(RETRACT).param("ids", ArrayColumn.ofIds(eventIds)).update();
        }
    }

    List<ClinicalEvent> of(Collection<UUID> treatmentIds, Collection<UUID> followUpIds) {
        return jdbc.sql(OF_FOLLOW_UPS)
                .param("treatments", ArrayColumn.ofIds(treatmentIds))
                .param("followUps", ArrayColumn.ofIds(followUpIds))
                .query(EventRepository::read)
                .list();
    }

    Optional<ClinicalEvent> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(EventRepository::read).optional();
    }

    List<ClinicalEvent> ofSubject(UUID subjectId) {
        return jdbc.sql(OF_SUBJECT)
                .param("subject", subjectId)
                .query(EventRepository::read)
                .list();
    }

    List<Death> deaths(Collection<UUID> subjects) {
        return jdbc.sql(DEATHS)
                .param("subjects", ArrayColumn.ofIds(subjects))
                .query((row, number) -> new Death(
                        row.getObject("subject_id", UUID.class),
                        row.getObject("died_on", LocalDate.class),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** An event and the follow-up that tells it. */
    private record Told(NumberedFollowUp followUp, NewEvent event) {}

    private static MapSqlParameterSource row(UUID id, NewEvent event) {
        return new MapSqlParameterSource("id", id)
                .addValue("term", event.term(), Types.VARCHAR)
                .addValue("grade", event.grade(), Types.SMALLINT)
                .addValue("serious", event.serious(), Types.BOOLEAN)
                .addValue("relatedness", event.relatedness(), Types.VARCHAR)
                .addValue("outcome", event.outcome(), Types.VARCHAR)
                .addValue("cause", event.cause(), Types.VARCHAR)
                .addValue("organs", organs(event), Types.VARCHAR);
    }

    private static @Nullable String organs(NewEvent event) {
        return event.organs().isEmpty() ? null : JsonColumn.of(event.organs());
    }

    static ClinicalEvent read(ResultSet row, int number) throws SQLException {
        return new ClinicalEvent(
                row.getObject("event_id", UUID.class),
                row.getObject("treatment_id", UUID.class),
                row.getObject("follow_up_id", UUID.class),
                new NewEvent(
                        row.getString("kind"),
                        row.getObject("occurred_on", LocalDate.class),
                        row.getBoolean("day_known"),
                        row.getString("term"),
                        row.getObject("grade", Integer.class),
                        row.getObject("serious", Boolean.class),
                        row.getString("relatedness"),
                        row.getString("outcome"),
                        row.getString("cause"),
                        row.getString("organs") == null ? Map.of() : JsonColumn.wholeNumbers(row, "organs")),
                Recorded.of(row));
    }
}
