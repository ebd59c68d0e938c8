package org.candorregistry.core.provider;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.paging.Selection;
import org.candorregistry.core.session.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProviderRepository {

    static final String INSERT = """
            INSERT INTO provider (clinic_id, provider_id, name, degree, registration_number, specialty)
            VALUES (current_clinic(), :id, :name, :degree, :registrationNumber, :specialty)
            RETURNING *
            """;

    static final String UPDATE = """
            UPDATE provider
               SET name = :name, degree = :degree, registration_number = :registrationNumber, specialty = :specialty
             WHERE provider_id = :id AND version = :version
            RETURNING *
            """;

    static final String FIND = """
            SELECT * FROM provider WHERE provider_id = :id
            """;

    /** A provider counts as recorded when the newest of the person's trainings was. */
    static final String LIST = """
            SELECT p.* FROM provider AS p
             WHERE p.provider_id > :after
               AND (CAST(:ids AS uuid[]) IS NULL OR p.provider_id = ANY (CAST(:ids AS uuid[])))
               AND (CAST(:recordedFrom AS timestamptz) IS NULL
                    OR p.recorded_at >= :recordedFrom
                    OR EXISTS (SELECT FROM training AS t
                                WHERE t.clinic_id = p.clinic_id AND t.provider_id = p.provider_id
                                  AND t.recorded_at >= :recordedFrom))
               AND (CAST(:recordedBefore AS timestamptz) IS NULL
                    OR (p.recorded_at < :recordedBefore
                        AND NOT EXISTS (SELECT FROM training AS t
                                         WHERE t.clinic_id = p.clinic_id AND t.provider_id = p.provider_id
                                           AND t.recorded_at >= :recordedBefore)))
             ORDER BY p.provider_id LIMIT :fetch
            """;

    static final String COUNT = """
            SELECT count(*) FROM provider AS p
             WHERE (CAST(:ids AS uuid[]) IS NULL OR p.provider_id = ANY (CAST(:ids AS uuid[])))
               AND (CAST(:recordedFrom AS timestamptz) IS NULL
                    OR p.recorded_at >= :recordedFrom
                    OR EXISTS (SELECT FROM training AS t
                                WHERE t.clinic_id = p.clinic_id AND t.provider_id = p.provider_id
                                  AND t.recorded_at >= :recordedFrom))
               AND (CAST(:recordedBefore AS timestamptz) IS NULL
                    OR (p.recorded_at < :recordedBefore
                        AND NOT EXISTS (SELECT FROM training AS t
                                         WHERE t.clinic_id = p.clinic_id AND t.provider_id = p.provider_id
                                           AND t.recorded_at >= :recordedBefore)))
            """;

    static final String WITH_REGISTRATION_NUMBER = """
            SELECT provider_id FROM provider WHERE registration_number = :number
            """;

    private final JdbcClient jdbc;

    ProviderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Provider insert(UUID id, RecordProvider command) {
        return with(jdbc.sql(INSERT), command)
                .param("id", id)
                .query(ProviderRepository::read)
                .single();
    }

    /** Empty where no provider has this id in this version. */
    Optional<Provider> update(UUID id, int version, RecordProvider command) {
        return with(jdbc.sql(UPDATE), command)
                .param("id", id)
                .param("version", version)
                .query(ProviderRepository::read)
                .optional();
    }

    Optional<Provider> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(ProviderRepository::read).optional();
    }

    List<Provider> list(Selection selection, PageRequest page) {
        return jdbc.sql(LIST)
                .params(selection.parameters())
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query(ProviderRepository::read)
                .list();
    }

    long count(Selection selection) {
        return jdbc.sql(COUNT).params(selection.parameters()).query(Long.class).single();
    }

    Optional<UUID> withRegistrationNumber(String number) {
        return jdbc.sql(WITH_REGISTRATION_NUMBER)
                .param("number", number)
                .query(UUID.class)
                .optional();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, RecordProvider command) {
        return statement
                .param("name", command.name())
                .param("degree", command.degree())
                .param("registrationNumber", command.registrationNumber())
                .param("specialty", command.specialty());
    }

    private static Provider read(ResultSet row, int number) throws SQLException {
        return new Provider(
                row.getObject("provider_id", UUID.class),
                row.getString("name"),
                row.getString("degree"),
                row.getString("registration_number"),
                row.getString("specialty"),
                Recorded.of(row));
    }
}
