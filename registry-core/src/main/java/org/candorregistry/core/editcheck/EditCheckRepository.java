package org.candorregistry.core.editcheck;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.candorregistry.core.codelist.Citation;
import org.candorregistry.core.editcheck.EditCheck.Checked;
import org.candorregistry.core.editcheck.EditCheck.Kind;
import org.candorregistry.core.editcheck.EditCheck.RecordEditCheck;
import org.candorregistry.core.editcheck.EditCheck.Severity;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EditCheckRepository {

    static final String LIST = """
            SELECT c.*, e.unit
              FROM edit_check c
              JOIN checked_element e USING (record_type, element)
             WHERE (CAST(:id AS text) IS NULL OR c.check_id = :id)
               AND (CAST(:severity AS text) IS NULL OR (c.active AND c.severity = :severity))
             ORDER BY c.check_id
            """;

    static final String INSERT = """
            INSERT INTO edit_check (check_id, title, record_type, element, other_element, kind, severity, low, high,
                                    slip_factors, within_days, least_n, product_class, active, verified, citation, note)
            VALUES (:id, :title, :recordType, :element, :otherElement, :kind, :severity, :low, :high,
                    CAST(:slipFactors AS numeric[]), :withinDays, :leastN, :productClass, :active, :verified, :citation,
                    :note)
            """;

    static final String UPDATE = """
            UPDATE edit_check
               SET title = :title, record_type = :recordType, element = :element, other_element = :otherElement,
                   kind = :kind, severity = :severity, low = :low, high = :high,
                   slip_factors = CAST(:slipFactors AS numeric[]), within_days = :withinDays, least_n = :leastN,
                   product_class = :productClass, active = :active, verified = :verified, citation = :citation,
                   note = :note
             WHERE check_id = :id AND version = :version
            """;

    private final JdbcClient jdbc;

    EditCheckRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<EditCheck> all() {
        return select(null, null);
    }

    /** Those that refuse. */
    List<EditCheck> refusing() {
        return select(null, Severity.ERROR.name());
    }

    Optional<EditCheck> find(String id) {
        return select(id, null).stream().findFirst();
    }

    void insert(RecordEditCheck command) {
        with(jdbc.sql(INSERT), command).update();
    }

    /** Whether the version was still the newest one. */
    boolean update(int version, RecordEditCheck command) {
        return with(jdbc.sql(UPDATE), command).param("version", version).update() == 1;
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, RecordEditCheck command) {
        return statement
                .param("id", command.id())
                .param("title", command.title())
                .param("recordType", command.checked().name().toLowerCase(Locale.ROOT))
                .param("element", command.element())
                .param("otherElement", command.otherElement())
                .param("kind", command.kind().name())
                .param("severity", command.severity().name())
                .param("low", command.low())
                .param("high", command.high())
                .param(
                        "slipFactors",
                        command.slipFactors().stream()
                                .map(BigDecimal::toPlainString)
                                .toArray(String[]::new))
                .param("withinDays", command.withinDays())
                .param("leastN", command.leastN())
                .param("productClass", command.productClass())
                .param("active", command.active())
                .param("verified", command.citation().verified())
                .param("citation", command.citation().source())
                .param("note", command.citation().note());
    }

    private List<EditCheck> select(@Nullable String id, @Nullable String severity) {
        return jdbc.sql(LIST)
                .param("id", id)
                .param("severity", severity)
                .query(EditCheckRepository::read)
                .list();
    }

    private static EditCheck read(ResultSet row, int number) throws SQLException {
        RecordEditCheck said = new RecordEditCheck(
                row.getString("check_id"),
                row.getString("title"),
                Checked.valueOf(row.getString("record_type").toUpperCase(Locale.ROOT)),
                row.getString("element"),
                row.getString("other_element"),
                Kind.valueOf(row.getString("kind")),
                Severity.valueOf(row.getString("severity")),
                row.getBigDecimal("low"),
                row.getBigDecimal("high"),
                numbers(row.getArray("slip_factors")),
                row.getObject("within_days", Integer.class),
                row.getObject("least_n", Integer.class),
                row.getString("product_class"),
                row.getBoolean("active"),
                new Citation(row.getBoolean("verified"), row.getString("citation"), row.getString("note")));
        return new EditCheck(said, row.getString("unit"), Recorded.of(row));
    }

    private static List<BigDecimal> numbers(Array array) throws SQLException {
        return List.of((BigDecimal[]) array.getArray());
    }
}
