package org.candorregistry.core.clinic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClinicRepository {

    static final String INSERT = """
            INSERT INTO clinic (clinic_id, name, country, accreditations, synthetic)
            VALUES (:id, :name, :country, :accreditations, :synthetic)
            RETURNING *
            """;

    static final String UPDATE = """
            UPDATE clinic
               SET name = :name, country = :country, accreditations = :accreditations, synthetic = :synthetic
             WHERE clinic_id = :id AND version = :version
            RETURNING *
            """;

    static final String FIND = "SELECT * FROM clinic WHERE clinic_id = :id";

    static final String LIST = "SELECT * FROM clinic WHERE clinic_id > :after ORDER BY clinic_id LIMIT :fetch";

    private final JdbcClient jdbc;

    ClinicRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Clinic insert(UUID id, RecordClinic command) {
        return with(jdbc.sql(INSERT), command)
                .param("id", id)
                .query(ClinicRepository::read)
                .single();
    }

    /** Empty where no clinic has this id in this version. */
    Optional<Clinic> update(UUID id, int version, RecordClinic command) {
        return with(jdbc.sql(UPDATE), command)
                .param("id", id)
                .param("version", version)
                .query(ClinicRepository::read)
                .optional();
    }

    Optional<Clinic> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(ClinicRepository::read).optional();
    }

    List<Clinic> list(PageRequest page) {
        return jdbc.sql(LIST)
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query(ClinicRepository::read)
                .list();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, RecordClinic command) {
        return statement
                .param("name", command.name())
                .param("country", command.country())
                .param("accreditations", ArrayColumn.of(command.accreditations()))
                .param("synthetic", command.synthetic());
    }

    private static Clinic read(ResultSet row, int number) throws SQLException {
        return new Clinic(
                row.getObject("clinic_id", UUID.class),
                row.getString("name"),
                row.getString("country"),
                Objects.requireNonNull(ArrayColumn.texts(row, "accreditations"), "declared NOT NULL"),
                row.getBoolean("synthetic"),
                Recorded.of(row));
    }
}
