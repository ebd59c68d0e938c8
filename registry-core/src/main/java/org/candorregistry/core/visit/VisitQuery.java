package org.candorregistry.core.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.candorregistry.core.column.ArrayColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the visits of a treatment. */
@Repository
class VisitQuery {

    static final String FOLLOW_UPS = """
            SELECT v.plan_id, v.horizon_days, point.label, v.opens_on, v.due_on, v.closes_on, v.expected, v.missing,
                   v.completed_on, v.ended_on, v.end_reason
              FROM visit v
              JOIN follow_up_time_point point ON point.plan_id = v.plan_id AND point.horizon_days = v.horizon_days
             WHERE v.treatment_id = :treatment AND v.horizon_days > 0
             ORDER BY v.horizon_days
            """;

    private final JdbcClient jdbc;

    VisitQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Visit> followUps(UUID treatmentId) {
        return jdbc.sql(FOLLOW_UPS)
                .param("treatment", treatmentId)
                .query((row, number) -> visit(row))
                .list();
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                row.getString("plan_id"),
                row.getInt("horizon_days"),
                row.getString("label"),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                measures(row, "expected"),
                measures(row, "missing"),
                row.getObject("completed_on", LocalDate.class),
                ending(row));
    }

    private static SortedSet<String> measures(ResultSet row, String column) throws SQLException {
        return new TreeSet<>(Objects.requireNonNull(ArrayColumn.texts(row, column)));
    }

    private static @Nullable Ending ending(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("ended_on", LocalDate.class);
        return on == null ? null : new Ending(on, EndReason.valueOf(row.getString("end_reason")));
    }
}
