package org.candorregistry.core.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files, chunk by chunk, sealed. */
@Repository
class ChunkRepository {

    static final String INSERT = """
            INSERT INTO import_chunk (clinic_id, import_id, number, received_at, content)
            VALUES (current_clinic(), :id, :number, current_instant(), :content)
            """;

    static final String FIND = "SELECT content FROM import_chunk WHERE import_id = :id AND number = :number";

    static final String DELETE = "DELETE FROM import_chunk WHERE import_id = :id";

    /** What an upload left that was cut off together with the service. */
    static final String DELETE_ABANDONED = """
            DELETE FROM import_chunk AS chunk
             WHERE received_at < :before
               AND NOT EXISTS (SELECT FROM import_job AS job
                                WHERE job.clinic_id = chunk.clinic_id AND job.import_id = chunk.import_id)
            """;

    private final JdbcClient jdbc;

    ChunkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, int number, byte[] sealed) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("number", number)
                .param("content", sealed)
                .update();
    }

    Optional<byte[]> find(UUID id, int number) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("number", number)
                .query(byte[].class)
                .optional();
    }

    void delete(UUID id) {
        jdbc.sql(DELETE).param("id", id).update();
    }

    void deleteAbandoned(Instant before) {
        jdbc.sql(DELETE_ABANDONED)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
