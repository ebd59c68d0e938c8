-- A product given to a person for an indication by a provider, with at least one measurable goal. Locks: new tables only.

-- What fits together; registry definitions. Where a table says nothing of a condition, a route or an instrument, any fits.
CREATE TABLE body_site (
    body_site    text    NOT NULL,
    site_list    text    NOT NULL GENERATED ALWAYS AS ('body_site') STORED,
    paired       boolean NOT NULL,                        -- there is a left and a right one: a side must be told
    CONSTRAINT body_site_pk PRIMARY KEY (body_site),
    CONSTRAINT body_site_code_fk FOREIGN KEY (site_list, body_site) REFERENCES code (list, code)
);
CALL make_readable('body_site');
INSERT INTO body_site (body_site, paired)
SELECT code, code IN ('knee', 'hip', 'shoulder', 'elbow', 'wrist-hand', 'ankle', 'foot', 'eye', 'limb-muscle')
  FROM code WHERE list = 'body_site';

CREATE TABLE condition_body_site (
    condition  text NOT NULL,
    body_site  text NOT NULL,
    CONSTRAINT condition_body_site_pk PRIMARY KEY (condition, body_site),
    CONSTRAINT condition_body_site_condition_fk FOREIGN KEY (condition) REFERENCES condition (condition),
    CONSTRAINT condition_body_site_site_fk FOREIGN KEY (body_site) REFERENCES body_site (body_site)
);
CALL make_readable('condition_body_site');
INSERT INTO condition_body_site (condition, body_site) VALUES
    ('knee-osteoarthritis', 'knee'), ('knee-cartilage-defect', 'knee'), ('acl-injury', 'knee'),
    ('hip-osteoarthritis', 'hip'), ('osteonecrosis-femoral-head', 'hip'),
    ('rotator-cuff-tear', 'shoulder'), ('rotator-cuff-tendinopathy', 'shoulder'),
    ('lateral-epicondylitis', 'elbow'), ('discogenic-low-back-pain', 'lumbar-spine'),
    ('perianal-fistula-crohn', 'perianal'), ('limbal-stem-cell-deficiency', 'eye'),
    ('heart-failure', 'heart'), ('heart-failure', 'systemic'),
    ('critical-limb-ischaemia', 'limb-muscle'), ('critical-limb-ischaemia', 'foot'), ('critical-limb-ischaemia', 'systemic');
INSERT INTO condition_body_site (condition, body_site)
SELECT condition, 'systemic' FROM condition
 WHERE area IN ('haematological-malignancy', 'haematological-nonmalignant', 'nonmalignant-unspecified', 'solid-tumour',
                'gvhd', 'neurological', 'ageing');
INSERT INTO condition_body_site (condition, body_site)
SELECT condition, 'central-nervous-system' FROM condition WHERE area = 'neurological';

-- Grades are codes of severity_grade, whose part is the scale. The scale none (not graded) fits every condition.
CREATE TABLE condition_severity_scale (
    condition       text NOT NULL,
    severity_scale  text NOT NULL,
    scale_list      text NOT NULL GENERATED ALWAYS AS ('severity_scale') STORED,
    CONSTRAINT condition_severity_scale_pk PRIMARY KEY (condition, severity_scale),
    CONSTRAINT condition_severity_scale_condition_fk FOREIGN KEY (condition) REFERENCES condition (condition),
    CONSTRAINT condition_severity_scale_code_fk FOREIGN KEY (scale_list, severity_scale) REFERENCES code (list, code)
);
CALL make_readable('condition_severity_scale');
INSERT INTO condition_severity_scale (condition, severity_scale) VALUES
    ('knee-osteoarthritis', 'kellgren-lawrence'), ('hip-osteoarthritis', 'kellgren-lawrence'),
    ('knee-cartilage-defect', 'icrs'), ('knee-cartilage-defect', 'outerbridge'),
    ('rotator-cuff-tear', 'cuff-tear-size'), ('rotator-cuff-tear', 'goutallier'),
    ('discogenic-low-back-pain', 'pfirrmann');
INSERT INTO condition_severity_scale (condition, severity_scale) SELECT condition, 'none' FROM condition;
COMMENT ON TABLE condition_severity_scale IS 'A scale that is not named for a condition does not fit it.';

-- A disease status, a code of the list disease_status, belongs to a condition by its part of that list.
CREATE TABLE condition_disease_status (
    condition    text NOT NULL,
    status_part  text NOT NULL,
    CONSTRAINT condition_disease_status_pk PRIMARY KEY (condition, status_part),
    CONSTRAINT condition_disease_status_condition_fk FOREIGN KEY (condition) REFERENCES condition (condition),
    CONSTRAINT condition_disease_status_part_ck CHECK (status_part IN ('remission', 'risk', 'clinical-state'))
);
COMMENT ON TABLE condition_disease_status IS 'A condition without rows here has no disease status.';
CALL make_readable('condition_disease_status');
INSERT INTO condition_disease_status (condition, status_part)
SELECT condition, unnest(CASE WHEN area IN ('haematological-malignancy', 'solid-tumour')
                              THEN '{remission,risk,clinical-state}'::text[]
                              WHEN area IN ('haematological-nonmalignant', 'nonmalignant-unspecified')
                              THEN '{risk,clinical-state}'
                              ELSE '{clinical-state}' END)
  FROM condition
 WHERE area IN ('haematological-malignancy', 'solid-tumour', 'haematological-nonmalignant', 'nonmalignant-unspecified',
                'neurological', 'ophthalmic', 'other');

CREATE TABLE route_body_site (
    route       text NOT NULL,
    route_list  text NOT NULL GENERATED ALWAYS AS ('delivery_route') STORED,
    body_site   text NOT NULL,
    CONSTRAINT route_body_site_pk PRIMARY KEY (route, body_site),
    CONSTRAINT route_body_site_route_fk FOREIGN KEY (route_list, route) REFERENCES code (list, code),
    CONSTRAINT route_body_site_site_fk FOREIGN KEY (body_site) REFERENCES body_site (body_site)
);
CALL make_readable('route_body_site');
INSERT INTO route_body_site (route, body_site)
SELECT fitting.route, unnest(fitting.sites)
  FROM (VALUES
    ('ia', '{knee,hip,shoulder,elbow,wrist-hand,ankle,foot,lumbar-spine,cervical-spine,other}'::text[]),
    ('bursal', '{knee,hip,shoulder,elbow,ankle,foot,other}'),
    ('periarticular', '{knee,hip,shoulder,elbow,wrist-hand,ankle,foot,other}'),
    ('intratendinous', '{knee,hip,shoulder,elbow,wrist-hand,ankle,foot,other}'),
    ('intradiscal', '{lumbar-spine,cervical-spine}'),
    ('epidural', '{lumbar-spine,cervical-spine}'),
    ('it', '{central-nervous-system,lumbar-spine,cervical-spine,systemic}'),
    ('icor', '{heart}'), ('icard', '{heart}'),
    ('subconjunctival-graft', '{eye}')
       ) AS fitting (route, sites);

-- At which site an instrument measures; a transplant's instruments at none but the whole person.
CREATE TABLE instrument_body_site (
    instrument_id  text NOT NULL,
    body_site      text NOT NULL,
    CONSTRAINT instrument_body_site_pk PRIMARY KEY (instrument_id, body_site),
    CONSTRAINT instrument_body_site_instrument_fk FOREIGN KEY (instrument_id) REFERENCES instrument (instrument_id),
    CONSTRAINT instrument_body_site_site_fk FOREIGN KEY (body_site) REFERENCES body_site (body_site)
);
CALL make_readable('instrument_body_site');
INSERT INTO instrument_body_site (instrument_id, body_site) VALUES
    ('koos', 'knee'), ('koos-jr', 'knee'), ('koos-12-ps', 'knee'), ('ikdc', 'knee'), ('lysholm', 'knee'),
    ('tegner', 'knee'), ('oks', 'knee'), ('womac', 'knee'), ('womac', 'hip'), ('icoap', 'knee'), ('icoap', 'hip'),
    ('hoos-jr', 'hip'), ('ohs', 'hip'), ('ases', 'shoulder'), ('quickdash', 'shoulder'), ('quickdash', 'elbow'),
    ('quickdash', 'wrist-hand'), ('odi', 'lumbar-spine'), ('fact-bmt', 'systemic'), ('lee-cgvhd', 'systemic'),
    ('magic-agvhd', 'systemic'), ('nih-cgvhd', 'systemic'), ('anc-engraftment', 'systemic'),
    ('plt-recovery', 'systemic'), ('dfs', 'systemic'), ('grfs', 'systemic');

CREATE TABLE treatment (
    clinic_id              uuid        NOT NULL,
    treatment_id           uuid        NOT NULL,
    subject_id             uuid        NOT NULL,
    product_id             uuid        NOT NULL,
    provider_id            uuid        NOT NULL,
    program_id             uuid,
    external_id            text,                          -- the clinic's own number of the treatment
    treated_on             date        NOT NULL,          -- local calendar day at the clinic; day 0
    treated_at             time,                          -- local time of that day
    follow_up_plan         text        NOT NULL,
    -- recipient on the day
    age                    numeric,                       -- a
    body_mass              numeric,                       -- kg
    bmi                    numeric,                       -- kg/m2
    comorbidities          text[],                        -- code list comorbidity; empty: none, NULL: not answered
    medications            text[],                        -- code list medication_class
    performance_scale      text,                          -- karnofsky, lansky, ecog
    performance_status     integer,                       -- {score}
    cmv_status             text,                          -- code list infectious_marker_result
    -- indication
    condition              text        NOT NULL,          -- code list condition
    disease_status         text,                          -- code list disease_status; decides evidence in haematology
    severity               text,                          -- code list severity_grade
    body_site              text,                          -- code list body_site
    laterality             text,                          -- code list laterality
    symptom_duration       numeric,                       -- mo
    previous_treatments    text[],                        -- code list previous_treatment
    -- delivery
    route                  text,                          -- code list delivery_route; NULL for a comparator
    image_guidance         text,                          -- code list image_guidance
    vehicle                text,                          -- code list vehicle
    series_number          integer,                       -- 1 for the first of a series
    series_interval        integer,                       -- d since the one before
    concomitant_procedures text[],                        -- code list concomitant_procedure
    hours_from_collection  numeric,                       -- h from collection to delivery
    immediate_complication text,                          -- code list adverse_event
    after_care             text,                          -- code list rehabilitation
    -- transplant
    conditioning           text,                          -- code list conditioning_intensity
    conditioning_drugs     text[],
    gvhd_prophylaxis       text[],                        -- code list gvhd_prophylaxis
    -- regulation, 21 CFR 1271.10(a)
    regulatory_pathway     text,                          -- code list regulatory_pathway
    minimally_manipulated  boolean,
    homologous_use         boolean,
    combined_with_article  boolean,                       -- other than water, crystalloids, a sterilising or storing agent
    systemic_effect        text,                          -- code list systemic_effect
    ethics_approval        text,
    study_design           text,                          -- code list study_design
    -- evidence as it stood on the day; ADR-0006
    evidence_tier          text        NOT NULL,
    evidence_statement     uuid,
    evidence_version       integer,
    absent                 jsonb       NOT NULL DEFAULT '{}',
    completeness           numeric(5,4) NOT NULL,         -- of product and treatment together, 0 to 1
    version                integer     NOT NULL,
    recorded_at            timestamptz NOT NULL,
    recorded_by            text        NOT NULL,
    CONSTRAINT treatment_pk PRIMARY KEY (clinic_id, treatment_id),
    CONSTRAINT treatment_external_uk UNIQUE (clinic_id, external_id),
    CONSTRAINT treatment_once_uk UNIQUE NULLS NOT DISTINCT (clinic_id, product_id, treated_on, body_site, laterality),
    CONSTRAINT treatment_subject_fk FOREIGN KEY (clinic_id, subject_id) REFERENCES subject,
    CONSTRAINT treatment_product_fk FOREIGN KEY (clinic_id, product_id) REFERENCES cell_product,
    CONSTRAINT treatment_provider_fk FOREIGN KEY (clinic_id, provider_id) REFERENCES provider,
    CONSTRAINT treatment_program_fk FOREIGN KEY (clinic_id, program_id) REFERENCES program,
    CONSTRAINT treatment_plan_fk FOREIGN KEY (follow_up_plan) REFERENCES follow_up_plan,
    CONSTRAINT treatment_statement_fk FOREIGN KEY (evidence_statement) REFERENCES evidence_statement,
    CONSTRAINT treatment_condition_fk FOREIGN KEY (condition) REFERENCES condition (condition),
    CONSTRAINT treatment_statement_ck CHECK ((evidence_statement IS NULL) = (evidence_version IS NULL)),
    CONSTRAINT treatment_age_ck CHECK (age BETWEEN 0 AND 120),
    CONSTRAINT treatment_completeness_ck CHECK (completeness BETWEEN 0 AND 1)
);
CREATE INDEX treatment_subject_ix ON treatment (clinic_id, subject_id);
CREATE INDEX treatment_product_ix ON treatment (clinic_id, product_id);
CREATE INDEX treatment_provider_ix ON treatment (clinic_id, provider_id, treated_on);
CALL make_clinical('treatment', 'treatment_id');

CREATE TABLE goal (
    clinic_id      uuid        NOT NULL,
    goal_id        uuid        NOT NULL,
    treatment_id   uuid        NOT NULL,
    goal_domain    text        NOT NULL,                  -- code list goal
    measure_id     text        NOT NULL,                  -- the one primary measure of this goal
    target_kind    text        NOT NULL,                  -- ABSOLUTE, CHANGE; EVENT for time-to-event measures
    target_value   numeric,                               -- in the measure's unit; NULL for EVENT
    horizon_days   integer     NOT NULL,                  -- d after treatment; a time point of the follow-up plan
    failure_events text[]      NOT NULL,                  -- code list clinical_event_kind: the goal's failure set
    retracted      boolean     NOT NULL DEFAULT false,    -- a correction took it back; the history has the reason
    version        integer     NOT NULL,
    recorded_at    timestamptz NOT NULL,
    recorded_by    text        NOT NULL,
    CONSTRAINT goal_pk PRIMARY KEY (clinic_id, goal_id),
    CONSTRAINT goal_treatment_fk FOREIGN KEY (clinic_id, treatment_id) REFERENCES treatment,
    CONSTRAINT goal_measure_fk FOREIGN KEY (measure_id) REFERENCES measure,
    CONSTRAINT goal_horizon_ck CHECK (horizon_days > 0),
    CONSTRAINT goal_target_ck CHECK (target_kind IN ('ABSOLUTE', 'CHANGE', 'EVENT')
                                     AND (target_kind = 'EVENT') = (target_value IS NULL))
);
CREATE UNIQUE INDEX goal_once_uk ON goal (clinic_id, treatment_id, measure_id) WHERE NOT retracted;
CALL make_clinical('goal', 'goal_id');

-- Former states of goals and scores are read with their treatment.
CREATE INDEX record_history_treatment_ix ON record_history (clinic_id, (record ->> 'treatment_id'))
    WHERE record_type IN ('goal', 'score');
