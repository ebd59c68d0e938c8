package org.candorregistry.core.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.outcome.GoalSetting.Elsewhere;
import org.candorregistry.core.outcome.GoalSetting.Factors;
import org.candorregistry.core.outcome.GoalSetting.PlanChange;
import org.candorregistry.core.outcome.GoalSetting.Target;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that outcomes are computed from, for many treatments with one statement each. */
@Repository
class OutcomeInputQuery {

    static final String GOALS = """
            SELECT g.goal_id, g.treatment_id, g.goal_domain, g.measure_id, g.target_kind, g.target_value, g.horizon_days,
                   g.failure_events,
                   t.treated_on, t.follow_up_plan,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('from', x.from_day, 'plan', x.plan_id)), '[]')
                      FROM plan_change x
                     WHERE x.clinic_id = t.clinic_id AND x.treatment_id = t.treatment_id) AS plan_changes,
                   t.age, t.condition, t.disease_status, t.severity, t.evidence_tier,
                   t.provider_id,
                   p.product_class, p.cell_source, p.donor_relation, p.preparation_method, s.sex, c.synthetic,
                   EXISTS (SELECT 1 FROM consent r
                            WHERE r.clinic_id = t.clinic_id AND r.subject_id = t.subject_id AND r.purpose = 'RESEARCH'
                              AND r.given_on <= :today
                              AND (r.withdrawn_on IS NULL OR r.withdrawn_on > :today)) AS research,
                   (SELECT CASE WHEN bool_and(k.withdrawn_on IS NOT NULL) THEN max(k.withdrawn_on) - 1 END
                      FROM consent k
                     WHERE k.clinic_id = t.clinic_id AND k.subject_id = t.subject_id
                       AND k.purpose = 'REGISTRY') AS consented_until,
                   again.repeated_on, again.treated_anew_on
              FROM treatment t
              JOIN goal g ON g.clinic_id = t.clinic_id AND g.treatment_id = t.treatment_id
              JOIN cell_product p ON p.clinic_id = t.clinic_id AND p.product_id = t.product_id
              JOIN subject s ON s.clinic_id = t.clinic_id AND s.subject_id = t.subject_id
              JOIN clinic c ON c.clinic_id = t.clinic_id
             CROSS JOIN LATERAL (
                   SELECT min(o.treated_on) AS repeated_on,
                          min(o.treated_on) FILTER (WHERE coalesce(o.series_number, 1) = 1) AS treated_anew_on
                     FROM treatment o
                     JOIN goal h ON h.clinic_id = o.clinic_id AND h.treatment_id = o.treatment_id
                    WHERE o.clinic_id = t.clinic_id AND o.subject_id = t.subject_id AND o.treated_on > t.treated_on
                      AND same_joint(o.body_site, o.laterality, t.body_site, t.laterality)
                      AND h.goal_domain = g.goal_domain AND NOT h.retracted) AS again
             WHERE t.treatment_id = ANY (CAST(:treatments AS uuid[])) AND NOT g.retracted
            """;

    static final String SCORES = """
            SELECT s.treatment_id, s.measure_id, s.value, s.observed_on - t.treated_on AS day
              FROM treatment t
              JOIN score s ON s.clinic_id = t.clinic_id AND s.treatment_id = t.treatment_id
             WHERE t.treatment_id = ANY (CAST(:treatments AS uuid[])) AND NOT s.retracted
            """;

    /**
     * A death and a withdrawal count for each treatment of the person, and a conversion to surgery for each of the same
     * joint, whichever told of them.
     */
    static final String EVENTS = """
            SELECT t.treatment_id, e.kind, e.grade, e.occurred_on - t.treated_on AS day, e.day_known,
                   coalesce(e.serious AND related.part = 'related', false) AS serious_and_related
              FROM treatment t
              JOIN clinical_event e ON e.clinic_id = t.clinic_id AND e.subject_id = t.subject_id
              JOIN treatment o ON o.clinic_id = e.clinic_id AND o.treatment_id = e.treatment_id
              LEFT JOIN code related ON related.list = 'event_relatedness' AND related.code = e.relatedness
             WHERE t.treatment_id = ANY (CAST(:treatments AS uuid[])) AND NOT e.retracted
               AND (e.treatment_id = t.treatment_id OR e.kind IN ('death', 'withdrawal')
                    OR (e.kind = 'conversion-to-surgery'
                        AND same_joint(o.body_site, o.laterality, t.body_site, t.laterality)))
               AND e.occurred_on >= t.treated_on
            """;

    static final String CONTACTS = """
            SELECT f.treatment_id, f.observed_on - t.treated_on AS day
              FROM treatment t
              JOIN follow_up f ON f.clinic_id = t.clinic_id AND f.treatment_id = t.treatment_id
             WHERE t.treatment_id = ANY (CAST(:treatments AS uuid[])) AND f.contact AND NOT f.retracted
            """;

    /** These treatments and all others of the same people. */
    static final String OF_SAME_PEOPLE = """
            SELECT DISTINCT other.treatment_id
              FROM treatment t
              JOIN treatment other ON other.clinic_id = t.clinic_id AND other.subject_id = t.subject_id
             WHERE t.treatment_id = ANY (CAST(:treatments AS uuid[]))
            """;

    static final String OF_SUBJECT = "SELECT treatment_id FROM treatment WHERE subject_id = :subject";

    static final String OF_PROVIDER = "SELECT treatment_id FROM treatment WHERE provider_id = :provider";

    private final JdbcClient jdbc;

    OutcomeInputQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<GoalSetting> goals(Collection<UUID> treatmentIds, LocalDate today) {
        return of(GOALS, treatmentIds)
                .param("today", today)
                .query(OutcomeInputQuery::goal)
                .list();
    }

    /** By treatment; one of which nothing is known is absent. */
    Map<UUID, Observations> observations(Collection<UUID> treatmentIds) {
        Map<UUID, Observations> observed = new HashMap<>();
        of(SCORES, treatmentIds).query(row -> {
            at(observed, row)
                    .score(row.getString("measure_id"), new ScoreOnDay(row.getInt("day"), row.getBigDecimal("value")));
        });
        of(EVENTS, treatmentIds).query(row -> {
            at(observed, row)
                    .event(new EventOnDay(
                            row.getInt("day"),
                            row.getString("kind"),
                            row.getObject("grade", Integer.class),
                            row.getBoolean("serious_and_related"),
                            row.getBoolean("day_known")));
        });
        of(CONTACTS, treatmentIds).query(row -> {
            at(observed, row).contact(row.getInt("day"));
        });
        return observed;
    }

    List<UUID> treatmentsOfSamePeople(Collection<UUID> treatmentIds) {
        return of(OF_SAME_PEOPLE, treatmentIds).query(UUID.class).list();
    }

    List<UUID> treatmentsOfSubject(UUID subjectId) {
        return jdbc.sql(OF_SUBJECT)
                .param("subject", subjectId)
                .query(UUID.class)
                .list();
    }

    List<UUID> treatmentsOfProvider(UUID providerId) {
        return jdbc.sql(OF_PROVIDER)
                .param("provider", providerId)
                .query(UUID.class)
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, Collection<UUID> treatmentIds) {
        return jdbc.sql(sql).param("treatments", ArrayColumn.ofIds(treatmentIds));
    }

    private static Observations at(Map<UUID, Observations> observed, ResultSet row) throws SQLException {
        return observed.computeIfAbsent(row.getObject("treatment_id", UUID.class), id -> new Observations());
    }

    private static GoalSetting goal(ResultSet row, int number) throws SQLException {
        return new GoalSetting(
                row.getObject("goal_id", UUID.class),
                row.getObject("treatment_id", UUID.class),
                row.getString("measure_id"),
                new Target("CHANGE".equals(row.getString("target_kind")), row.getBigDecimal("target_value")),
                Set.of((String[]) row.getArray("failure_events").getArray()),
                row.getString("follow_up_plan"),
                JsonColumn.list(row, "plan_changes", PlanChange[].class),
                row.getString("condition"),
                row.getObject("treated_on", LocalDate.class),
                row.getObject("consented_until", LocalDate.class),
                new Elsewhere(
                        row.getObject("repeated_on", LocalDate.class),
                        row.getObject("treated_anew_on", LocalDate.class)),
                factors(row));
    }

    private static Factors factors(ResultSet row) throws SQLException {
        return new Factors(
                row.getString("goal_domain"),
                row.getInt("horizon_days"),
                row.getString("disease_status"),
                row.getString("product_class"),
                row.getString("cell_source"),
                row.getString("donor_relation"),
                row.getString("preparation_method"),
                row.getObject("provider_id", UUID.class),
                row.getBigDecimal("age"),
                row.getString("sex"),
                row.getString("severity"),
                row.getString("evidence_tier"),
                row.getBoolean("synthetic"),
                row.getBoolean("research"));
    }
}
