package org.candorregistry.core.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.candorregistry.core.column.JsonColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SubmissionRepository {

    /** Waits for another transaction with the same key to end; inserts nothing where that one was committed. */
    static final String INSERT = """
            INSERT INTO submission (clinic_id, submission_id, received_at, actor, channel, method, path, media_type,
                                    payload, sha256, idempotency_key)
            SELECT current_clinic(), :id, current_instant(), current_actor(), :channel, :method, :path, :mediaType,
                   :payload, :sha256, :key
             WHERE current_clinic() = '00000000-0000-0000-0000-000000000000'
                OR EXISTS (SELECT 1 FROM clinic WHERE clinic_id = current_clinic())
            ON CONFLICT (clinic_id, actor, idempotency_key) DO NOTHING
            """;

    /** From here to the end of the transaction the database notes what is stored. */
    static final String BIND = "SELECT set_config('candor.submission', CAST(:id AS text), true)";

    static final String STORED = """
            SELECT record_type, record_id, version FROM submission_record
             WHERE submission_id = :id
             ORDER BY record_type, record_id
            """;

    static final String OF_KEY = """
            SELECT submission_id, method, path, sha256, status, location, etag, response, response_media_type
              FROM submission
             WHERE actor = current_actor() AND idempotency_key = :key
            """;

    static final String ANSWERED = """
            UPDATE submission
               SET status = :status, location = :location, etag = :etag, response = :response,
                   response_media_type = :responseMediaType
             WHERE submission_id = :id
            """;

    static final String FIND = """
            SELECT submission_id, received_at, actor, channel, method, path, media_type, sha256, status, location,
                   visits, findings
              FROM submission
             WHERE submission_id = :id
            """;

    static final String PAYLOAD = "SELECT payload FROM submission WHERE submission_id = :id";

    private final JdbcClient jdbc;

    SubmissionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the key was used before, or the clinic is not in the registry. */
    boolean insert(UUID id, ReceiveSubmission received, byte[] sealedPayload, byte[] sealedDigest) {
        boolean isNew = jdbc.sql(INSERT)
                        .param("id", id)
                        .param("channel", received.channel().name())
                        .param("method", received.method())
                        .param("path", received.path())
                        .param("mediaType", received.mediaType())
                        .param("payload", sealedPayload)
                        .param("sha256", sealedDigest)
                        .param("key", received.idempotencyKey())
                        .update()
                == 1;
        if (isNew) {
            jdbc.sql(BIND).param("id", id).query(String.class).single();
        }
        return isNew;
    }

    Optional<Earlier> ofKey(@Nullable String key) {
        return jdbc.sql(OF_KEY)
                .param("key", key)
                .query((row, number) -> new Earlier(
                        row.getObject("submission_id", UUID.class),
                        row.getString("method"),
                        row.getString("path"),
                        row.getBytes("sha256"),
                        new SubmissionAnswer(
                                row.getInt("status"),
                                row.getString("location"),
                                row.getString("etag"),
                                row.getString("response_media_type"),
                                row.getBytes("response"))))
                .optional();
    }

    void answered(UUID id, SubmissionAnswer answer, byte @Nullable [] sealedBody) {
        jdbc.sql(ANSWERED)
                .param("id", id)
                .param("status", answer.status())
                .param("location", answer.location())
                .param("etag", answer.etag())
                .param("response", sealedBody)
                .param("responseMediaType", answer.mediaType())
                .update();
    }

    /**
     * The receipt.
     *
     * @param opened opens the digest
     */
    Optional<Submission> find(UUID id, UnaryOperator<byte[]> opened) {
        return jdbc.sql(FIND)
                .param("id", id)
                .query((row, number) -> read(row, stored(id), opened))
                .optional();
    }

    private List<StoredRecord> stored(UUID id) {
        return jdbc.sql(STORED)
                .param("id", id)
                .query((row, number) -> new StoredRecord(
                        row.getString("record_type"), row.getObject("record_id", UUID.class), row.getInt("version")))
                .list();
    }

    Optional<byte[]> payload(UUID id) {
        return jdbc.sql(PAYLOAD).param("id", id).query(byte[].class).optional();
    }

    private static Submission read(ResultSet row, List<StoredRecord> stored, UnaryOperator<byte[]> opened)
            throws SQLException {
        return new Submission(
                row.getObject("submission_id", UUID.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                Channel.valueOf(row.getString("channel")),
                row.getString("method"),
                row.getString("path"),
                row.getString("media_type"),
                HexFormat.of().formatHex(opened.apply(row.getBytes("sha256"))),
                row.getInt("status"),
                row.getString("location"),
                stored,
                JsonColumn.list(row, "visits", SatisfiedVisit[].class),
                JsonColumn.list(row, "findings", Finding[].class));
    }

    /**
     * A submission with the same key.
     *
     * @param sha256 sealed
     * @param answer with its body sealed
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Earlier(UUID id, String method, String path, byte[] sha256, SubmissionAnswer answer) {}
}
