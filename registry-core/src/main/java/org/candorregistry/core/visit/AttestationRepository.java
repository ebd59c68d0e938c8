package org.candorregistry.core.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttestationRepository {

    static final String INSERT = """
            INSERT INTO attestation (clinic_id, attestation_id, month, product_class, cases)
            VALUES (current_clinic(), :id, :month, :productClass, :cases)
            """;

    static final String UPDATE = """
            UPDATE attestation SET month = :month, product_class = :productClass, cases = :cases
             WHERE attestation_id = :id AND version = :version
            """;

    static final String LIST = """
            SELECT a.attestation_id, a.month, a.product_class, a.cases, a.version, a.recorded_at, a.recorded_by,
                   (SELECT count(*)
                      FROM treatment t
                      JOIN cell_product p ON p.clinic_id = t.clinic_id AND p.product_id = t.product_id
                     WHERE t.clinic_id = a.clinic_id AND NOT t.retracted
                       AND t.treated_on >= a.month AND t.treated_on < a.month + interval '1 month'
                       AND (a.product_class IS NULL OR p.product_class = a.product_class)) AS recorded_cases
              FROM attestation a
             WHERE (CAST(:id AS uuid) IS NULL OR a.attestation_id = CAST(:id AS uuid)) AND a.attestation_id > :after
             ORDER BY a.attestation_id LIMIT :fetch
            """;

    private final JdbcClient jdbc;

    AttestationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, StateCases command) {
        with(INSERT, id, command).update();
    }

    /** Whether the version was still the newest one. */
    boolean update(UUID id, int version, StateCases command) {
        return with(UPDATE, id, command).param("version", version).update() == 1;
    }

    Optional<Attestation> find(UUID id) {
        PageRequest one = new PageRequest(null, 1);
        return jdbc.sql(LIST)
                .param("id", id)
                .param("after", one.afterOrStart())
                .param("fetch", one.fetch())
                .query(AttestationRepository::attestation)
                .optional();
    }

    List<Attestation> list(PageRequest page) {
        return jdbc.sql(LIST)
                .param("id", null)
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query(AttestationRepository::attestation)
                .list();
    }

    private JdbcClient.StatementSpec with(String sql, UUID id, StateCases command) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("month", command.month().atDay(1))
                .param("productClass", command.productClass())
                .param("cases", command.cases());
    }

    private static Attestation attestation(ResultSet row, int number) throws SQLException {
        return new Attestation(
                row.getObject("attestation_id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getString("product_class"),
                row.getInt("cases"),
                row.getLong("recorded_cases"),
                Recorded.of(row));
    }
}
