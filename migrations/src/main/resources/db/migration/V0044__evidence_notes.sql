-- Notes of four evidence statements say what a reader needs to know, and not what somebody was still to do. What they state
-- of tier, period, scope and source is as it was. Locks: four rows.
SELECT set_config('candor.actor', 'catalogue', true),
       set_config('candor.reason', 'notes written for the readers of the statement', true);

-- Each version of a statement has its scopes.
INSERT INTO evidence_scope (statement_id, version, scope_number, condition, condition_area, disease_status, product_class,
                            cell_source, product_form, donor, age_from_months, age_below_months, goal_domain)
SELECT s.statement_id, s.version + 1, e.scope_number, e.condition, e.condition_area, e.disease_status, e.product_class,
       e.cell_source, e.product_form, e.donor, e.age_from_months, e.age_below_months, e.goal_domain
  FROM evidence_statement s
  JOIN evidence_scope e ON e.statement_id = s.statement_id AND e.version = s.version
 WHERE s.code IN ('EV05', 'EV22', 'EV25', 'EV28');

UPDATE evidence_statement
   SET safety_note = CASE code
           WHEN 'EV05' THEN 'the same table lists Burkitt lymphoma in first remission for both donors; that row was not verified'
           WHEN 'EV22' THEN 'a treatment before 13 December 2024 keeps the tier of its day'
           WHEN 'EV25' THEN 'holds outside a registered study; within one it is investigational'
       END
 WHERE code IN ('EV05', 'EV22', 'EV25', 'EV28');
