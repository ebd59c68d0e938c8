package org.candorregistry.core.imports;

import java.util.List;
import java.util.UUID;
import org.candorregistry.core.column.ArrayColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is wrong with the rows of imports. */
@Repository
class ErrorRepository {

    static final String INSERT = """
            INSERT INTO import_error (clinic_id, import_id, row_number, number, column_name, value, slug, detail)
            SELECT current_clinic(), :id, made.*
              FROM unnest(CAST(:rows AS bigint[]), CAST(:numbers AS integer[]), CAST(:columns AS text[]),
                          CAST(:values AS text[]), CAST(:slugs AS text[]), CAST(:details AS text[])) AS made
            """;

    static final String AFTER = """
            SELECT * FROM import_error
             WHERE import_id = :id AND (row_number, number) > (:row, :number)
             ORDER BY row_number, number
             LIMIT :most
            """;

    static final String DELETE = "DELETE FROM import_error WHERE import_id = :id";

    private final JdbcClient jdbc;

    ErrorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, List<RowError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        jdbc.sql(INSERT)
                .param("id", id)
                .param("rows", ArrayColumn.each(errors, RowError::row))
                .param("numbers", ArrayColumn.each(errors, RowError::number))
                .param("columns", ArrayColumn.each(errors, RowError::column))
                .param("values", ArrayColumn.each(errors, RowError::value))
                .param("slugs", ArrayColumn.each(errors, RowError::slug))
                .param("details", ArrayColumn.each(errors, RowError::detail))
                .update();
    }

    /** By row, after an error; {@code most} at most. */
    List<RowError> after(UUID id, long row, int number, int most) {
        return jdbc.sql(AFTER)
                .param("id", id)
                .param("row", row)
                .param("number", number)
                .param("most", most)
                .query((found, place) -> new RowError(
                        found.getLong("row_number"),
                        found.getInt("number"),
                        found.getString("column_name"),
                        found.getString("value"),
                        found.getString("slug"),
                        found.getString("detail")))
                .list();
    }

    void delete(UUID id) {
        jdbc.sql(DELETE).param("id", id).update();
    }
}
