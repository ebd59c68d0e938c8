-- De-identified extracts of data cuts for approved projects. ADR-0025. Locks: new objects only.

-- Whose goal it is, by numbers that mean nothing elsewhere, and the day of treatment, moved by the same number of days for all
-- treatments of a person, from -182 to 182. The seeds are drawn for one cut and kept nowhere.
CREATE FUNCTION people_of_goals(person_seed bigint, day_seed bigint)
    RETURNS TABLE (clinic_id uuid, goal_id uuid, person bigint, treated_on date)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp ROWS 100000
BEGIN ATOMIC
    SELECT f.clinic_id, f.goal_id, uuid_hash_extended(t.subject_id, person_seed),
           t.treated_on + CAST(((uuid_hash_extended(t.subject_id, day_seed) % 365) + 365) % 365 - 182 AS integer)
      FROM public.goal_fact AS f
      JOIN public.treatment AS t ON t.clinic_id = f.clinic_id AND t.treatment_id = f.treatment_id
     WHERE f.research;
END;
REVOKE ALL ON FUNCTION people_of_goals(bigint, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people_of_goals(bigint, bigint) TO candor_research;

CREATE TABLE research_project (
    project_id  uuid        NOT NULL,
    title       text        NOT NULL,
    purpose     text        NOT NULL,                     -- what the data are wanted for
    approval    text        NOT NULL,                     -- by whom and under which number: ethics committee, data access committee
    researcher  text        NOT NULL,                     -- the client that may take extracts
    scopes      jsonb       NOT NULL,                     -- [{"condition", "productClass"}]: of which goals
    k           integer     NOT NULL,                     -- {people} who at least share each combination of quasi-identifiers
    expires_on  date        NOT NULL,                     -- the last day on which extracts are made and handed out
    approved_at timestamptz NOT NULL,
    approved_by text        NOT NULL,
    revoked_at  timestamptz,
    revoked_by  text,
    CONSTRAINT research_project_pk PRIMARY KEY (project_id),
    CONSTRAINT research_project_k_ck CHECK (k BETWEEN 5 AND 1000),
    CONSTRAINT research_project_revocation_ck CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
ALTER TABLE research_project ENABLE ROW LEVEL SECURITY;
ALTER TABLE research_project FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON research_project TO candor_steward;
GRANT UPDATE (revoked_at, revoked_by) ON research_project TO candor_steward;
GRANT SELECT ON research_project TO candor_research, candor_service;
CREATE POLICY of_stewards ON research_project TO candor_steward USING (true) WITH CHECK (true);
CREATE POLICY own ON research_project FOR SELECT TO candor_research USING (researcher = (SELECT current_actor()));
CREATE POLICY of_the_maker ON research_project FOR SELECT TO candor_service USING ((SELECT current_clinic()) IS NULL);

CREATE TABLE extract (
    extract_id  uuid        NOT NULL,                     -- in the order in which they were asked for
    project_id  uuid        NOT NULL,
    cut_id      uuid        NOT NULL,
    researcher  text        NOT NULL,
    state       text        NOT NULL,                     -- WAITING, READY, FAILED
    asked_at    timestamptz NOT NULL,
    made_at     timestamptz,
    report      jsonb,                                    -- what was done to the rows, and how many people share each combination
    files       jsonb,                                    -- [{"name", "bytes", "sha256"}]
    failure     text,
    CONSTRAINT extract_pk PRIMARY KEY (extract_id),
    CONSTRAINT extract_project_fk FOREIGN KEY (project_id) REFERENCES research_project (project_id),
    CONSTRAINT extract_cut_fk FOREIGN KEY (cut_id) REFERENCES data_cut (cut_id),
    CONSTRAINT extract_state_ck CHECK (CASE state WHEN 'READY' THEN num_nonnulls(made_at, report, files) = 3
                                                  WHEN 'FAILED' THEN failure IS NOT NULL
                                                  ELSE state = 'WAITING' END)
);
CREATE INDEX extract_waiting_ix ON extract (extract_id) WHERE state = 'WAITING';
CREATE INDEX extract_cut_ix ON extract (cut_id);
ALTER TABLE extract ENABLE ROW LEVEL SECURITY;
ALTER TABLE extract FORCE ROW LEVEL SECURITY;
GRANT SELECT ON extract TO candor_steward;
GRANT SELECT, INSERT ON extract TO candor_research;
GRANT SELECT, UPDATE ON extract TO candor_service;
CREATE POLICY of_stewards ON extract FOR SELECT TO candor_steward USING (true);
CREATE POLICY own ON extract TO candor_research
    USING (researcher = (SELECT current_actor())) WITH CHECK (researcher = (SELECT current_actor()));
CREATE POLICY of_the_maker ON extract TO candor_service USING ((SELECT current_clinic()) IS NULL);
