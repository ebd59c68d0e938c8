package org.candorregistry.core.comparison;

import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.column.JsonColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers of cuts, as they were first given. */
@Repository
class AnswerRepository {

    static final String KEEP = """
            INSERT INTO cut_answer (cut_id, answer_id, question, answered_at, answer)
            VALUES (:cut, :id, CAST(:question AS jsonb), current_instant(), :answer)
                ON CONFLICT (answer_id) DO NOTHING
            """;

    static final String FIND = "SELECT answer FROM cut_answer WHERE answer_id = :id";

    private final JdbcClient jdbc;

    AnswerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the first of two that are given at once. */
    void keep(UUID cut, String id, CompareCohort question, byte[] answer) {
        jdbc.sql(KEEP)
                .param("cut", cut)
                .param("id", id)
                .param("question", JsonColumn.of(question))
                .param("answer", answer)
                .update();
    }

    Optional<byte[]> find(String id) {
        return jdbc.sql(FIND).param("id", id).query(byte[].class).optional();
    }
}
