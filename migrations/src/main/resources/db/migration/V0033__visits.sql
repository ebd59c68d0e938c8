-- Visits become derived rows, as goal_outcome is: what plan and data decide is stored, what today decides is not. ADR-0014.
-- Locks: follow_up_plan for a moment; otherwise new objects. The visits of what is recorded already are derived below.
ALTER TABLE follow_up_plan ADD COLUMN ends_at_repeat boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN follow_up_plan.ends_at_repeat IS 'Visits end where the same site is treated again for the same goal: the later treatment has its own.';

CREATE TABLE visit (
    clinic_id     uuid    NOT NULL,
    treatment_id  uuid    NOT NULL,
    horizon_days  integer NOT NULL,                       -- d after treatment it is meant for; 0: the baseline
    plan_id       text    NOT NULL,                       -- the plan that asks for it
    opens_on      date    NOT NULL,
    due_on        date    NOT NULL,
    closes_on     date    NOT NULL,
    expected      text[]  NOT NULL,                       -- measures it asks for; empty where only events are followed
    missing       text[]  NOT NULL,                       -- those without a score in the window
    completed_on  date,                                   -- the first day by which all of it had been observed
    ended_on      date,                                   -- what ended follow-up by the last day, unless completed
    end_reason    text,                                   -- DEATH, WITHDRAWAL, CONVERSION, REPEAT_TREATMENT
    -- Sorts by the last day, then in a fixed order: a place in the worklist is one value.
    place         uuid    NOT NULL GENERATED ALWAYS AS (
        CAST(lpad(to_hex(closes_on - date '1900-01-01'), 8, '0')
             || left(md5(CAST(treatment_id AS text) || '/' || CAST(horizon_days AS text)), 24) AS uuid)) STORED,
    CONSTRAINT visit_pk PRIMARY KEY (clinic_id, treatment_id, horizon_days),
    CONSTRAINT visit_treatment_fk FOREIGN KEY (clinic_id, treatment_id) REFERENCES treatment,
    CONSTRAINT visit_plan_fk FOREIGN KEY (plan_id) REFERENCES follow_up_plan,
    CONSTRAINT visit_window_ck CHECK (opens_on <= due_on AND due_on <= closes_on),
    CONSTRAINT visit_missing_ck CHECK (missing <@ expected AND (completed_on IS NULL OR missing = '{}')),
    CONSTRAINT visit_ending_ck CHECK ((ended_on IS NULL) = (end_reason IS NULL)
                                      AND (ended_on IS NULL OR (completed_on IS NULL AND ended_on <= closes_on))),
    CONSTRAINT visit_end_reason_ck CHECK (end_reason IN ('DEATH', 'WITHDRAWAL', 'CONVERSION', 'REPEAT_TREATMENT'))
);
COMMENT ON TABLE visit IS 'Derived in the transaction of whatever can change it, never written by hand; so it has no history.';
CREATE INDEX visit_open_ix ON visit (clinic_id, place) INCLUDE (opens_on, due_on, closes_on)
    WHERE completed_on IS NULL AND ended_on IS NULL;
CALL isolate_by_clinic('visit');
GRANT UPDATE, DELETE ON visit TO candor_service;

-- How a visit stands on a day: VisitState.of says the same, and a test holds both equal.
CREATE FUNCTION visit_state(opens_on date, due_on date, closes_on date, completed_on date, ended_on date, today date)
    RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN completed_on IS NOT NULL THEN 'COMPLETED'
                WHEN ended_on IS NOT NULL THEN 'NOT_APPLICABLE'
                WHEN today < opens_on THEN 'SCHEDULED'
                WHEN today > closes_on THEN 'MISSED'
                WHEN today > due_on THEN 'OVERDUE'
                ELSE 'DUE' END;

-- The first place of the visits whose last day this is.
CREATE FUNCTION visit_place(closes_on date) RETURNS uuid
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CAST(lpad(to_hex(closes_on - date '1900-01-01'), 8, '0') || repeat('0', 24) AS uuid);

-- Why an open visit is in the worklist on a day. Further reasons are added here.
CREATE FUNCTION worklist_kinds(v visit, today date, closing_soon integer) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN v.horizon_days = 0 THEN ARRAY['MISSING_BASELINE']
                ELSE array_remove(ARRAY[visit_state(v.opens_on, v.due_on, v.closes_on, v.completed_on, v.ended_on, today),
                                        CASE WHEN v.closes_on - today <= closing_soon THEN 'CLOSING_SOON' END,
                                        CASE WHEN v.missing <> '{}' AND v.missing <> v.expected THEN 'MISSING_ITEMS' END],
                                  NULL) END;

-- Whether two treatments of a person meet in one joint or site. A side that nobody stated is not guessed.
CREATE FUNCTION same_joint(site text, side text, other_site text, other_side text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(site = other_site
                    AND (NOT (SELECT paired FROM body_site WHERE body_site = site)
                         OR side = other_side
                         OR (side = 'bilateral' AND other_side IS NOT NULL)
                         OR (other_side = 'bilateral' AND side IS NOT NULL)), false);

-- Whoever owns the tables sees no clinic's rows while row-level security is forced.
ALTER TABLE visit NO FORCE ROW LEVEL SECURITY;
ALTER TABLE treatment NO FORCE ROW LEVEL SECURITY;
ALTER TABLE goal NO FORCE ROW LEVEL SECURITY;
ALTER TABLE score NO FORCE ROW LEVEL SECURITY;
ALTER TABLE follow_up NO FORCE ROW LEVEL SECURITY;
ALTER TABLE clinical_event NO FORCE ROW LEVEL SECURITY;
ALTER TABLE consent NO FORCE ROW LEVEL SECURITY;

-- What VisitRules says, once, for what was recorded before. No plan ended at a repeat yet.
WITH consent_end AS (
    SELECT clinic_id, subject_id, max(withdrawn_on) AS on_day
      FROM consent
     WHERE purpose = 'REGISTRY'
     GROUP BY clinic_id, subject_id
    HAVING bool_and(withdrawn_on IS NOT NULL)
), told AS (                                              -- a death and a withdrawal count for each treatment of a person
    SELECT t.clinic_id, t.treatment_id, e.kind, e.occurred_on
      FROM treatment t
      JOIN clinical_event e ON e.clinic_id = t.clinic_id AND e.subject_id = t.subject_id
     WHERE NOT e.retracted AND e.occurred_on >= t.treated_on
       AND (e.treatment_id = t.treatment_id OR e.kind IN ('death', 'withdrawal'))
), episode AS (
    SELECT t.clinic_id, t.treatment_id, t.subject_id, t.treated_on, t.follow_up_plan, t.body_site, t.laterality,
           least((SELECT c.on_day FROM consent_end c WHERE c.clinic_id = t.clinic_id AND c.subject_id = t.subject_id),
                 (SELECT min(occurred_on) + 1 FROM told
                   WHERE told.clinic_id = t.clinic_id AND told.treatment_id = t.treatment_id
                     AND kind = 'withdrawal')) AS withdrawn_on,
           ARRAY(SELECT g.measure_id
                   FROM goal g
                   JOIN measure m ON m.measure_id = g.measure_id
                  WHERE g.clinic_id = t.clinic_id AND g.treatment_id = t.treatment_id AND NOT g.retracted
                    AND m.kind = 'SCORE'
                  ORDER BY g.measure_id COLLATE "C") AS expected
      FROM treatment t
), ending AS (
    SELECT e.clinic_id, e.treatment_id, e.withdrawn_on AS on_day, 2 AS weight, 'WITHDRAWAL' AS reason
      FROM episode e WHERE e.withdrawn_on IS NOT NULL
    UNION ALL
    SELECT told.clinic_id, told.treatment_id, told.occurred_on, CASE kind WHEN 'death' THEN 1 ELSE 3 END,
           CASE kind WHEN 'death' THEN 'DEATH' ELSE 'CONVERSION' END
      FROM told
      JOIN episode e ON e.clinic_id = told.clinic_id AND e.treatment_id = told.treatment_id
     WHERE kind IN ('death', 'conversion-to-surgery')
       AND (e.withdrawn_on IS NULL OR told.occurred_on < e.withdrawn_on)
    UNION ALL
    SELECT e.clinic_id, e.treatment_id, conversion.occurred_on, 3, 'CONVERSION'
      FROM episode e
      JOIN treatment o ON o.clinic_id = e.clinic_id AND o.subject_id = e.subject_id AND o.treatment_id <> e.treatment_id
                      AND same_joint(o.body_site, o.laterality, e.body_site, e.laterality)
      JOIN clinical_event conversion
        ON conversion.clinic_id = o.clinic_id AND conversion.treatment_id = o.treatment_id
       AND conversion.kind = 'conversion-to-surgery' AND NOT conversion.retracted
       AND conversion.occurred_on >= e.treated_on
), slot AS (
    SELECT e.*, p.plan_id, 0 AS horizon_days, e.treated_on + p.baseline_opens AS opens_on,
           e.treated_on + p.baseline_closes AS due_on, e.treated_on + p.baseline_closes AS closes_on
      FROM episode e
      JOIN follow_up_plan p ON p.plan_id = e.follow_up_plan
     WHERE e.expected <> '{}'
    UNION ALL
    SELECT e.*, p.plan_id, p.horizon_days, e.treated_on + p.window_opens, e.treated_on + p.horizon_days,
           e.treated_on + p.window_closes
      FROM episode e
      JOIN follow_up_time_point p ON p.plan_id = e.follow_up_plan
     WHERE EXISTS (SELECT 1 FROM goal g
                    WHERE g.clinic_id = e.clinic_id AND g.treatment_id = e.treatment_id AND NOT g.retracted)
), seen AS (
    SELECT slot.*,
           ARRAY(SELECT measure FROM unnest(slot.expected) AS measure
                  WHERE NOT EXISTS (SELECT 1 FROM score s
                                     WHERE s.clinic_id = slot.clinic_id AND s.treatment_id = slot.treatment_id
                                       AND s.measure_id = measure AND NOT s.retracted
                                       AND s.observed_on BETWEEN slot.opens_on AND slot.closes_on
                                       AND (slot.withdrawn_on IS NULL OR s.observed_on < slot.withdrawn_on))
                  ORDER BY measure COLLATE "C") AS missing
      FROM slot
), done AS (
    SELECT seen.*,
           CASE WHEN expected = '{}' THEN (
                    SELECT min(day)
                      FROM (SELECT f.observed_on FROM follow_up f
                             WHERE f.clinic_id = seen.clinic_id AND f.treatment_id = seen.treatment_id AND f.contact
                             UNION ALL
                            SELECT told.occurred_on FROM told
                             WHERE told.clinic_id = seen.clinic_id AND told.treatment_id = seen.treatment_id
                               AND told.kind NOT IN ('death', 'lost-to-follow-up')) AS contact (day)
                     WHERE day >= seen.due_on AND (seen.withdrawn_on IS NULL OR day < seen.withdrawn_on))
                WHEN missing = '{}' THEN (
                    SELECT max(first_day)
                      FROM (SELECT min(s.observed_on) FROM score s
                             WHERE s.clinic_id = seen.clinic_id AND s.treatment_id = seen.treatment_id
                               AND s.measure_id = ANY (seen.expected) AND NOT s.retracted
                               AND s.observed_on BETWEEN seen.opens_on AND seen.closes_on
                               AND (seen.withdrawn_on IS NULL OR s.observed_on < seen.withdrawn_on)
                             GROUP BY s.measure_id) AS first (first_day))
           END AS completed_on
      FROM seen
)
INSERT INTO visit (clinic_id, treatment_id, horizon_days, plan_id, opens_on, due_on, closes_on, expected, missing,
                   completed_on, ended_on, end_reason)
SELECT done.clinic_id, done.treatment_id, done.horizon_days, done.plan_id, done.opens_on, done.due_on, done.closes_on,
       done.expected, done.missing, done.completed_on, over.on_day, over.reason
  FROM done
  LEFT JOIN LATERAL (SELECT ending.on_day, ending.reason FROM ending
                      WHERE ending.clinic_id = done.clinic_id AND ending.treatment_id = done.treatment_id
                        AND done.completed_on IS NULL AND done.horizon_days > 0 AND ending.on_day <= done.closes_on
                      ORDER BY ending.on_day, ending.weight LIMIT 1) AS over ON true;

ALTER TABLE visit FORCE ROW LEVEL SECURITY;
ALTER TABLE treatment FORCE ROW LEVEL SECURITY;
ALTER TABLE goal FORCE ROW LEVEL SECURITY;
ALTER TABLE score FORCE ROW LEVEL SECURITY;
ALTER TABLE follow_up FORCE ROW LEVEL SECURITY;
ALTER TABLE clinical_event FORCE ROW LEVEL SECURITY;
ALTER TABLE consent FORCE ROW LEVEL SECURITY;
