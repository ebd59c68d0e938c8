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
     * them is put together of criteria: the others protect each other.
     */
    static final String OF_SAME_GOALS = """
            SELECT question, kind, told, counted FROM cut_answer
             WHERE cut_id = :cut
               AND question #>> '{cohort,productClass}' = :productClass
               AND question #>> '{cohort,measure}' = :measure
               AND question #>> '{cohort,condition}' = :condition
               AND (CAST(:together AS boolean)
                    OR EXISTS (SELECT 1 FROM cut_answer o
                                WHERE o.cut_id = :cut
                                  AND o.question #>> '{cohort,productClass}' = :productClass
                                  AND o.question #>> '{cohort,measure}' = :measure
                                  AND o.question #>> '{cohort,condition}' = :condition
                                  AND o.question #> '{cohort,where}' IS NOT NULL))
             ORDER BY answered_at, answer_id
            """;

    /** Of the same goals, one question at a time, where one of them is put together of criteria. */
    static final String LOCK = """
            SELECT CASE WHEN CAST(:alone AS boolean)
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
     * @param alone for a question that is put together of criteria; others do not wait for each other
     */
    void lock(UUID cut, Cohort cohort, boolean alone) {
        jdbc.sql(LOCK)
                .param("alone", alone)
                .param(
                        "goals",
                        String.join("|", cut.toString(), cohort.productClass(), cohort.measure(), cohort.condition()))
                .query(String.class)
                .optional();
    }

    /** Cohorts of the same goals of which a cut told something, in the order in which they were answered. */
    List<Answered> answered(UUID cut, Cohort cohort) {
        List<Answered> answered = new ArrayList<>();
        jdbc.sql(OF_SAME_GOALS)
                .param("cut", cut)
                .param("productClass", cohort.productClass())
                .param("measure", cohort.measure())
                .param("condition", cohort.condition())
                .param("together", cohort.where() != null)
                .query((ResultSet row) -> {
                    CompareCohort question = JsonColumn.read(row.getBytes("question"), CompareCohort.class);
                    List<String> counted =
                            List.of((String[]) row.getArray("counted").getArray());
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
