package org.candorregistry.core.visit;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.statistics.FollowUpTime;
import org.candorregistry.core.statistics.GroupDifference.Sums;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts visits and person-time of a clinic, and visits of all clinics for stewards. */
@Repository
class CompletenessQuery {

    /** A death ends what could have been observed; a withdrawal does not, since it hides what it hides. */
    static final String COMPLETENESS = """
            WITH episode AS (
                SELECT t.clinic_id, t.treatment_id, t.treated_on, p.product_class, t.provider_id,
                       least(:today, d.died_on) - t.treated_on AS potential,
                       greatest(t.treated_on,
                                (SELECT max(f.observed_on) FROM follow_up f
                                  WHERE f.clinic_id = t.clinic_id AND f.treatment_id = t.treatment_id AND f.contact
                                    AND NOT f.retracted),
                                (SELECT max(s.observed_on) FROM score s
                                  WHERE s.clinic_id = t.clinic_id AND s.treatment_id = t.treatment_id
                                    AND NOT s.retracted),
                                (SELECT max(e.occurred_on) FROM clinical_event e
                                  WHERE e.clinic_id = t.clinic_id AND e.treatment_id = t.treatment_id
                                    AND NOT e.retracted AND e.kind <> 'lost-to-follow-up'),
                                d.died_on) - t.treated_on AS known
                  FROM treatment t
                  JOIN cell_product p ON p.clinic_id = t.clinic_id AND p.product_id = t.product_id
                  LEFT JOIN LATERAL (SELECT min(e.occurred_on) AS died_on FROM clinical_event e
                                      WHERE e.clinic_id = t.clinic_id AND e.subject_id = t.subject_id
                                        AND e.kind = 'death' AND NOT e.retracted) AS d ON true
                 WHERE NOT t.retracted AND t.treated_on <= :today
                   AND (CAST(:productClass AS text) IS NULL OR p.product_class = :productClass)
            ), seen AS (
                SELECT e.*, v.horizon_days, v.expected <> '{}' AS scored, v.completed_on, v.due_on,
                       visit_state(v.opens_on, v.due_on, v.closes_on, v.completed_on, v.ended_on, :today) AS state,
                       baseline.completed_on IS NOT NULL AS has_baseline,
                       CASE :by WHEN 'PRODUCT_CLASS' THEN e.product_class
                                WHEN 'PROVIDER' THEN CAST(e.provider_id AS text)
                                WHEN 'HORIZON' THEN CAST(v.horizon_days AS text)
                                ELSE to_char(e.treated_on, 'YYYY-MM') END AS own_group
                  FROM episode e
                  JOIN visit v ON v.clinic_id = e.clinic_id AND v.treatment_id = e.treatment_id AND v.horizon_days > 0
                  LEFT JOIN visit baseline
                    ON baseline.clinic_id = e.clinic_id AND baseline.treatment_id = e.treatment_id
                   AND baseline.horizon_days = 0
            ), counted AS (
                SELECT own_group,
                       count(*) FILTER (WHERE state IN ('COMPLETED', 'MISSED')) AS due,
                       count(*) FILTER (WHERE completed_on <= due_on) AS on_time,
                       count(*) FILTER (WHERE completed_on > due_on) AS late,
                       count(*) FILTER (WHERE state = 'MISSED') AS missed,
                       count(*) FILTER (WHERE state IN ('DUE', 'OVERDUE')) AS pending,
                       count(*) FILTER (WHERE state IN ('COMPLETED', 'MISSED') AND scored) AS scored_due,
                       count(*) FILTER (WHERE state = 'COMPLETED' AND scored AND has_baseline) AS pairs
                  FROM seen GROUP BY own_group
            ), timed AS (
                SELECT own_group, sum(least(known, potential, days)) AS observed, sum(least(potential, days)) AS potential
                  FROM (SELECT DISTINCT own_group, treatment_id, known, potential,
                               CASE :by WHEN 'HORIZON' THEN horizon_days ELSE potential END AS days
                          FROM seen) AS person
                 GROUP BY own_group
            )
            SELECT * FROM counted JOIN timed USING (own_group)
             ORDER BY CASE :by WHEN 'HORIZON' THEN lpad(own_group, 9, '0') ELSE own_group END COLLATE "C"
            """;

    /** Of those whose time point is over, the baseline of those who answered (true) and those who did not. */
    static final String BASELINES = """
            SELECT o.follow_up IS NOT NULL AS answered, count(*) AS n, sum(o.baseline) AS total,
                   sum(o.baseline * o.baseline) AS squares
              FROM goal_fact f
              JOIN goal_outcome o ON o.clinic_id = f.clinic_id AND o.goal_id = f.goal_id
              JOIN visit v ON v.clinic_id = f.clinic_id AND v.treatment_id = f.treatment_id
                          AND v.horizon_days = o.horizon_days
             WHERE f.measure_id = :measure AND o.horizon_days = :horizonDays AND o.baseline IS NOT NULL
               AND (o.follow_up IS NOT NULL OR (v.ended_on IS NULL AND v.closes_on < :today))
             GROUP BY answered
            """;

    static final String OF_CLINICS = """
            SELECT clinic_id,
                   count(*) FILTER (WHERE completed_on <= due_on) AS on_time,
                   count(*) FILTER (WHERE completed_on > due_on) AS late,
                   count(*) FILTER (WHERE state = 'MISSED') AS missed,
                   count(*) FILTER (WHERE state IN ('DUE', 'OVERDUE')) AS pending
              FROM (SELECT clinic_id, completed_on, due_on,
                           visit_state(opens_on, due_on, closes_on, completed_on, ended_on, :today) AS state
                      FROM visit
                     WHERE horizon_days > 0
                       AND (CAST(:horizonDays AS integer) IS NULL OR horizon_days = CAST(:horizonDays AS integer))) AS seen
             GROUP BY clinic_id
             ORDER BY clinic_id
            """;

    private static final Sums NOBODY = new Sums(0, BigDecimal.ZERO, BigDecimal.ZERO);

    private final JdbcClient jdbc;

    CompletenessQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Completeness> completeness(CompletenessBy by, @Nullable String productClass, LocalDate today) {
        return jdbc.sql(COMPLETENESS)
                .param("by", by.name())
                .param("productClass", productClass)
                .param("today", today)
                .query((row, number) -> completeness(row))
                .list();
    }

    /** Of each clinic that has visits; {@code horizonDays} null: of every time point after the treatment. */
    List<ClinicCompleteness> ofClinics(@Nullable Integer horizonDays, LocalDate today) {
        return jdbc.sql(OF_CLINICS)
                .param("horizonDays", horizonDays, Types.INTEGER)
                .param("today", today)
                .query((row, number) -> new ClinicCompleteness(
                        row.getObject("clinic_id", UUID.class),
                        row.getLong("on_time"),
                        row.getLong("late"),
                        row.getLong("missed"),
                        row.getLong("pending")))
                .list();
    }

    /** Of those who answered (true) and of those who did not. */
    Map<Boolean, Sums> baselines(String measure, int horizonDays, LocalDate today) {
        Map<Boolean, Sums> sums = new HashMap<>(Map.of(true, NOBODY, false, NOBODY));
        jdbc.sql(BASELINES)
                .param("measure", measure)
                .param("horizonDays", horizonDays)
                .param("today", today)
                .query(row -> {
                    sums.put(
                            row.getBoolean("answered"),
                            new Sums(row.getLong("n"), row.getBigDecimal("total"), row.getBigDecimal("squares")));
                });
        return sums;
    }

    private static Completeness completeness(ResultSet row) throws SQLException {
        return new Completeness(
                row.getString("own_group"),
                row.getLong("due"),
                row.getLong("on_time"),
                row.getLong("late"),
                row.getLong("missed"),
                row.getLong("pending"),
                row.getLong("scored_due"),
                row.getLong("pairs"),
                new FollowUpTime(row.getLong("observed"), row.getLong("potential")));
    }
}
