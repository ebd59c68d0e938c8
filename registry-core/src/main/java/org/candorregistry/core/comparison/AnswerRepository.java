package org.candorregistry.core.comparison;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.column.JsonColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers of cuts, as they were first given. */
@Repository
class AnswerRepository {

    static final String KEEP = """
            INSERT INTO cut_answer (cut_id, answer_id, question, answered_at, answer, kind, told, counted)
            SELECT c.cut_id, :id, CAST(:question AS jsonb), current_instant(), CAST(:answer AS bytea), :kind,
                   CAST(:told AS text[]), CAST(:counted AS text[])
              FROM data_cut c WHERE c.cut_id = :cut
                ON CONFLICT (answer_id) DO NOTHING
            """;

    static final String FIND = "SELECT answer FROM cut_answer WHERE answer_id = :id";

    /**
     * Those of the same goals, split or not; each with the groups that it tells of. None where neither the question nor any of
     * them is put together of criteria: the others protect each other. Of the same goals are also those of several conditions or
     * product classes.
     */
    static final String OF_SAME_GOALS = """
            SELECT question, kind, told, counted FROM cut_answer
             WHERE cut_id = :cut
               AND question #>> '{cohort,measure}' = :measure
               AND coalesce(question #>> '{cohort,productClass}', '') IN (:productClass, '')
               AND coalesce(question #>> '{cohort,condition}', '') IN (:condition, '')
               AND (CAST(:together AS boolean)
                    OR EXISTS (SELECT 1 FROM cut_answer o
                                WHERE o.cut_id = :cut
                                  AND o.question #>> '{cohort,measure}' = :measure
                                  AND coalesce(o.question #>> '{cohort,productClass}', '') IN (:productClass, '')
                                  AND coalesce(o.question #>> '{cohort,condition}', '') IN (:condition, '')
                                  AND o.question #> '{cohort,where}' IS NOT NULL))
             ORDER BY answered_at, answer_id
            """;

    /** Those of a measure, whatever they are about: by way of a cohort across conditions, each can tell of each. */
    static final String OF_SAME_MEASURE = """
            SELECT question, kind, told, counted FROM cut_answer
             WHERE cut_id = :cut AND question #>> '{cohort,measure}' = :measure
             ORDER BY answered_at, answer_id
            """;

    /**
     * Of the same goals, one question at a time, where one of them is put together of criteria; of the same measure, where one of
     * them is of several conditions or product classes.
     */
    static final String LOCK = """
            SELECT CASE WHEN CAST(:across AS boolean)
                        THEN CAST(pg_advisory_xact_lock(hashtextextended(:measure, 0)) AS text)
                        ELSE CAST(pg_advisory_xact_lock_shared(hashtextextended(:measure, 0)) AS text) END,
                   CASE WHEN CAST(:alone AS boolean)
                        THEN CAST(pg_advisory_xact_lock(hashtextextended(:goals, 0)) AS text)
                        ELSE CAST(pg_advisory_xact_lock_shared(hashtextextended(:goals, 0)) AS text) END
            """;

    /**
     * What was asked.
     *
     * @param question a {@link CompareCohort}, or a {@link SideBySide}, which is none of {@link #OF_SAME_GOALS}
     */
    record Asked(AnswerKind kind, Object question) {}

    private final JdbcClient jdbc;

    AnswerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the first of two that are given at once. */
    void keep(UUID cut, String id, Asked asked, byte[] answer, Questions.Told told) {
        jdbc.sql(KEEP)
                .param("cut", cut)
                .param("id", id)
                .param("question", JsonColumn.of(asked.question()))
                .param("kind", asked.kind().name())
                .param("answer", answer)
                .param("told", told.groups().toArray(String[]::new))
                .param("counted", told.counted().toArray(String[]::new))
                .update();
    }

    /**
     * Waits until nobody else is being answered about the same goals of a cut, for the rest of the transaction.
     *
     * Only questions that are put together of criteria wait for each other, and others for them.
     */
    void lock(UUID cut, Cohort cohort) {
        String measure = cut + "|" + cohort.measure();
        jdbc.sql(LOCK)
                .param("across", cohort.isAcross())
                .param("measure", measure)
                .param("alone", cohort.where() != null)
                .param("goals", measure + "|" + cohort.productClass() + "|" + cohort.condition())
                .query()
                .singleRow();
    }

    /** Cohorts of the same goals of which a cut told something, in the order in which they were answered. */
    List<Answered> answered(UUID cut, Cohort cohort) {
        if (!cohort.isAcross()) {
            List<Answered> ofSameGoals = answered(jdbc.sql(OF_SAME_GOALS)
                    .param("productClass", cohort.productClass())
                    .param("condition", cohort.condition())
                    .param("together", cohort.where() != null)
                    .param("cut", cut)
                    .param("measure", cohort.measure()));
            if (ofSameGoals.stream().noneMatch(each -> each.cohort().isAcross())) {
                return ofSameGoals;
            }
        }
        return answered(jdbc.sql(OF_SAME_MEASURE).param("cut", cut).param("measure", cohort.measure()));
    }

    private static List<Answered> answered(JdbcClient.StatementSpec statement) {
        List<Answered> answered = new ArrayList<>();
        statement.query((ResultSet row) -> {
            CompareCohort question = JsonColumn.read(row.getBytes("question"), CompareCohort.class);
            List<String> counted = List.of((String[]) row.getArray("counted").getArray());
            for (String group : (String[]) row.getArray("told").getArray()) {
                answered.add(new Answered(cohort(row, question, group), counted.contains(group)));
            }
        });
        return answered;
    }

    private static Cohort cohort(ResultSet row, CompareCohort question, String group) throws SQLException {
        return AnswerKind.valueOf(row.getString("kind")) == AnswerKind.FACTORS
                ? FactorGroup.parsed(group).of(question.cohort())
                : question.cohortOf(group);
    }

    Optional<byte[]> find(String id) {
        return jdbc.sql(FIND).param("id", id).query(byte[].class).optional();
    }
}
