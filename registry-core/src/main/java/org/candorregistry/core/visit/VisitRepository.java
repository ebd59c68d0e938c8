package org.candorregistry.core.visit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.column.ArrayColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes visits: any number of treatments in one statement, and only where a row differs from what stands there. What
 * stands there is taken out first: {@code ON CONFLICT} locks each row that it meets, which writes it, even where nothing of
 * it changes.
 */
@Repository
class VisitRepository {

    static final String VISITS = """
            WITH derived AS (
                SELECT made.treatment_id, horizon_days, plan_id, opens_on, due_on, closes_on,
                       string_to_array(expected, ' ') AS expected, string_to_array(missing, ' ') AS missing,
                       completed_on, ended_on, end_reason
                  FROM unnest(CAST(:treatmentIds AS uuid[]), CAST(:horizons AS integer[]), CAST(:plans AS text[]),
                              CAST(:opensOn AS date[]), CAST(:dueOn AS date[]), CAST(:closesOn AS date[]),
                              CAST(:expected AS text[]), CAST(:missing AS text[]), CAST(:completedOn AS date[]),
                              CAST(:endedOn AS date[]), CAST(:endReasons AS text[]))
                       AS made (treatment_id, horizon_days, plan_id, opens_on, due_on, closes_on, expected, missing,
                                completed_on, ended_on, end_reason)
            ), gone AS (
                DELETE FROM visit
                 WHERE treatment_id = ANY (CAST(:treatments AS uuid[]))
                   AND NOT EXISTS (SELECT 1 FROM derived
                                    WHERE derived.treatment_id = visit.treatment_id
                                      AND derived.horizon_days = visit.horizon_days)
            )
            INSERT INTO visit (clinic_id, treatment_id, horizon_days, plan_id, opens_on, due_on, closes_on, expected,
                               missing, completed_on, ended_on, end_reason)
            SELECT current_clinic(), derived.* FROM derived
            EXCEPT
            SELECT clinic_id, treatment_id, horizon_days, plan_id, opens_on, due_on, closes_on, expected, missing,
                   completed_on, ended_on, end_reason
              FROM visit
             WHERE treatment_id = ANY (CAST(:treatments AS uuid[]))
                ON CONFLICT (clinic_id, treatment_id, horizon_days) DO UPDATE
               SET plan_id = excluded.plan_id, opens_on = excluded.opens_on, due_on = excluded.due_on,
                   closes_on = excluded.closes_on, expected = excluded.expected, missing = excluded.missing,
                   completed_on = excluded.completed_on, ended_on = excluded.ended_on,
                   end_reason = excluded.end_reason
            """;

    private final JdbcClient jdbc;

    VisitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the rows of these treatments what {@code derived} says. */
    void write(Collection<UUID> treatmentIds, Map<UUID, List<Visit>> derived) {
        List<Row> rows = derived.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(visit -> new Row(entry.getKey(), visit)))
                .toList();
        jdbc.sql(VISITS)
                .param("treatments", ArrayColumn.ofIds(treatmentIds))
                .param("treatmentIds", ArrayColumn.each(rows, Row::treatmentId))
                .param("horizons", ArrayColumn.each(rows, row -> row.visit.horizonDays()))
                .param("plans", ArrayColumn.each(rows, row -> row.visit.plan()))
                .param("opensOn", ArrayColumn.each(rows, row -> row.visit.opensOn()))
                .param("dueOn", ArrayColumn.each(rows, row -> row.visit.dueOn()))
                .param("closesOn", ArrayColumn.each(rows, row -> row.visit.closesOn()))
                .param("expected", ArrayColumn.each(rows, row -> String.join(" ", row.visit.expected())))
                .param("missing", ArrayColumn.each(rows, row -> String.join(" ", row.visit.missing())))
                .param("completedOn", ArrayColumn.each(rows, row -> row.visit.completedOn()))
                .param("endedOn", ArrayColumn.each(rows, Row::endedOn))
                .param("endReasons", ArrayColumn.each(rows, Row::endReason))
                .update();
    }

    private record Row(UUID treatmentId, Visit visit) {

        @Nullable
        LocalDate endedOn() {
            return visit.ending() == null ? null : visit.ending().on();
        }

        @Nullable
        EndReason endReason() {
            return visit.ending() == null ? null : visit.ending().reason();
        }
    }
}
