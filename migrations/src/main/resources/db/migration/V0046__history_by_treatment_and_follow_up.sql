-- The history of a treatment is that of its goals and baseline scores too, that of a follow-up of its scores and events.
-- Row-level security lets an index serve only operators that are leakproof: = of uuid is, ->> of jsonb is not, so that the
-- indexes on expressions were never used for the service and it read all of its clinic's history.
-- Locks: record_history, against reads and writes, while it is rewritten and indexed.
ALTER TABLE record_history
    ADD COLUMN treatment_id uuid GENERATED ALWAYS AS (CAST(record ->> 'treatment_id' AS uuid)) STORED,
    ADD COLUMN follow_up_id uuid GENERATED ALWAYS AS (CAST(record ->> 'follow_up_id' AS uuid)) STORED;
DROP INDEX record_history_treatment_ix, record_history_follow_up_ix;
CREATE INDEX record_history_treatment_ix ON record_history (clinic_id, treatment_id);
CREATE INDEX record_history_follow_up_ix ON record_history (clinic_id, follow_up_id);
