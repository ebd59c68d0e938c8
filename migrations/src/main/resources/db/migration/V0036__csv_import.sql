-- CSV imports: saved mappings, jobs with their file, staged rows and errors. ADR-0013. Locks: new tables only.
CREATE TABLE import_mapping (
    clinic_id   uuid        NOT NULL,
    mapping_id  uuid        NOT NULL,
    name        text        NOT NULL,
    mapping     jsonb       NOT NULL,                     -- docs/guides/importing.md
    version     integer     NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text        NOT NULL,
    CONSTRAINT import_mapping_pk PRIMARY KEY (clinic_id, mapping_id),
    CONSTRAINT import_mapping_name_uk UNIQUE (clinic_id, name),
    CONSTRAINT import_mapping_name_ck CHECK (name ~ '^[a-z0-9][a-z0-9-]{0,62}$')
);
CALL make_clinical('import_mapping', 'mapping_id');

-- A job and its progress. What it recorded lies in the clinical tables with their own histories; this row only counts.
CREATE TABLE import_job (
    clinic_id        uuid        NOT NULL,
    import_id        uuid        NOT NULL,
    received_at      timestamptz NOT NULL,
    actor            text        NOT NULL,                -- who sent it, and as whom every row is recorded
    role             text        NOT NULL,
    mapping          jsonb       NOT NULL,                -- as it stood when the file came
    mapping_name     text,
    mapping_version  integer,
    mode             text        NOT NULL,                -- VALID: good rows go in; ALL: all or nothing
    dry_run          boolean     NOT NULL,
    file_bytes       bigint      NOT NULL,
    sha256           bytea       NOT NULL,                -- of the file; AES-256-GCM
    charset          text        NOT NULL,
    delimiter        text        NOT NULL,
    header_row       integer     NOT NULL,                -- the row that names the columns, from 1
    state            text        NOT NULL,
    phase            text        NOT NULL,
    rows_read        bigint      NOT NULL DEFAULT 0,
    rows_done        bigint      NOT NULL DEFAULT 0,      -- of the phase
    rows_accepted    bigint      NOT NULL DEFAULT 0,
    rows_unchanged   bigint      NOT NULL DEFAULT 0,
    rows_skipped     bigint      NOT NULL DEFAULT 0,
    rows_refused     bigint      NOT NULL DEFAULT 0,
    after_person     text        NOT NULL DEFAULT '',     -- the phase is done up to here, in the order of import_row
    after_row        bigint      NOT NULL DEFAULT -1,
    cancelled_by     text,
    started_at       timestamptz,
    phase_started_at timestamptz,
    ended_at         timestamptz,
    failure          text,                                -- slug; of FAILED only
    failure_detail   text,
    CONSTRAINT import_job_pk PRIMARY KEY (clinic_id, import_id),
    CONSTRAINT import_job_mode_ck CHECK (mode IN ('VALID', 'ALL')),
    CONSTRAINT import_job_state_ck CHECK (state IN ('WAITING', 'RUNNING', 'COMPLETED', 'REFUSED', 'CANCELLED', 'FAILED')),
    CONSTRAINT import_job_phase_ck CHECK (phase IN ('READING', 'CHECKING', 'RECORDING')),
    CONSTRAINT import_job_ended_ck CHECK ((state IN ('WAITING', 'RUNNING')) = (ended_at IS NULL)),
    CONSTRAINT import_job_failure_ck CHECK ((state = 'FAILED') = (failure IS NOT NULL))
);
CALL isolate_by_clinic('import_job');
GRANT UPDATE ON import_job TO candor_service;

-- The file as it came. It may name patients, whatever of it is read.
CREATE TABLE import_chunk (
    clinic_id   uuid        NOT NULL,
    import_id   uuid        NOT NULL,
    number      integer     NOT NULL,                     -- from 0
    received_at timestamptz NOT NULL,
    content     bytea       NOT NULL,                     -- AES-256-GCM
    CONSTRAINT import_chunk_pk PRIMARY KEY (clinic_id, import_id, number)
);
ALTER TABLE import_chunk ALTER COLUMN content SET STORAGE EXTERNAL; -- ciphertext does not compress
CALL isolate_by_clinic('import_chunk');
GRANT DELETE ON import_chunk TO candor_service;           -- of an upload that was cut off

-- Rows of the columns that the mapping names, until the job has ended. In the order of people: all rules are about one.
CREATE TABLE import_row (
    clinic_id  uuid   NOT NULL,
    import_id  uuid   NOT NULL,
    person     text   COLLATE "C" NOT NULL,               -- pseudonym; empty until it is known of a treatment's number
    row_number bigint NOT NULL,                           -- of the file, from 1
    treatment  text,                                      -- number of the treatment that tells whose row it is
    treats     text[],                                    -- numbers of the treatments that the row records
    cells      text   NOT NULL,                           -- separated by U+001F
    CONSTRAINT import_row_pk PRIMARY KEY (clinic_id, import_id, person, row_number)
);
CALL isolate_by_clinic('import_row');
GRANT UPDATE (person), DELETE ON import_row TO candor_service;

CREATE TABLE import_error (
    clinic_id   uuid    NOT NULL,
    import_id   uuid    NOT NULL,
    row_number  bigint  NOT NULL,
    number      integer NOT NULL,                         -- of the row's errors, from 1
    column_name text,                                     -- NULL: the mapping says it, and no column
    value       text,
    slug        text    NOT NULL,
    detail      text    NOT NULL,
    CONSTRAINT import_error_pk PRIMARY KEY (clinic_id, import_id, row_number, number)
);
CALL isolate_by_clinic('import_error');
GRANT DELETE ON import_error TO candor_service;           -- found again when a phase begins again

-- Which jobs wait or run, for all clinics: whoever takes one does not know yet for whom. It says nothing of anybody.
CREATE TABLE import_lease (
    import_id    uuid        NOT NULL,
    for_clinic   uuid        NOT NULL,
    holder       uuid,                                    -- a running copy of the service; NULL: nobody
    leased_until timestamptz NOT NULL,
    CONSTRAINT import_lease_pk PRIMARY KEY (import_id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON import_lease TO candor_service;


-- A large import makes tables many times larger within minutes, and plans that fit the empty ones then compare every row
-- with every other. Only who owns a table may look at its distribution anew, so the owner lends that and nothing else.
CREATE PROCEDURE refresh_statistics()
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    ANALYZE subject, consent, cell_product, treatment, goal, follow_up, score, clinical_event,
            goal_fact, goal_outcome, time_outcome, import_row;
END $$;
REVOKE ALL ON PROCEDURE refresh_statistics() FROM PUBLIC;
GRANT EXECUTE ON PROCEDURE refresh_statistics() TO candor_service;
