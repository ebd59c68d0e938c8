package org.candorregistry.core.card;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.clinic.Indication;
import org.candorregistry.core.clinic.Program;
import org.candorregistry.core.clinic.ProgramRow;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.paging.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProgramCardRepository {

    /** With what the clinic's programs offer the same product for. */
    static final String LIST = """
            SELECT p.*, c.name AS clinic_name,
                   (SELECT jsonb_agg(DISTINCT i.indication)
                      FROM program o
                     CROSS JOIN LATERAL jsonb_array_elements(o.indications) AS i (indication)
                     WHERE o.clinic_id = p.clinic_id AND o.product_class = p.product_class) AS offered
              FROM program p
              JOIN clinic c ON c.clinic_id = p.clinic_id
             WHERE p.program_id > :after
             ORDER BY p.program_id LIMIT :fetch
            """;

    private final JdbcClient jdbc;

    ProgramCardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A program and whose it is.
     *
     * @param offered what the clinic offers the same product for, this program and others
     */
    record Listed(UUID clinic, String clinicName, Program program, List<Indication> offered) {}

    List<Listed> list(PageRequest page) {
        return jdbc.sql(LIST)
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query((row, number) -> listed(row))
                .list();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getObject("clinic_id", UUID.class),
                row.getString("clinic_name"),
                ProgramRow.read(row),
                JsonColumn.list(row, "offered", Indication[].class));
    }
}
