package org.candorregistry.core.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.session.Recorded;
import org.candorregistry.core.signature.Signature.Voided;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignatureRepository {

    static final String LOCK = "SELECT version FROM follow_up WHERE follow_up_id = :followUp FOR NO KEY UPDATE";

    static final String INSERT = """
            INSERT INTO follow_up_signature (clinic_id, signature_id, follow_up_id, follow_up_version, provider_id,
                                             meaning, authenticated_at)
            VALUES (current_clinic(), :id, :followUp, :version, :provider, :meaning, :authenticatedAt)
            """;

    static final String OF_FOLLOW_UPS = """
            SELECT s.*, h.replaced_at, h.replaced_by, h.reason
              FROM follow_up_signature s
              LEFT JOIN record_history h ON h.clinic_id = s.clinic_id AND h.record_type = 'follow_up'
                                        AND h.record_id = s.follow_up_id AND h.version = s.follow_up_version
             WHERE s.follow_up_id = ANY (CAST(:followUps AS uuid[]))
             ORDER BY s.signature_id
            """;

    private final JdbcClient jdbc;

    SignatureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody correct a follow-up that is there while it is signed. */
    void lock(UUID followUp) {
        jdbc.sql(LOCK).param("followUp", followUp).query(Integer.class).optional();
    }

    void insert(UUID id, UUID followUp, int version, Signer signer, Meaning meaning) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("followUp", followUp)
                .param("version", version)
                .param("provider", signer.provider())
                .param("meaning", meaning.name())
                .param("authenticatedAt", signer.authenticatedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The oldest first. */
    List<Signature> of(Collection<UUID> followUps) {
        return jdbc.sql(OF_FOLLOW_UPS)
                .param("followUps", ArrayColumn.ofIds(followUps))
                .query(SignatureRepository::read)
                .list();
    }

    private static Signature read(ResultSet row, int number) throws SQLException {
        return new Signature(
                row.getObject("signature_id", UUID.class),
                row.getObject("follow_up_id", UUID.class),
                row.getInt("follow_up_version"),
                row.getObject("provider_id", UUID.class),
                Meaning.valueOf(row.getString("meaning")),
                instant(row, "authenticated_at"),
                voided(row),
                Recorded.of(row));
    }

    private static @Nullable Voided voided(ResultSet row) throws SQLException {
        return row.getObject("replaced_at") == null
                ? null
                : new Voided(instant(row, "replaced_at"), row.getString("replaced_by"), row.getString("reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
