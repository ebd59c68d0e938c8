package org.candorregistry.core.provider;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.paging.PageRequest;
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

    static final String LIST = """
            SELECT * FROM provider WHERE provider_id > :after ORDER BY provider_id LIMIT :fetch
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

    List<Provider> list(PageRequest page) {
        return jdbc.sql(LIST)
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query(ProviderRepository::read)
                .list();
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
