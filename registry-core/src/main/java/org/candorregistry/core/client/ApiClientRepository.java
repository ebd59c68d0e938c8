package org.candorregistry.core.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ApiClientRepository {

    static final String INSERT = """
            INSERT INTO api_client (client_id, clinic_id, provider_id, name, scopes, secret_hash, expires_at, created_at,
                                    created_by)
            VALUES (:clientId, :clinicId, :providerId, :name, :scopes, :secretHash, :expiresAt, :createdAt, :createdBy)
            ON CONFLICT (client_id) DO NOTHING               -- another copy of the service made it meanwhile
            """;

    static final String FIND = """
            SELECT client_id, clinic_id, provider_id, name, scopes, expires_at, created_at, created_by, revoked_at
              FROM api_client
             WHERE client_id = :clientId
            """;

    static final String LIST = """
            SELECT client_id, clinic_id, provider_id, name, scopes, expires_at, created_at, created_by, revoked_at
              FROM api_client
             WHERE client_id > :after
             ORDER BY client_id LIMIT :fetch
            """;

    static final String REVOKE = """
            UPDATE api_client SET revoked_at = :at, revoked_by = :by
             WHERE client_id = :clientId AND revoked_at IS NULL
            """;

    static final String CREDENTIALS = """
            SELECT client_id, clinic_id, provider_id, name, scopes, secret_hash FROM api_client_to_authenticate(:clientId)
            """;

    private final JdbcClient jdbc;

    ApiClientRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ApiClient client, @Nullable String secretHash) {
        jdbc.sql(INSERT)
                .param("clientId", client.clientId())
                .param("clinicId", client.clinicId())
                .param("providerId", client.providerId())
                .param("name", client.name())
                .param("scopes", ArrayColumn.of(client.scopes()))
                .param("secretHash", secretHash)
                .param("expiresAt", utc(client.expiresAt()))
                .param("createdAt", utc(client.createdAt()))
                .param("createdBy", client.createdBy())
                .update();
    }

    Optional<ApiClient> find(UUID clientId) {
        return jdbc.sql(FIND)
                .param("clientId", clientId)
                .query((row, number) -> client(row))
                .optional();
    }

    List<ApiClient> list(PageRequest page) {
        return jdbc.sql(LIST)
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query((row, number) -> client(row))
                .list();
    }

    int revoke(UUID clientId, Instant at, String by) {
        return jdbc.sql(REVOKE)
                .param("clientId", clientId)
                .param("at", utc(at))
                .param("by", by)
                .update();
    }

    Optional<ClientCredentials> credentials(UUID clientId) {
        return jdbc.sql(CREDENTIALS)
                .param("clientId", clientId)
                .query((row, number) -> new ClientCredentials(
                        row.getObject("client_id", UUID.class),
                        row.getObject("clinic_id", UUID.class),
                        row.getObject("provider_id", UUID.class),
                        row.getString("name"),
                        scopes(row),
                        row.getString("secret_hash")))
                .optional();
    }

    private static ApiClient client(ResultSet row) throws SQLException {
        return new ApiClient(
                row.getObject("client_id", UUID.class),
                row.getObject("clinic_id", UUID.class),
                row.getObject("provider_id", UUID.class),
                row.getString("name"),
                scopes(row),
                instant(row, "expires_at"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                instant(row, "revoked_at"));
    }

    private static List<String> scopes(ResultSet row) throws SQLException {
        return Objects.requireNonNull(ArrayColumn.texts(row, "scopes"), "declared NOT NULL");
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
