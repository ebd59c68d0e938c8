package org.candorregistry.core.treatment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.paging.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Goals across treatments, those that were taken back too. */
@Repository
class GoalQuery {

    static final String LIST = """
            SELECT g.*, t.subject_id, t.treated_on
              FROM goal AS g
              JOIN treatment AS t ON t.clinic_id = g.clinic_id AND t.treatment_id = g.treatment_id
             WHERE g.goal_id > :after
               AND (CAST(:ids AS uuid[]) IS NULL OR g.goal_id = ANY (CAST(:ids AS uuid[])))
               AND (CAST(:subjects AS uuid[]) IS NULL OR t.subject_id = ANY (CAST(:subjects AS uuid[])))
               AND (CAST(:recordedFrom AS timestamptz) IS NULL OR g.recorded_at >= :recordedFrom)
               AND (CAST(:recordedBefore AS timestamptz) IS NULL OR g.recorded_at < :recordedBefore)
             ORDER BY g.goal_id LIMIT :fetch
            """;

    static final String COUNT = """
            SELECT count(*)
              FROM goal AS g
              JOIN treatment AS t ON t.clinic_id = g.clinic_id AND t.treatment_id = g.treatment_id
             WHERE (CAST(:ids AS uuid[]) IS NULL OR g.goal_id = ANY (CAST(:ids AS uuid[])))
               AND (CAST(:subjects AS uuid[]) IS NULL OR t.subject_id = ANY (CAST(:subjects AS uuid[])))
               AND (CAST(:recordedFrom AS timestamptz) IS NULL OR g.recorded_at >= :recordedFrom)
               AND (CAST(:recordedBefore AS timestamptz) IS NULL OR g.recorded_at < :recordedBefore)
            """;

    private final JdbcClient jdbc;

    GoalQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TreatmentGoal> list(Selection selection, PageRequest page) {
        return jdbc.sql(LIST)
                .params(selection.parameters())
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query(GoalQuery::read)
                .list();
    }

    long count(Selection selection) {
        return jdbc.sql(COUNT).params(selection.parameters()).query(Long.class).single();
    }

    private static TreatmentGoal read(ResultSet row, int number) throws SQLException {
        return new TreatmentGoal(
                GoalRepository.read(row),
                row.getObject("treatment_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getObject("treated_on", LocalDate.class),
                row.getBoolean("retracted"));
    }
}
