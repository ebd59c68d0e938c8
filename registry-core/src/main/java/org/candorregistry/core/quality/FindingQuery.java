package org.candorregistry.core.quality;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.editcheck.EditChecks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the checks that ask or note find in treatments, in one statement however many there are. */
@Repository
class FindingQuery {

    /**
     * The cohort of a value are the clinic's latest treatments with a product of the same class, those in question left out:
     * a bound on what a write costs, and on how old a practice is that it is compared with.
     */
    static final String FIND = """
            WITH checked AS MATERIALIZED (
                SELECT * FROM checked_values(CAST(:treatments AS uuid[]))
                 WHERE NOT CAST(:scoresOnly AS boolean) OR record_type = 'score'
            ), active AS (
                SELECT * FROM edit_check WHERE active AND severity <> 'ERROR'
            ), latest AS MATERIALIZED (
                SELECT array_agg(l.treatment_id) AS treatments
                  FROM (SELECT t.treatment_id
                          FROM treatment t
                         WHERE NOT CAST(:scoresOnly AS boolean) AND NOT t.retracted
                           AND t.treatment_id <> ALL (CAST(:treatments AS uuid[]))
                           AND EXISTS (SELECT 1 FROM active WHERE kind = 'COHORT')
                         ORDER BY t.treatment_id DESC
                         LIMIT :cohort) l
            ), cohort AS MATERIALIZED (
                SELECT v.product_class, v.record_type, v.element, ln(v.value) AS log_value
                  FROM latest
                 CROSS JOIN LATERAL checked_values(latest.treatments) v
                 WHERE v.record_type <> 'score' AND v.value > 0
            ), middle AS (
                SELECT product_class, record_type, element, count(*) AS n,
                       percentile_cont(0.5) WITHIN GROUP (ORDER BY log_value) AS median
                  FROM cohort
                 GROUP BY product_class, record_type, element
            ), norm AS (
                SELECT m.product_class, m.record_type, m.element, m.n, m.median,
                       1.4826 * percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(c.log_value - m.median)) AS deviation
                  FROM middle m
                  JOIN cohort c USING (product_class, record_type, element)
                 GROUP BY m.product_class, m.record_type, m.element, m.n, m.median
            ), course AS (
                SELECT v.*, lag(value) OVER before AS former, on_day - lag(on_day) OVER before AS days
                  FROM checked v
                 WHERE record_type = 'score'
                WINDOW before AS (PARTITION BY treatment_id, element ORDER BY on_day)
            ), found AS (
                SELECT c.check_id, v.treatment_id, v.record_type, v.record_id, v.element, v.value, v.value AS against
                  FROM checked v
                  JOIN active c USING (record_type, element)
                 WHERE c.kind = 'RANGE' AND (v.value < c.low OR v.value > c.high)
                   AND coalesce(c.product_class, v.product_class) = v.product_class
                UNION ALL
                SELECT c.check_id, v.treatment_id, v.record_type, v.record_id, v.element, v.value, v.value / o.value
                  FROM checked v
                  JOIN active c USING (record_type, element)
                  JOIN checked o ON o.treatment_id = v.treatment_id AND o.record_type = v.record_type
                                AND o.record_id = v.record_id AND o.element = c.other_element
                 WHERE c.kind = 'RATIO' AND o.value <> 0 AND (v.value / o.value < c.low OR v.value / o.value > c.high)
                   AND coalesce(c.product_class, v.product_class) = v.product_class
                UNION ALL
                SELECT c.check_id, v.treatment_id, v.record_type, v.record_id, v.element, v.value, v.former
                  FROM course v
                  JOIN active c USING (record_type, element)
                 WHERE c.kind = 'HISTORY' AND v.days <= c.within_days AND abs(v.value - v.former) >= c.high
                   AND coalesce(c.product_class, v.product_class) = v.product_class
                UNION ALL
                SELECT c.check_id, v.treatment_id, v.record_type, v.record_id, v.element, v.value,
                       CAST(exp(n.median) AS numeric)
                  FROM checked v
                  JOIN active c USING (record_type, element)
                  JOIN norm n ON n.product_class = v.product_class AND n.record_type = v.record_type
                             AND n.element = v.element
                 WHERE c.kind = 'COHORT' AND v.value > 0 AND n.n >= c.least_n
                   AND abs(ln(v.value) - n.median) > ln(c.low)
                   AND abs(ln(v.value) - n.median) > c.high * n.deviation
                   AND coalesce(c.product_class, v.product_class) = v.product_class
            )
            SELECT found.*,
                   EXISTS (SELECT 1 FROM submission_record r
                            WHERE r.submission_id = CAST(nullif(current_setting('candor.submission', true), '') AS uuid)
                              AND r.record_id IN (found.record_id, found.treatment_id)) AS of_submission
              FROM found
             ORDER BY check_id, record_id
            """;

    private final JdbcClient jdbc;

    FindingQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param scoresOnly where products and treatments are as they were */
    List<FailedCheck> of(Collection<UUID> treatments, boolean scoresOnly) {
        return jdbc.sql(FIND)
                .param("treatments", ArrayColumn.ofIds(treatments))
                .param("scoresOnly", scoresOnly)
                .param("cohort", EditChecks.COHORT)
                .query((row, number) -> new FailedCheck(
                        row.getString("check_id"),
                        row.getObject("treatment_id", UUID.class),
                        row.getString("record_type"),
                        row.getObject("record_id", UUID.class),
                        row.getString("element"),
                        row.getBigDecimal("value"),
                        row.getBigDecimal("against"),
                        row.getBoolean("of_submission")))
                .list();
    }
}
