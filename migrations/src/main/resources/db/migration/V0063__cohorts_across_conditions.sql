-- Cohorts of several conditions or product classes overlap with those of each. Locks: cut_answer while the index is made.
DROP INDEX cut_answer_cohorts_ix;
CREATE INDEX cut_answer_cohorts_ix ON cut_answer
    (cut_id, (question #>> '{cohort,measure}'), (coalesce(question #>> '{cohort,productClass}', '')),
     (coalesce(question #>> '{cohort,condition}', '')));
