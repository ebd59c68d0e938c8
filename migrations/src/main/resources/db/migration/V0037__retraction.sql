-- A follow-up or a treatment that should never have been recorded is taken back, not deleted: it stays with its history and
-- counts no more. What was taken back stands in no other record's way, so that the right one can be recorded.
-- Locks: treatment and follow_up exclusively while their unique indexes are built anew; nothing is rewritten.

ALTER TABLE treatment
    ADD COLUMN retracted boolean NOT NULL DEFAULT false,  -- the history has the reason
    DROP CONSTRAINT treatment_once_uk,
    DROP CONSTRAINT treatment_external_uk;
CREATE UNIQUE INDEX treatment_once_uk ON treatment (clinic_id, product_id, treated_on, body_site, laterality)
    NULLS NOT DISTINCT WHERE NOT retracted;
CREATE UNIQUE INDEX treatment_external_uk ON treatment (clinic_id, external_id) WHERE NOT retracted;

ALTER TABLE follow_up
    ADD COLUMN retracted boolean NOT NULL DEFAULT false,  -- the history has the reason
    DROP CONSTRAINT follow_up_once_uk;
CREATE UNIQUE INDEX follow_up_once_uk ON follow_up (clinic_id, treatment_id, observed_on, reporter) WHERE NOT retracted;
