package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.candorregistry.core.followup.Observed.ScoreDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the visits of one treatment ask for, and which scores it has. */
@Repository
class VisitQuery {

    static final String PLAN = "SELECT follow_up_plan FROM treatment WHERE treatment_id = :treatment";

    static final String MEASURES = """
            SELECT g.measure_id
              FROM goal g
              JOIN measure m ON m.measure_id = g.measure_id
             WHERE g.treatment_id = :treatment AND m.kind = 'SCORE' AND NOT g.retracted
            """;

    static final String SCORES = """
            SELECT measure_id, observed_on FROM score WHERE treatment_id = :treatment AND NOT retracted
            """;

    private final JdbcClient jdbc;

    VisitQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String plan(UUID treatmentId) {
        return jdbc.sql(PLAN)
                .param("treatment", treatmentId)
                .query(String.class)
                .single();
    }

    Set<String> measures(UUID treatmentId) {
        return new HashSet<>(jdbc.sql(MEASURES)
                .param("treatment", treatmentId)
                .query(String.class)
                .list());
    }

    List<ScoreDay> scores(UUID treatmentId) {
        return jdbc.sql(SCORES)
                .param("treatment", treatmentId)
                .query((row, number) ->
                        new ScoreDay(row.getString("measure_id"), row.getObject("observed_on", LocalDate.class)))
                .list();
    }
}
