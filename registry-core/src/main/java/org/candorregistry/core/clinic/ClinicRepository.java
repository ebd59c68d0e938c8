package org.candorregistry.core.clinic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.paging.Selection;
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

    static final String LIST = """
            SELECT * FROM clinic
             WHERE clinic_id > :after
               AND (CAST(:ids AS uuid[]) IS NULL OR clinic_id = ANY (CAST(:ids AS uuid[])))
               AND (CAST(:recordedFrom AS timestamptz) IS NULL OR recorded_at >= :recordedFrom)
               AND (CAST(:recordedBefore AS timestamptz) IS NULL OR recorded_at < :recordedBefore)
             ORDER BY clinic_id LIMIT :fetch
            """;

    static final String COUNT = """
            SELECT count(*) FROM clinic
             WHERE (CAST(:ids AS uuid[]) IS NULL OR clinic_id = ANY (CAST(:ids AS uuid[])))
               AND (CAST(:recordedFrom AS timestamptz) IS NULL OR recorded_at >= :recordedFrom)
               AND (CAST(:recordedBefore AS timestamptz) IS NULL OR recorded_at < :recordedBefore)
            """;

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

    List<Clinic> list(Selection selection, PageRequest page) {
        return jdbc.sql(LIST)
                .params(selection.parameters())
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query(ClinicRepository::read)
                .list();
    }

    long count(Selection selection) {
        return jdbc.sql(COUNT).params(selection.parameters()).query(Long.class).single();
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
