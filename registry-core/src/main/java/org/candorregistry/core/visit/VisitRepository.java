package org.candorregistry.core.visit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.column.JsonColumn;
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
                SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS given (
                    "treatmentId" uuid, "horizonDays" integer, plan text, "opensOn" date, "dueOn" date, "closesOn" date,
                    expected text[], missing text[], "completedOn" date, "endedOn" date, "endReason" text)
            ), gone AS (
                DELETE FROM visit
                 WHERE treatment_id = ANY (CAST(:treatments AS uuid[]))
                   AND NOT EXISTS (SELECT 1 FROM derived
                                    WHERE derived."treatmentId" = visit.treatment_id
                                      AND derived."horizonDays" = visit.horizon_days)
            )
            INSERT INTO visit (clinic_id, treatment_id, horizon_days, plan_id, opens_on, due_on, closes_on, expected,
                               missing, completed_on, ended_on, end_reason)
            SELECT current_clinic(), "treatmentId", "horizonDays", plan, "opensOn", "dueOn", "closesOn", expected,
                   missing, "completedOn", "endedOn", "endReason"
              FROM derived
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
                .flatMap(entry -> entry.getValue().stream().map(visit -> row(entry.getKey(), visit)))
                .toList();
        jdbc.sql(VISITS)
                .param("treatments", ArrayColumn.ofIds(treatmentIds))
                .param("rows", JsonColumn.of(rows))
                .update();
    }

    private static Row row(UUID treatmentId, Visit visit) {
        Ending ending = visit.ending();
        return new Row(
                treatmentId,
                visit.horizonDays(),
                visit.plan(),
                visit.opensOn(),
                visit.dueOn(),
                visit.closesOn(),
                visit.expected(),
                visit.missing(),
                visit.completedOn(),
                ending == null ? null : ending.on(),
                ending == null ? null : ending.reason());
    }

    private record Row(
            UUID treatmentId,
            int horizonDays,
            String plan,
            LocalDate opensOn,
            LocalDate dueOn,
            LocalDate closesOn,
            SortedSet<String> expected,
            SortedSet<String> missing,
            @Nullable LocalDate completedOn,
            @Nullable LocalDate endedOn,
            @Nullable EndReason endReason) {}
}
