package org.candorregistry.core.imports;

import java.util.List;
import java.util.UUID;
import org.candorregistry.core.column.ArrayColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of files until they are judged. */
@Repository
class StagingRepository {

    /** A row that names a treatment by its number belongs to the person who had it. */
    static final String INSERT = """
            INSERT INTO import_row (clinic_id, import_id, person, row_number, treatment, treats, cells)
            SELECT current_clinic(), :id, coalesce(made.person, s.pseudonym, ''), made.row_number,
                   made.treatment, string_to_array(made.treats, chr(31)), made.cells
              FROM unnest(CAST(:numbers AS bigint[]), CAST(:people AS text[]), CAST(:treatments AS text[]),
                          CAST(:treats AS text[]), CAST(:cells AS text[]))
                   AS made (row_number, person, treatment, treats, cells)
              LEFT JOIN treatment t ON made.person IS NULL AND t.external_id = made.treatment
              LEFT JOIN subject s ON s.clinic_id = t.clinic_id AND s.subject_id = t.subject_id
            """;

    /** Those of treatments that are not recorded yet, but will be by another row of the same file. */
    static final String RESOLVE = """
            UPDATE import_row AS open SET person = treating.person
              FROM (SELECT person, unnest(treats) AS treatment FROM import_row
                     WHERE import_id = :id AND treats IS NOT NULL AND person <> '') AS treating
             WHERE open.import_id = :id AND open.person = '' AND open.treatment = treating.treatment
            """;

    static final String NEXT = """
            SELECT person, row_number, treatment, cells
              FROM import_row
             WHERE import_id = :id AND (person, row_number) > (:person, :row) AND part % :lanes = :lane
             ORDER BY person, row_number
             LIMIT :most
            """;

    static final String OF_PERSON = """
            SELECT person, row_number, treatment, cells
              FROM import_row
             WHERE import_id = :id AND person = :person AND row_number > :row
             ORDER BY row_number
             LIMIT :most
            """;

    static final String DELETE = "DELETE FROM import_row WHERE import_id = :id";

    static final String STATISTICS = "CALL refresh_statistics()";

    private final JdbcClient jdbc;

    StagingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, List<StagedRow> rows) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("numbers", ArrayColumn.each(rows, StagedRow::number))
                .param("people", ArrayColumn.each(rows, StagedRow::person))
                .param("treatments", ArrayColumn.each(rows, StagedRow::treatment))
                .param("treats", ArrayColumn.each(rows, StagingRepository::treats))
                .param("cells", ArrayColumn.each(rows, StagedRow::cells))
                .update();
    }

    void resolve(UUID id) {
        jdbc.sql(RESOLVE).param("id", id).update();
    }

    /** Rows of a lane after its place, {@code most} at most; the last person's may be cut off. */
    List<StagedRow> next(UUID id, Lane lane, int most) {
        return rows(
                after(NEXT, id, lane.after(), most).param("lanes", lane.of()).param("lane", lane.number()));
    }

    /** Rows of one person after a place, {@code most} at most. */
    List<StagedRow> ofPerson(UUID id, RowPlace after, int most) {
        return rows(after(OF_PERSON, id, after, most));
    }

    private JdbcClient.StatementSpec after(String sql, UUID id, RowPlace after, int most) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("person", after.person())
                .param("row", after.row())
                .param("most", most);
    }

    private static List<StagedRow> rows(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> new StagedRow(
                        row.getLong("row_number"),
                        row.getString("person"),
                        row.getString("treatment"),
                        null,
                        row.getString("cells")))
                .list();
    }

    /** Lets PostgreSQL see how large the tables have become. */
    void refreshStatistics() {
        jdbc.sql(STATISTICS).update();
    }

    void delete(UUID id) {
        jdbc.sql(DELETE).param("id", id).update();
    }

    private static @org.jspecify.annotations.Nullable Object treats(StagedRow row) {
        return row.treats() == null ? null : String.join(String.valueOf(StagedRow.SEPARATOR), row.treats());
    }
}
