-- Who acts, and what was there before. ADR-0003. Locks: new objects only.
-- The roles exist already (db/roles.sql): candor_owner owns, candor_service serves and owns nothing.

-- The clinic on whose behalf the transaction runs; NULL where nobody is bound, and then no clinical row is visible.
CREATE FUNCTION current_clinic() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('candor.clinic_id', true), '')::uuid;

CREATE FUNCTION current_actor() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('candor.actor', true), '');

-- The service's injected clock, so that recorded instants and derived states agree with it.
CREATE FUNCTION current_instant() RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(nullif(current_setting('candor.now', true), '')::timestamptz, now());

CREATE TABLE record_history (
    clinic_id    uuid        NOT NULL,
    record_type  text        NOT NULL,                 -- the table the former state comes from
    record_id    uuid        NOT NULL,
    version      integer     NOT NULL,                 -- the version that was replaced
    record       jsonb       NOT NULL,                 -- the whole former row; vault rows stay encrypted in it
    recorded_at  timestamptz NOT NULL,
    recorded_by  text        NOT NULL,
    replaced_at  timestamptz NOT NULL,
    replaced_by  text        NOT NULL,
    reason       text        NOT NULL,
    CONSTRAINT record_history_pk PRIMARY KEY (clinic_id, record_type, record_id, version),
    CONSTRAINT record_history_reason_ck CHECK (reason <> '')
);
COMMENT ON TABLE record_history IS 'Every former state of a clinical row with who replaced it, when and why; insert and select only.';

-- Trigger of every clinical table; its argument is the name of the table's id column.
-- The version counts up by itself, so that no writer can forget the history or forge a version.
CREATE FUNCTION record_version() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF current_actor() IS NULL THEN
        RAISE EXCEPTION 'no actor is bound to this transaction' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF TG_OP = 'INSERT' THEN
        NEW.version := 1;
    ELSE
        INSERT INTO record_history (clinic_id, record_type, record_id, version, record,
                                    recorded_at, recorded_by, replaced_at, replaced_by, reason)
        VALUES (OLD.clinic_id, TG_TABLE_NAME, (to_jsonb(OLD) ->> TG_ARGV[0])::uuid, OLD.version, to_jsonb(OLD),
                OLD.recorded_at, OLD.recorded_by, current_instant(), current_actor(),
                coalesce(current_setting('candor.reason', true), ''));
        NEW.version := OLD.version + 1;
    END IF;
    NEW.recorded_at := current_instant();
    NEW.recorded_by := current_actor();
    RETURN NEW;
END $$;

-- A table with a clinic: isolated by row-level security, forced, so that a forgotten WHERE cannot leak.
CREATE PROCEDURE isolate_by_clinic(relation regclass)
    LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', relation);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format('CREATE POLICY own_clinic ON %s TO candor_service
                    USING (clinic_id = (SELECT current_clinic()))
                    WITH CHECK (clinic_id = (SELECT current_clinic()))', relation);
    EXECUTE format('GRANT SELECT, INSERT ON %s TO candor_service', relation);
END $$;

-- A clinical table: isolated and versioned. Rows are never deleted.
CREATE PROCEDURE make_clinical(relation regclass, id_column text)
    LANGUAGE plpgsql AS $$
BEGIN
    CALL isolate_by_clinic(relation);
    EXECUTE format('GRANT UPDATE ON %s TO candor_service', relation);
    EXECUTE format('CREATE TRIGGER record_version BEFORE INSERT OR UPDATE ON %s
                    FOR EACH ROW EXECUTE FUNCTION record_version(%L)', relation, id_column);
END $$;

CALL isolate_by_clinic('record_history');
