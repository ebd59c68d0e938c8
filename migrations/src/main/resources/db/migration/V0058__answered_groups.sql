-- Of whom an answer tells, so that the next one of the same cut does not tell the rest. ADR-0021.
-- Locks: cut_answer while its rows are filled.
ALTER TABLE cut_answer
    ADD COLUMN kind    text   NOT NULL DEFAULT 'COMPARISON',  -- what was asked of the cohort: COMPARISON, FACTORS
    ADD COLUMN told    text[] NOT NULL DEFAULT '{}',          -- groups of which it tells any number
    ADD COLUMN counted text[] NOT NULL DEFAULT '{}';          -- those of which it tells how many people they are
UPDATE cut_answer
   SET told = ARRAY(SELECT g ->> 'name' FROM jsonb_array_elements(convert_from(answer, 'UTF8')::jsonb -> 'groups') AS g),
       counted = ARRAY(SELECT g ->> 'name'
                         FROM jsonb_array_elements(convert_from(answer, 'UTF8')::jsonb -> 'groups') AS g
                        WHERE jsonb_path_exists(g, '$.timeline[*].denominators.enrolled ? (@ != null)'));
CREATE INDEX cut_answer_cohorts_ix ON cut_answer
    (cut_id, (question #>> '{cohort,productClass}'), (question #>> '{cohort,measure}'), (question #>> '{cohort,condition}'));
