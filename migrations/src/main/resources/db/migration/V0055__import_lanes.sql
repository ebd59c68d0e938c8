-- An import is done in lanes, each with people of its own and a place of its own, so that several connections work on one
-- file. ADR-0013. Locks: import_job and import_row.
CREATE TABLE import_lane (
    clinic_id    uuid     NOT NULL,
    import_id    uuid     NOT NULL,
    lane         smallint NOT NULL,                       -- from 0; an import has as many as it began its phase with
    after_person text     COLLATE "C" NOT NULL DEFAULT '', -- the phase is done up to here, in the order of import_row
    after_row    bigint   NOT NULL DEFAULT -1,
    CONSTRAINT import_lane_pk PRIMARY KEY (clinic_id, import_id, lane)
);
CALL isolate_by_clinic('import_lane');
GRANT UPDATE, DELETE ON import_lane TO candor_service;

-- Which lane a person falls to: the same on every machine and in every version of PostgreSQL.
ALTER TABLE import_row
    ADD COLUMN part smallint NOT NULL GENERATED ALWAYS AS (get_byte(decode(md5(person), 'hex'), 0)) STORED;

-- An import that runs goes on in one lane. Whoever owns the tables sees no clinic's rows while row-level security is forced.
ALTER TABLE import_job NO FORCE ROW LEVEL SECURITY;
ALTER TABLE import_lane NO FORCE ROW LEVEL SECURITY;
INSERT INTO import_lane (clinic_id, import_id, lane, after_person, after_row)
SELECT clinic_id, import_id, 0, after_person, after_row FROM import_job WHERE ended_at IS NULL AND phase <> 'READING';
ALTER TABLE import_job FORCE ROW LEVEL SECURITY;
ALTER TABLE import_lane FORCE ROW LEVEL SECURITY;
ALTER TABLE import_job DROP COLUMN after_person, DROP COLUMN after_row;
