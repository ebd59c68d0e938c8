-- A receipt says what its submission stored, which visits it completed and what was found, as it was when it was accepted.
-- ADR-0007. Locks: submission, to add two columns; every clinical table briefly, to add a trigger. Nothing is rewritten.

CREATE TABLE submission_record (
    clinic_id      uuid    NOT NULL,                      -- the submission's
    submission_id  uuid    NOT NULL,
    record_type    text    NOT NULL,                      -- table
    record_id      uuid    NOT NULL,
    version        integer NOT NULL,                      -- the one this submission left
    CONSTRAINT submission_record_pk PRIMARY KEY (clinic_id, submission_id, record_type, record_id),
    CONSTRAINT submission_record_submission_fk FOREIGN KEY (clinic_id, submission_id) REFERENCES submission
);
CALL isolate_by_clinic('submission_record');
GRANT UPDATE (version) ON submission_record TO candor_service;
GRANT SELECT, INSERT, UPDATE (version) ON submission_record TO candor_steward;
CREATE POLICY registry_own ON submission_record TO candor_steward
    USING (clinic_id = '00000000-0000-0000-0000-000000000000')
    WITH CHECK (clinic_id = '00000000-0000-0000-0000-000000000000');

ALTER TABLE submission
    ADD COLUMN visits   jsonb NOT NULL DEFAULT '[]',      -- [{"treatmentId", "horizonDays", "label"}]
    ADD COLUMN findings jsonb NOT NULL DEFAULT '[]';      -- [{"rule", "severity", "recordId", "detail"}]
GRANT UPDATE (visits, findings) ON submission TO candor_service, candor_steward;

-- By a trigger, so that no writer can forget it; after the row, because one that a conflict kept out was not stored.
CREATE FUNCTION record_receipt() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO submission_record (clinic_id, submission_id, record_type, record_id, version)
    VALUES (current_clinic(), current_setting('candor.submission')::uuid, TG_TABLE_NAME,
            (to_jsonb(NEW) ->> TG_ARGV[0])::uuid, NEW.version)
        ON CONFLICT (clinic_id, submission_id, record_type, record_id) DO UPDATE SET version = excluded.version;
    RETURN NULL;
END $$;

-- Where no submission is bound, as in the steps of an import job, nothing is queued.
CREATE PROCEDURE note_receipts(relation regclass, id_column text)
    LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE TRIGGER record_receipt AFTER INSERT OR UPDATE ON %s FOR EACH ROW
                    WHEN (current_setting(''candor.submission'', true) <> '''') EXECUTE FUNCTION record_receipt(%L)',
                   relation, id_column);
END $$;

CREATE OR REPLACE PROCEDURE make_clinical(relation regclass, id_column text)
    LANGUAGE plpgsql AS $$
BEGIN
    CALL isolate_by_clinic(relation);
    EXECUTE format('GRANT UPDATE ON %s TO candor_service', relation);
    EXECUTE format('CREATE TRIGGER record_version BEFORE INSERT OR UPDATE ON %s
                    FOR EACH ROW EXECUTE FUNCTION record_version(%L)', relation, id_column);
    CALL note_receipts(relation, id_column);
END $$;

DO $$
DECLARE
    versioned record;
BEGIN
    FOR versioned IN
        SELECT tgrelid::regclass AS relation, split_part(encode(tgargs, 'escape'), '\000', 1) AS id_column
          FROM pg_trigger
         WHERE tgname = 'record_version'
    LOOP
        CALL note_receipts(versioned.relation, versioned.id_column);
    END LOOP;
END $$;
