package org.candorregistry.core.outcome;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.outcome.OutcomeRows.Fact;
import org.candorregistry.core.outcome.OutcomeRows.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes the tables that comparisons count: each kind of row in one statement however many there are, and only where it
 * differs from what stands there. What stands there is taken out first: {@code ON CONFLICT} locks each row that it meets,
 * which writes it, even where nothing of it changes.
 */
@Repository
class OutcomeRepository {

    static final String FACTS = """
            WITH fact AS (
                SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS given (
                    "goalId" uuid, "treatmentId" uuid, "measureId" text, "goalDomain" text, "horizonDays" integer,
                    condition text, "diseaseStatus" text, "productClass" text, "cellSource" text, "donorRelation" text,
                    "preparationMethod" text, "trainingLevel" text, "ageBand" text, sex text, severity text,
                    "treatmentYear" integer, "evidenceTier" text, synthetic boolean, research boolean, baseline numeric)
            ), gone AS (
                DELETE FROM goal_fact
                 WHERE treatment_id = ANY (CAST(:treatments AS uuid[]))
                   AND NOT EXISTS (SELECT 1 FROM fact WHERE fact."goalId" = goal_fact.goal_id)
            )
            INSERT INTO goal_fact (clinic_id, goal_id, treatment_id, measure_id, goal_domain, horizon_days, condition,
                                   disease_status, product_class, cell_source, donor_relation, preparation_method,
                                   training_level, age_band, sex, severity, treatment_year, evidence_tier, synthetic,
                                   research, open_query, route, image_guidance, manipulation, bmi_band, dose_band,
                                   device, viability_band, passage, baseline_band)
            SELECT current_clinic(), "goalId", "treatmentId", "measureId", "goalDomain", "horizonDays", condition,
                   "diseaseStatus", "productClass", "cellSource", "donorRelation", "preparationMethod",
                   "trainingLevel", "ageBand", sex, severity, "treatmentYear", "evidenceTier", synthetic, research,
                   EXISTS (SELECT 1 FROM data_query q
                            WHERE q.clinic_id = current_clinic() AND q.treatment_id = "treatmentId"
                              AND q.state <> 'CLOSED'),
                   route, image_guidance, manipulation, bmi_band, dose_band, device, viability_band, passage,
                   baseline_band(fact.baseline, measure.minimum, measure.maximum)
              FROM fact
              JOIN treatment_factor ON clinic_id = current_clinic() AND treatment_id = "treatmentId"
              JOIN measure ON measure_id = "measureId"
            EXCEPT
            SELECT clinic_id, goal_id, treatment_id, measure_id, goal_domain, horizon_days, condition, disease_status,
                   product_class, cell_source, donor_relation, preparation_method, training_level, age_band, sex,
                   severity, treatment_year, evidence_tier, synthetic, research, open_query, route, image_guidance,
                   manipulation, bmi_band, dose_band, device, viability_band, passage, baseline_band
              FROM goal_fact
             WHERE treatment_id = ANY (CAST(:treatments AS uuid[]))
                ON CONFLICT (clinic_id, goal_id) DO UPDATE
               SET treatment_id = excluded.treatment_id, measure_id = excluded.measure_id,
                   goal_domain = excluded.goal_domain, horizon_days = excluded.horizon_days,
                   condition = excluded.condition, disease_status = excluded.disease_status,
                   product_class = excluded.product_class, cell_source = excluded.cell_source,
                   donor_relation = excluded.donor_relation, preparation_method = excluded.preparation_method,
                   training_level = excluded.training_level, age_band = excluded.age_band, sex = excluded.sex,
                   severity = excluded.severity, treatment_year = excluded.treatment_year,
                   evidence_tier = excluded.evidence_tier, synthetic = excluded.synthetic,
                   research = excluded.research, open_query = excluded.open_query, route = excluded.route,
                   image_guidance = excluded.image_guidance, manipulation = excluded.manipulation,
                   bmi_band = excluded.bmi_band, dose_band = excluded.dose_band, device = excluded.device,
                   viability_band = excluded.viability_band, passage = excluded.passage,
                   baseline_band = excluded.baseline_band
            """;

    static final String OUTCOMES = """
            WITH outcome AS (
                SELECT *
                  FROM unnest(CAST(:goalIds AS uuid[]), CAST(:horizons AS integer[]), CAST(:closesOn AS date[]),
                              CAST(:classes AS text[]), CAST(:failureEvents AS text[]), CAST(:improvements AS numeric[]),
                              CAST(:baselines AS numeric[]), CAST(:followUps AS numeric[]),
                              CAST(:responders AS boolean[]), CAST(:research AS boolean[]))
                       AS made (goal_id, horizon_days, closes_on, goal_class, failure_event, improvement, baseline,
                                follow_up, responder, research)
            ), gone AS (
                DELETE FROM goal_outcome
                 WHERE goal_id = ANY (CAST(:goals AS uuid[]))
                   AND NOT EXISTS (SELECT 1 FROM outcome
                                    WHERE outcome.goal_id = goal_outcome.goal_id
                                      AND outcome.horizon_days = goal_outcome.horizon_days)
            )
            INSERT INTO goal_outcome (clinic_id, goal_id, horizon_days, closes_on, goal_class, failure_event,
                                      improvement, baseline, follow_up, responder, research)
            SELECT current_clinic(), outcome.* FROM outcome
            EXCEPT
            SELECT clinic_id, goal_id, horizon_days, closes_on, goal_class, failure_event, improvement, baseline,
                   follow_up, responder, research
              FROM goal_outcome
             WHERE goal_id = ANY (CAST(:goals AS uuid[]))
                ON CONFLICT (clinic_id, goal_id, horizon_days) DO UPDATE
               SET closes_on = excluded.closes_on, goal_class = excluded.goal_class,
                   failure_event = excluded.failure_event, improvement = excluded.improvement,
                   baseline = excluded.baseline, follow_up = excluded.follow_up,
                   responder = excluded.responder, research = excluded.research
            """;

    static final String TIMES = """
            WITH outcome AS (
                SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS given (
                    "goalId" uuid, days integer, status text, "eventKind" text, research boolean)
            ), gone AS (
                DELETE FROM time_outcome
                 WHERE goal_id = ANY (CAST(:goals AS uuid[]))
                   AND NOT EXISTS (SELECT 1 FROM outcome WHERE outcome."goalId" = time_outcome.goal_id)
            )
            INSERT INTO time_outcome (clinic_id, goal_id, days, status, event_kind, research)
            SELECT current_clinic(), "goalId", days, status, "eventKind", research
              FROM outcome
            EXCEPT
            SELECT clinic_id, goal_id, days, status, event_kind, research
              FROM time_outcome
             WHERE goal_id = ANY (CAST(:goals AS uuid[]))
                ON CONFLICT (clinic_id, goal_id) DO UPDATE
               SET days = excluded.days, status = excluded.status, event_kind = excluded.event_kind,
                   research = excluded.research
            """;

    private final JdbcClient jdbc;

    OutcomeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the rows of these treatments what {@code rows} says. */
    void write(Collection<UUID> treatmentIds, OutcomeRows rows) {
        jdbc.sql(FACTS)
                .param("treatments", ArrayColumn.ofIds(treatmentIds))
                .param("rows", JsonColumn.of(rows.facts()))
                .update();
        UUID[] goals = ArrayColumn.ofIds(rows.facts().stream().map(Fact::goalId).toList());
        List<Outcome> outcomes = rows.outcomes();
        jdbc.sql(OUTCOMES)
                .param("goals", goals)
                .param("goalIds", ArrayColumn.each(outcomes, Outcome::goalId))
                .param("horizons", ArrayColumn.each(outcomes, Outcome::horizonDays))
                .param("closesOn", ArrayColumn.each(outcomes, Outcome::closesOn))
                .param("classes", ArrayColumn.each(outcomes, Outcome::goalClass))
                .param("failureEvents", ArrayColumn.each(outcomes, Outcome::failureEvent))
                .param("improvements", ArrayColumn.each(outcomes, Outcome::improvement))
                .param("baselines", ArrayColumn.each(outcomes, Outcome::baseline))
                .param("followUps", ArrayColumn.each(outcomes, Outcome::followUp))
                .param("responders", ArrayColumn.each(outcomes, Outcome::responder))
                .param("research", ArrayColumn.each(outcomes, Outcome::research))
                .update();
        jdbc.sql(TIMES)
                .param("goals", goals)
                .param("rows", JsonColumn.of(rows.times()))
                .update();
    }
}
