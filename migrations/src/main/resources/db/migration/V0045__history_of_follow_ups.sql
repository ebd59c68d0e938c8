-- The history of a follow-up is that of its scores and events too; without this a reader looks at all of the clinic's.
-- Locks: record_history against writes while the index is built.
CREATE INDEX record_history_follow_up_ix ON record_history (clinic_id, (record ->> 'follow_up_id'))
    WHERE record_type IN ('score', 'clinical_event');
