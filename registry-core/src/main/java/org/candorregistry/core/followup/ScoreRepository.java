package org.candorregistry.core.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.column.NumberColumn;
import org.candorregistry.core.session.Ids;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScoreRepository {

    static final String INSERT = """
            INSERT INTO score (clinic_id, score_id, treatment_id, follow_up_id, measure_id, value, observed_on,
                               answers, missing, scoring)
            SELECT current_clinic(), made.*
              FROM unnest(CAST(:ids AS uuid[]), CAST(:treatments AS uuid[]), CAST(:followUps AS uuid[]),
                          CAST(:measures AS text[]), CAST(:values AS numeric[]), CAST(:observedOn AS date[]),
                          CAST(:answers AS jsonb[]), CAST(:missing AS jsonb[]), CAST(:scorings AS text[])) AS made
            """;

    static final String UPDATE = """
            UPDATE score SET value = :value, observed_on = :observedOn, answers = CAST(:answers AS jsonb),
                             missing = CAST(:missing AS jsonb), scoring = :scoring
             WHERE score_id = :id
            """;

    static final String RETRACT = "UPDATE score SET retracted = true WHERE score_id = ANY (CAST(:ids AS uuid[]))";

    static final String OF_FOLLOW_UPS = """
            SELECT * FROM score
             WHERE treatment_id = ANY (CAST(:treatments AS uuid[])) AND follow_up_id = ANY (CAST(:followUps AS uuid[]))
               AND NOT retracted
             ORDER BY measure_id
            """;

    static final String FIND = "SELECT * FROM score WHERE score_id = :id AND NOT retracted";

    static final String OF_SUBJECT = """
            SELECT s.* FROM score s
              JOIN treatment t ON t.clinic_id = s.clinic_id AND t.treatment_id = s.treatment_id
             WHERE t.subject_id = :subject AND NOT s.retracted
             ORDER BY s.observed_on, s.score_id
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final Ids ids;

    ScoreRepository(JdbcClient jdbc, DataSource dataSource, Ids ids) {
        this.jdbc = jdbc;
        this.batch = new NamedParameterJdbcTemplate(dataSource);
        this.ids = ids;
    }

    void insert(List<NumberedFollowUp> followUps) {
        List<Told> told = followUps.stream()
                .flatMap(followUp -> followUp.report().scores().stream().map(score -> new Told(followUp, score)))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        jdbc.sql(INSERT)
                .param("ids", ArrayColumn.each(told, one -> ids.next()))
                .param("treatments", ArrayColumn.each(told, one -> one.followUp.treatmentId()))
                .param("followUps", ArrayColumn.each(told, one -> one.followUp.id()))
                .param("measures", ArrayColumn.each(told, one -> one.score.measure()))
                .param("values", ArrayColumn.each(told, one -> one.score.value()))
                .param(
                        "observedOn",
                        ArrayColumn.each(told, one -> one.followUp.report().observedOn()))
                .param("answers", ArrayColumn.each(told, one -> json(one.score.answers())))
                .param("missing", ArrayColumn.each(told, one -> json(one.score.missing())))
                .param("scorings", ArrayColumn.each(told, one -> one.score.scoring()))
                .update();
    }

    void update(UUID id, NewScore score, LocalDate observedOn) {
        batch.update(UPDATE, row(id, score, observedOn));
    }

    void retract(Collection<UUID> scoreIds) {
        if (!scoreIds.isEmpty()) {
            jdbc.sql(RETRACT).param("ids", ArrayColumn.ofIds(scoreIds)).update();
        }
    }

    List<Score> of(Collection<UUID> treatmentIds, Collection<UUID> followUpIds) {
        return jdbc.sql(OF_FOLLOW_UPS)
                .param("treatments", ArrayColumn.ofIds(treatmentIds))
                .param("followUps", ArrayColumn.ofIds(followUpIds))
                .query(ScoreRepository::read)
                .list();
    }

    Optional<Score> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(ScoreRepository::read).optional();
    }

    List<Score> ofSubject(UUID subjectId) {
        return jdbc.sql(OF_SUBJECT)
                .param("subject", subjectId)
                .query(ScoreRepository::read)
                .list();
    }

    private static MapSqlParameterSource row(UUID id, NewScore score, LocalDate observedOn) {
        return new MapSqlParameterSource("id", id)
                .addValue("value", score.value())
                .addValue("observedOn", observedOn)
                .addValue("answers", json(score.answers()), Types.VARCHAR)
                .addValue("missing", json(score.missing()), Types.VARCHAR)
                .addValue("scoring", score.scoring());
    }

    private static @Nullable String json(Map<String, ?> items) {
        return items.isEmpty() ? null : JsonColumn.of(items);
    }

    /** A score and the follow-up that tells it. */
    private record Told(NumberedFollowUp followUp, NewScore score) {}

    static Score read(ResultSet row, int number) throws SQLException {
        return new Score(
                row.getObject("score_id", UUID.class),
                row.getObject("treatment_id", UUID.class),
                row.getObject("follow_up_id", UUID.class),
                row.getObject("observed_on", LocalDate.class),
                new NewScore(
                        row.getString("measure_id"),
                        Objects.requireNonNull(NumberColumn.of(row, "value")),
                        row.getString("answers") == null ? Map.of() : JsonColumn.numbers(row, "answers"),
                        row.getString("missing") == null ? Map.of() : JsonColumn.texts(row, "missing"),
                        row.getString("scoring")),
                Recorded.of(row));
    }
}
