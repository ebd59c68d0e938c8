-- Cohorts that somebody saved under a name, each version for good, so that it can be cited. Locks: new tables only.
CREATE TABLE saved_cohort (
    clinic_id   uuid        NOT NULL,                     -- whose it is; zeros: researchers'
    cohort_id   uuid        NOT NULL,
    version     integer     NOT NULL,                     -- 1, 2, ...
    name        text        NOT NULL,
    language    integer     NOT NULL,                     -- version of the cohort language
    cohort      jsonb       NOT NULL,
    reason      text        NOT NULL,                     -- of the change; empty for the first
    recorded_at timestamptz NOT NULL,
    recorded_by text        NOT NULL,                     -- of all versions the owner
    CONSTRAINT saved_cohort_pk PRIMARY KEY (clinic_id, cohort_id, version),
    CONSTRAINT saved_cohort_name_ck CHECK (btrim(name) <> ''),
    CONSTRAINT saved_cohort_version_ck CHECK (version > 0)
);
CREATE UNIQUE INDEX saved_cohort_name_uk ON saved_cohort (clinic_id, recorded_by, name) WHERE version = 1;
CALL isolate_by_clinic('saved_cohort');
GRANT SELECT, INSERT ON saved_cohort TO candor_research;
GRANT SELECT ON saved_cohort TO candor_steward;
CREATE POLICY of_researchers ON saved_cohort TO candor_research
    USING (clinic_id = '00000000-0000-0000-0000-000000000000')
    WITH CHECK (clinic_id = '00000000-0000-0000-0000-000000000000');
CREATE POLICY of_researchers_to_stewards ON saved_cohort FOR SELECT TO candor_steward
    USING (clinic_id = '00000000-0000-0000-0000-000000000000');
