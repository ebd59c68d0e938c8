package org.candorregistry.core.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.followup.ContactStep;
import org.candorregistry.core.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What asks for something in a clinic, from the indexes of open visits and open queries. */
@Repository
class WorklistQuery {

    static final String ITEMS = """
            WITH item AS (
                (SELECT v.place, worklist_kinds(v, :today, :closingSoon)
                                 || CASE WHEN v.due_on + step.from_due <= :today THEN ARRAY['CONTACT_DUE'] END AS kinds,
                        v.treatment_id, v.horizon_days, coalesce(point.label, 'baseline') AS label, v.opens_on,
                        v.due_on, v.closes_on, v.missing, coalesce(contact.attempts, 0) AS attempts, step.channel,
                        v.due_on + step.from_due AS contact_from, CAST(NULL AS uuid) AS query_id
                   FROM visit v
                   LEFT JOIN follow_up_time_point point
                     ON point.plan_id = v.plan_id AND point.horizon_days = v.horizon_days
                   LEFT JOIN visit_contact contact
                     ON contact.clinic_id = v.clinic_id AND contact.treatment_id = v.treatment_id
                    AND contact.horizon_days = v.horizon_days
                   LEFT JOIN follow_up_contact_step step
                     ON step.plan_id = v.plan_id AND step.step = coalesce(contact.attempts, 0) + 1
                    AND v.horizon_days > 0 AND contact.declined IS NOT TRUE
                  WHERE v.completed_on IS NULL AND v.ended_on IS NULL
                    AND v.place > :after AND v.place >= visit_place(CAST(:today AS date) - CAST(:baseline AS integer))
                    AND v.opens_on <= :today AND (v.horizon_days = 0 OR v.closes_on >= :today)
                    AND (CAST(:kind AS text) IS NULL
                         OR :kind = ANY (worklist_kinds(v, :today, :closingSoon))
                         OR (:kind = 'CONTACT_DUE' AND v.due_on + step.from_due <= :today))
                    AND (CAST(:treatment AS uuid) IS NULL OR v.treatment_id = CAST(:treatment AS uuid))
                    AND (CAST(:dueBefore AS date) IS NULL OR v.due_on < CAST(:dueBefore AS date))
                    AND (NOT CAST(:narrowed AS boolean) OR treated_with(v.treatment_id, :provider, :productClass))
                  ORDER BY v.place
                  LIMIT :fetch)
                UNION ALL
                (SELECT q.place, ARRAY['OPEN_QUERY'], q.treatment_id, NULL, q.question, q.opened_on, q.opened_on,
                        q.opened_on, '{}', 0, NULL, NULL, q.query_id
                   FROM data_query q
                  WHERE q.state <> 'CLOSED' AND q.place > :after
                    AND (CAST(:kind AS text) IS NULL OR :kind = 'OPEN_QUERY')
                    AND (CAST(:treatment AS uuid) IS NULL OR q.treatment_id = CAST(:treatment AS uuid))
                    AND (CAST(:dueBefore AS date) IS NULL OR q.opened_on < CAST(:dueBefore AS date))
                    AND (NOT CAST(:narrowed AS boolean) OR treated_with(q.treatment_id, :provider, :productClass))
                  ORDER BY q.place
                  LIMIT :fetch)
            )
            SELECT item.*, t.subject_id, s.pseudonym, t.treated_on, t.provider_id, p.product_class
              FROM item
              JOIN treatment t ON t.treatment_id = item.treatment_id
              JOIN subject s ON s.clinic_id = t.clinic_id AND s.subject_id = t.subject_id
              JOIN cell_product p ON p.clinic_id = t.clinic_id AND p.product_id = t.product_id
             ORDER BY item.place
             LIMIT :fetch
            """;

    /**
     * Counted from the index of open visits alone where nothing is narrowed to a provider or a product. No window is wider
     * than the widest of all plans, so what opens by today closes soon enough for this range.
     */
    static final String COUNTS = """
            WITH open AS (
                SELECT v.horizon_days = 0 AS baseline, v.due_on < :today AS overdue,
                       v.closes_on - CAST(:today AS date) <= :closingSoon AS closing,
                       v.missing <> '{}' AND v.missing <> v.expected AS partly,
                       v.due_on + step.from_due <= CAST(:today AS date) AS contact
                  FROM visit v
                  LEFT JOIN visit_contact contact
                    ON contact.clinic_id = v.clinic_id AND contact.treatment_id = v.treatment_id
                   AND contact.horizon_days = v.horizon_days
                  LEFT JOIN follow_up_contact_step step
                    ON step.plan_id = v.plan_id AND step.step = coalesce(contact.attempts, 0) + 1
                   AND v.horizon_days > 0 AND contact.declined IS NOT TRUE
                 WHERE v.completed_on IS NULL AND v.ended_on IS NULL
                   AND v.place >= visit_place(CAST(:today AS date) - CAST(:baseline AS integer))
                   AND v.place < visit_place(CAST(:today AS date) + 1 + (SELECT greatest(
                           (SELECT max(window_closes - window_opens) FROM follow_up_time_point),
                           (SELECT max(baseline_closes - baseline_opens) FROM follow_up_plan))))
                   AND v.opens_on <= :today AND (v.horizon_days = 0 OR v.closes_on >= :today)
                   AND (CAST(:treatment AS uuid) IS NULL OR v.treatment_id = CAST(:treatment AS uuid))
                   AND (CAST(:dueBefore AS date) IS NULL OR v.due_on < CAST(:dueBefore AS date))
                   AND (NOT CAST(:narrowed AS boolean) OR treated_with(v.treatment_id, :provider, :productClass))
            )
            SELECT count(*) FILTER (WHERE NOT baseline AND NOT overdue) AS due,
                   count(*) FILTER (WHERE NOT baseline AND overdue) AS overdue,
                   count(*) FILTER (WHERE NOT baseline AND closing) AS closing_soon,
                   count(*) FILTER (WHERE baseline) AS missing_baseline,
                   count(*) FILTER (WHERE NOT baseline AND partly) AS missing_items,
                   count(*) FILTER (WHERE contact) AS contact_due,
                   (SELECT count(*)
                      FROM data_query q
                     WHERE q.state <> 'CLOSED'
                       AND (CAST(:treatment AS uuid) IS NULL OR q.treatment_id = CAST(:treatment AS uuid))
                       AND (CAST(:dueBefore AS date) IS NULL OR q.opened_on < CAST(:dueBefore AS date))
                       AND (NOT CAST(:narrowed AS boolean) OR treated_with(q.treatment_id, :provider, :productClass)))
                       AS open_query
              FROM open
            """;

    private final JdbcClient jdbc;

    WorklistQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which windows close; {@code page} goes on after a place. */
    List<WorklistItem> items(WorklistFilter filter, LocalDate today, WorklistDays days, PageRequest page) {
        return with(ITEMS, filter, today, days)
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query((row, number) -> item(row))
                .list();
    }

    /** How many there are of each kind, whichever kind the filter names; a kind without any has 0. */
    Map<WorklistKind, Long> counts(WorklistFilter filter, LocalDate today, WorklistDays days) {
        return with(COUNTS, filter, today, days)
                .query((row, number) -> {
                    Map<WorklistKind, Long> counts = new EnumMap<>(WorklistKind.class);
                    for (WorklistKind kind : WorklistKind.values()) {
                        counts.put(kind, row.getLong(kind.name().toLowerCase(Locale.ROOT)));
                    }
                    return counts;
                })
                .single();
    }

    private StatementSpec with(String sql, WorklistFilter filter, LocalDate today, WorklistDays days) {
        return jdbc.sql(sql)
                .param("today", today)
                .param("closingSoon", days.closingSoon())
                .param("baseline", days.baseline())
                .param("narrowed", filter.provider() != null || filter.productClass() != null)
                .param("provider", filter.provider())
                .param("productClass", filter.productClass())
                .param("treatment", filter.treatment())
                .param("dueBefore", filter.dueBefore());
    }

    private static WorklistItem item(ResultSet row) throws SQLException {
        return new WorklistItem(
                row.getObject("place", UUID.class),
                kinds(row),
                row.getObject("subject_id", UUID.class),
                row.getString("pseudonym"),
                row.getObject("treatment_id", UUID.class),
                row.getObject("treated_on", LocalDate.class),
                row.getObject("provider_id", UUID.class),
                row.getString("product_class"),
                row.getObject("horizon_days", Integer.class),
                row.getString("label"),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                Objects.requireNonNull(ArrayColumn.texts(row, "missing")),
                row.getInt("attempts"),
                nextContact(row),
                row.getObject("query_id", UUID.class));
    }

    private static @Nullable NextContact nextContact(ResultSet row) throws SQLException {
        String channel = row.getString("channel");
        return channel == null
                ? null
                : new NextContact(ContactStep.Channel.valueOf(channel), row.getObject("contact_from", LocalDate.class));
    }

    private static Set<WorklistKind> kinds(ResultSet row) throws SQLException {
        Set<WorklistKind> kinds = EnumSet.noneOf(WorklistKind.class);
        for (String kind : Objects.requireNonNull(ArrayColumn.texts(row, "kinds"))) {
            kinds.add(WorklistKind.valueOf(kind));
        }
        return kinds;
    }
}
