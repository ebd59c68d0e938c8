-- What was not read in its source says so, instead of naming who remembered it; EV05 names the category that its table has,
-- EV28 that it has no source, and the grade of MAGIC that it was not read. Codes, values, tiers, periods and scopes are as
-- they were. Locks: the catalogues' rows.
SELECT set_config('candor.actor', 'catalogue', true),
       set_config('candor.reason', 'citations written for the readers of the catalogues', true);

UPDATE code
   SET citation = replace(citation, 'from memory', 'not checked against the source'),
       note = replace(note, 'from memory', 'not checked against the source')
 WHERE concat(citation, note) LIKE '%from memory%';
UPDATE measure
   SET citation = replace(citation, 'from memory', 'not checked against the source'),
       note = replace(note, 'from memory', 'not checked against the source')
 WHERE concat(citation, note) LIKE '%from memory%';
-- Its stages were read in the source, the grade that is made of them was not.
UPDATE measure SET verified = false WHERE measure_id = 'magic-agvhd-grade';
UPDATE instrument
   SET recall_period = replace(recall_period, 'from memory', 'not checked against the source'),
       missing_rule = replace(missing_rule, 'from memory', 'not checked against the source'),
       item_text_permission = replace(item_text_permission, 'from memory', 'not checked against the source'),
       licence = replace(licence, 'from memory', 'not checked against the source'),
       citation = replace(citation, 'from memory', 'not checked against the source')
 WHERE concat(recall_period, missing_rule, item_text_permission, licence, citation) LIKE '%from memory%';
UPDATE threshold
   SET citation = replace(citation, 'from memory', 'not checked against the source')
 WHERE citation LIKE '%from memory%';

-- Each version of a statement has its scopes.
INSERT INTO evidence_scope (statement_id, version, scope_number, condition, condition_area, disease_status, product_class,
                            cell_source, product_form, donor, age_from_months, age_below_months, goal_domain)
SELECT s.statement_id, s.version + 1, e.scope_number, e.condition, e.condition_area, e.disease_status, e.product_class,
       e.cell_source, e.product_form, e.donor, e.age_from_months, e.age_below_months, e.goal_domain
  FROM evidence_statement s
  JOIN evidence_scope e ON e.statement_id = s.statement_id AND e.version = s.version
 WHERE s.code IN ('EV05', 'EV15', 'EV17', 'EV28');

UPDATE evidence_statement
   SET source_category = replace(source_category, 'from memory', 'not checked against the source'),
       safety_note = CASE code
           WHEN 'EV05' THEN 'the same table lists Burkitt lymphoma in first remission in category C (clinical evidence'
                         || ' available) for both donors; that row was not verified'
           ELSE replace(safety_note, 'from memory', 'not checked against the source')
       END,
       citation = CASE code
           WHEN 'EV28' THEN 'none: no guideline or trial report was read for this statement'
           ELSE citation
       END
 WHERE code IN ('EV05', 'EV15', 'EV17', 'EV28');
