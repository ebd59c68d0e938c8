package org.candorregistry.core.instrument;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.candorregistry.core.codelist.Citation;
import org.candorregistry.core.instrument.EventRule.Ending;
import org.candorregistry.core.instrument.EventRule.EndingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MeasureRepository {

    static final String LIST = """
            SELECT measure_id, instrument_id, name, goal_domains, minimum, maximum, step, higher_is_better, unit,
                   loinc_code, event_is_favourable, verified, citation, note,
                   coalesce(permitted.scores, '{}') AS permitted,
                   ending.event_kinds, ending.event_roles, ending.event_grades
              FROM measure
              LEFT JOIN (SELECT measure_id, array_agg(value) AS scores
                           FROM measure_value
                          GROUP BY measure_id) AS permitted USING (measure_id)
              LEFT JOIN (SELECT measure_id,
                                array_agg(event_kind ORDER BY event_kind) AS event_kinds,
                                array_agg(role ORDER BY event_kind) AS event_roles,
                                array_agg(minimum_grade::integer ORDER BY event_kind) AS event_grades
                           FROM measure_event
                          GROUP BY measure_id) AS ending USING (measure_id)
             WHERE CAST(:id AS text) IS NULL OR measure_id = :id
             ORDER BY measure_id
            """;

    static final String ID_BY_LOINC =
            "SELECT measure_id FROM loinc_code WHERE loinc_code = :loincCode AND measure_id IS NOT NULL";

    private final JdbcClient jdbc;

    MeasureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param id null: all */
    List<Measure> list(@Nullable String id) {
        return jdbc.sql(LIST).param("id", id).query(MeasureRepository::measure).list();
    }

    Optional<String> idByLoinc(String loincCode) {
        return jdbc.sql(ID_BY_LOINC)
                .param("loincCode", loincCode)
                .query(String.class)
                .optional();
    }

    private static Measure measure(ResultSet row, int number) throws SQLException {
        boolean isScore = row.getBigDecimal("minimum") != null;
        return new Measure(
                row.getString("measure_id"),
                row.getString("instrument_id"),
                row.getString("name"),
                List.of((String[]) row.getArray("goal_domains").getArray()),
                isScore ? scale(row) : null,
                isScore ? null : eventRule(row),
                row.getString("unit"),
                row.getString("loinc_code"),
                new Citation(row.getBoolean("verified"), row.getString("citation"), row.getString("note")));
    }

    private static ScoreScale scale(ResultSet row) throws SQLException {
        NavigableSet<BigDecimal> permitted =
                new TreeSet<>(List.of((BigDecimal[]) row.getArray("permitted").getArray()));
        return new ScoreScale(
                row.getBigDecimal("minimum"),
                row.getBigDecimal("maximum"),
                row.getBigDecimal("step"),
                row.getBoolean("higher_is_better"),
                Collections.unmodifiableNavigableSet(permitted));
    }

    private static EventRule eventRule(ResultSet row) throws SQLException {
        String[] kinds = (String[]) row.getArray("event_kinds").getArray();
        String[] roles = (String[]) row.getArray("event_roles").getArray();
        Integer[] grades = (Integer[]) row.getArray("event_grades").getArray();
        List<EndingEvent> events = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            events.add(new EndingEvent(kinds[i], Ending.valueOf(roles[i]), grades[i]));
        }
        return new EventRule(row.getBoolean("event_is_favourable"), List.copyOf(events));
    }
}
