-- Which scoring computed a score, what its questionnaire left open, which organs gave a grade, and what the catalogue
-- learned about scoring. Locks: score and clinical_event, to add columns that may be NULL; score is read once, nothing is rewritten.

ALTER TABLE score
    ADD COLUMN missing jsonb,                             -- {"linkId": code of FHIR data-absent-reason}
    ADD COLUMN scoring text,                              -- scoring that computed the value from the answers, as koos-1
    ADD CONSTRAINT score_scoring_ck CHECK (scoring ~ '^[a-z0-9-]+-[0-9]+$');
COMMENT ON COLUMN score.scoring IS 'NULL: no scoring computed it or compared it with its answers, as before V0032. A newer scoring changes no score.';

ALTER TABLE clinical_event
    ADD COLUMN organs jsonb;                              -- {"organ": stage}: what the grade of GVHD was computed from

SELECT set_config('candor.actor', 'catalogue', true), set_config('candor.reason', 'scoring was read at its source', true);

-- The third domain of OMERACT-OARSI (Pham 2004). Generic wording; the recall period is the sender's.
INSERT INTO instrument (instrument_id, name, subscales, population, items, item_scale, reported_range, recall_period, scoring_rule, missing_rule, ships_item_text, item_text_permission, licence, typical_time_points, verified, citation) VALUES
    ('patient-global', 'Patient''s global assessment of the joint', NULL, 'any joint', '1', '0-100 mm or 0-10', '0-100 mm or 0-10', 'state it', 'single item', NULL, true, 'yes (generic wording)', 'free, published', '0; 6 wk; 3, 6, 12, 24 mo', true, 'Pham 2004 Osteoarthritis Cartilage 12:389 doi:10.1016/j.joca.2004.02.001');

INSERT INTO measure (measure_id, instrument_id, name, goal_domains, kind, minimum, maximum, step, rounding, higher_is_better, unit, loinc_code, verified, citation, note) VALUES
    ('patient-global-vas', 'patient-global', 'Patient''s global assessment, visual analogue scale', '{quality-of-life}', 'SCORE', 0, 100, 1, 'NONE', false, 'mm', NULL, true, 'Pham 2004 Osteoarthritis Cartilage 12:389 doi:10.1016/j.joca.2004.02.001', '0 is best'),
    ('patient-global-nrs', 'patient-global', 'Patient''s global assessment, numeric rating scale', '{quality-of-life}', 'SCORE', 0, 10, 1, 'NONE', false, '{score}', NULL, true, 'Pham 2004 Osteoarthritis Cartilage 12:389 doi:10.1016/j.joca.2004.02.001', '0 is best');

UPDATE instrument
   SET missing_rule = 'at least 16 of the 18 items, as public implementations have it'
 WHERE instrument_id = 'ikdc';
UPDATE instrument
   SET missing_rule = 'more than half of a subscale''s items, more than 80 % of all for FACT-G and the total',
       citation = 'items and recall; scoring as in the public R package FACTscorer'
 WHERE instrument_id = 'fact-bmt';
UPDATE measure
   SET verified = true, citation = 'FACT-BMT version 4, scored as in the public R package FACTscorer'
 WHERE instrument_id = 'fact-bmt';

-- The LOINC code of a measure is checked at the end of the transaction, which may hold further migrations: check it now.
SET CONSTRAINTS ALL IMMEDIATE;
