package org.candorregistry.core.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.session.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IdentityRepository {

    static final String INSERT = """
            INSERT INTO vault.identity (clinic_id, subject_id, family_name, given_name, birth_date,
                                        medical_record_number, contact, medical_record_number_index)
            VALUES (current_clinic(), :subject, :family_name, :given_name, :birth_date,
                    :medical_record_number, :contact, :index)
            RETURNING version, recorded_at, recorded_by
            """;

    static final String UPDATE = """
            UPDATE vault.identity
               SET family_name = :family_name, given_name = :given_name, birth_date = :birth_date,
                   medical_record_number = :medical_record_number, contact = :contact,
                   medical_record_number_index = :index
             WHERE subject_id = :subject AND version = :version
            RETURNING version, recorded_at, recorded_by
            """;

    static final String FIND = """
            SELECT * FROM vault.identity WHERE subject_id = ANY (:subjects)
            """;

    static final String SUBJECT_WITH = """
            SELECT subject_id FROM vault.identity WHERE medical_record_number_index IN (:indexes)
            """;

    static final String SUBJECTS = """
            SELECT subject_id FROM vault.identity ORDER BY subject_id
            """;

    private final JdbcClient jdbc;

    IdentityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Recorded insert(SealedIdentity sealed) {
        return with(jdbc.sql(INSERT), sealed)
                .query((row, number) -> Recorded.of(row))
                .single();
    }

    /** Empty where the subject has no identity in this version. */
    Optional<Recorded> update(SealedIdentity sealed, int version) {
        return with(jdbc.sql(UPDATE), sealed)
                .param("version", version)
                .query((row, number) -> Recorded.of(row))
                .optional();
    }

    Optional<Row> find(UUID subject) {
        return find(Set.of(subject)).stream().findFirst();
    }

    List<Row> find(Collection<UUID> subjects) {
        return jdbc.sql(FIND)
                .param("subjects", ArrayColumn.ofIds(subjects))
                .query(IdentityRepository::read)
                .list();
    }

    /** More than one only where two keys of the index wrote the same number. */
    List<UUID> subjectsWith(List<byte[]> indexes) {
        return jdbc.sql(SUBJECT_WITH)
                .param("indexes", indexes)
                .query(UUID.class)
                .list();
    }

    List<UUID> subjects() {
        return jdbc.sql(SUBJECTS).query(UUID.class).list();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, SealedIdentity sealed) {
        for (IdentityField field : IdentityField.values()) {
            statement = statement.param(field.column(), sealed.fields().get(field));
        }
        return statement
                .param("subject", sealed.subject())
                .param("index", sealed.index().orElse(null));
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        Map<IdentityField, byte[]> fields = new EnumMap<>(IdentityField.class);
        for (IdentityField field : IdentityField.values()) {
            byte[] sealed = row.getBytes(field.column());
            if (sealed != null) {
                fields.put(field, sealed);
            }
        }
        Optional<byte[]> index = Optional.ofNullable(row.getBytes("medical_record_number_index"));
        return new Row(new SealedIdentity(row.getObject("subject_id", UUID.class), fields, index), Recorded.of(row));
    }

    /** A stored identity and which state of it this is. */
    record Row(SealedIdentity sealed, Recorded recorded) {}
}
