package org.candorregistry.core.codelist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candorregistry.core.codelist.EventKind.GradeScale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttributeRepository {

    static final String CELL_SOURCE = """
            SELECT cell_source, product_category, culture_expanded, msc_label, blood_product, haematopoietic,
                   ARRAY(SELECT product_class
                           FROM cell_source_product_class AS possible
                          WHERE possible.cell_source = cell_source.cell_source) AS product_classes
              FROM cell_source
             WHERE cell_source = :code
            """;

    static final String PRODUCT_CLASS = """
            SELECT product_class, living_cells, transplant, comparator
              FROM product_class
             WHERE product_class = :code
            """;

    static final String EVENT_KINDS = """
            SELECT event_kind, grade_scale, grade_minimum, grade_maximum, once
              FROM clinical_event_kind
             WHERE event_kind = ANY (CAST(:codes AS text[]))
            """;

    static final String AREA = "SELECT area FROM condition WHERE condition = :code";

    private final JdbcClient jdbc;

    AttributeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CellSource> cellSource(String code) {
        return jdbc.sql(CELL_SOURCE)
                .param("code", code)
                .query((row, number) -> new CellSource(
                        row.getString("cell_source"),
                        row.getString("product_category"),
                        Set.of((String[]) row.getArray("product_classes").getArray()),
                        row.getBoolean("culture_expanded"),
                        row.getBoolean("msc_label"),
                        row.getBoolean("blood_product"),
                        row.getBoolean("haematopoietic")))
                .optional();
    }

    Optional<ProductClass> productClass(String code) {
        return jdbc.sql(PRODUCT_CLASS)
                .param("code", code)
                .query((row, number) -> new ProductClass(
                        row.getString("product_class"),
                        row.getBoolean("living_cells"),
                        row.getBoolean("transplant"),
                        row.getBoolean("comparator")))
                .optional();
    }

    List<EventKind> eventKinds(Collection<String> codes) {
        return jdbc.sql(EVENT_KINDS)
                .param("codes", codes.toArray(String[]::new))
                .query(AttributeRepository::eventKind)
                .list();
    }

    Optional<String> areaOf(String condition) {
        return jdbc.sql(AREA).param("code", condition).query(String.class).optional();
    }

    private static EventKind eventKind(ResultSet row, int number) throws SQLException {
        String scale = row.getString("grade_scale");
        return new EventKind(
                row.getString("event_kind"),
                scale == null ? null : new GradeScale(scale, row.getInt("grade_minimum"), row.getInt("grade_maximum")),
                row.getBoolean("once"));
    }
}
