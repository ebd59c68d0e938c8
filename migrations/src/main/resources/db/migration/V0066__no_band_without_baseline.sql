-- Without a baseline there is no quarter in which it lies: least() passes over NULL, so those goals stood in the fourth.
-- Locks: goal_fact while its rows are mended.
CREATE OR REPLACE FUNCTION baseline_band(score numeric, minimum numeric, maximum numeric) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN score IS NOT NULL AND maximum > minimum
                THEN (ARRAY['first-quarter', 'second-quarter', 'third-quarter', 'fourth-quarter'])
                     [least(3, floor(4 * (score - minimum) / (maximum - minimum))) + 1] END;

-- Row-level security would hide every row from this script: it belongs to no clinic.
ALTER TABLE goal_fact NO FORCE ROW LEVEL SECURITY;
ALTER TABLE treatment NO FORCE ROW LEVEL SECURITY;
ALTER TABLE score NO FORCE ROW LEVEL SECURITY;
UPDATE goal_fact f
   SET baseline_band = NULL
 WHERE f.baseline_band = 'fourth-quarter'
   AND NOT EXISTS (SELECT 1
                     FROM treatment t
                     JOIN score s ON s.clinic_id = t.clinic_id AND s.treatment_id = t.treatment_id
                     JOIN measure m ON m.measure_id = s.measure_id AND m.maximum > m.minimum
                    WHERE t.clinic_id = f.clinic_id AND t.treatment_id = f.treatment_id AND s.measure_id = f.measure_id
                      AND NOT s.retracted AND s.observed_on BETWEEN t.treated_on - 90 AND t.treated_on);
ALTER TABLE goal_fact FORCE ROW LEVEL SECURITY;
ALTER TABLE treatment FORCE ROW LEVEL SECURITY;
ALTER TABLE score FORCE ROW LEVEL SECURITY;
