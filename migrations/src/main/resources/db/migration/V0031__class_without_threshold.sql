-- A result is stored without the threshold that would class it: whether a change improved, stayed or worsened is told from
-- the improvement when it is read, so that a steward's change of a threshold leaves no row behind. ADR-0012.
-- Locks: goal_outcome exclusively while its classes are rewritten.
ALTER TABLE goal_outcome DROP COLUMN threshold_id;
ALTER TABLE goal_outcome DROP CONSTRAINT goal_outcome_class_ck;

ALTER TABLE goal_outcome NO FORCE ROW LEVEL SECURITY;
UPDATE goal_outcome SET goal_class = 'CHANGE_NOT_CLASSIFIED'
 WHERE goal_class IN ('IMPROVED', 'WORSENED') OR (goal_class = 'UNCHANGED' AND improvement IS NOT NULL);
ALTER TABLE goal_outcome FORCE ROW LEVEL SECURITY;

ALTER TABLE goal_outcome ADD CONSTRAINT goal_outcome_class_ck
    CHECK (CASE goal_class WHEN 'CHANGE_NOT_CLASSIFIED' THEN improvement IS NOT NULL AND baseline IS NOT NULL
                           WHEN 'UNCHANGED' THEN improvement IS NULL
                           ELSE goal_class IN ('FAILURE_EVENT', 'GOAL_MET', 'DIED', 'NOT_EVALUABLE', 'WITHDRAWN') END);
COMMENT ON COLUMN goal_outcome.goal_class IS 'As far as neither today nor a threshold decides. NULL: no score yet, PENDING or MISSED. CHANGE_NOT_CLASSIFIED: scored, target not reached; IMPROVED, UNCHANGED or WORSENED by the smallest change that matters, where one is known. UNCHANGED: an event hoped for did not come.';
