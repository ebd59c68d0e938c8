-- A product given to a person for an indication by a provider, with at least one measurable goal. Locks: new tables only.
CREATE TABLE treatment (
    clinic_id              uuid        NOT NULL,
    treatment_id           uuid        NOT NULL,
    subject_id             uuid        NOT NULL,
    product_id             uuid        NOT NULL,
    provider_id            uuid        NOT NULL,
    program_id             uuid,
    external_id            text,                          -- the clinic's own number of the treatment
    treated_on             date        NOT NULL,          -- local calendar day at the clinic; day 0
    follow_up_plan         text        NOT NULL,
    -- recipient on the day
    age                    numeric(5,2) NOT NULL,         -- a
    body_mass              numeric(5,1),                  -- kg
    bmi                    numeric(4,1),                  -- kg/m2
    comorbidities          text[]      NOT NULL DEFAULT '{}',
    medications            text[]      NOT NULL DEFAULT '{}',
    performance_scale      text,                          -- karnofsky, lansky, ecog
    performance_status     integer,                       -- {score}
    cmv_status             text,                          -- code list infection_marker
    -- indication
    condition              text        NOT NULL,          -- code list condition
    disease_status         text,                          -- code list disease_status; decides evidence in haematology
    severity               text,                          -- code list severity
    body_site              text,                          -- code list body_site
    laterality             text,                          -- code list laterality
    symptom_duration       numeric(6,1),                  -- mo
    previous_treatments    text[]      NOT NULL DEFAULT '{}',
    -- delivery
    route                  text        NOT NULL,          -- code list delivery_route
    image_guidance         text,                          -- code list image_guidance
    vehicle                text,
    series_number          integer,                       -- 1 for the first of a series
    series_interval        integer,                       -- d since the one before
    concomitant_procedures text[]      NOT NULL DEFAULT '{}',
    conditioning           text,                          -- code list conditioning
    conditioning_drugs     text[]      NOT NULL DEFAULT '{}',
    gvhd_prophylaxis       text[]      NOT NULL DEFAULT '{}',
    after_care             text,
    -- regulation, 21 CFR 1271.10(a)
    regulatory_pathway     text,                          -- code list regulatory_pathway
    minimally_manipulated  boolean,
    homologous_use         boolean,
    combined_with_article  boolean,
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
    CONSTRAINT treatment_age_ck CHECK (age BETWEEN 0 AND 120),
    CONSTRAINT treatment_completeness_ck CHECK (completeness BETWEEN 0 AND 1)
);
CREATE INDEX treatment_subject_ix ON treatment (clinic_id, subject_id);
CREATE INDEX treatment_provider_ix ON treatment (clinic_id, provider_id, treated_on);
CALL make_clinical('treatment', 'treatment_id');

CREATE TABLE goal (
    clinic_id      uuid        NOT NULL,
    goal_id        uuid        NOT NULL,
    treatment_id   uuid        NOT NULL,
    goal_domain    text        NOT NULL,                  -- code list goal
    measure_id     text        NOT NULL,                  -- the one primary measure of this goal
    target_kind    text        NOT NULL,                  -- ABSOLUTE, CHANGE; EVENT for time-to-event measures
    target_value   numeric(9,3),                          -- in the measure's unit; NULL for EVENT
    horizon_days   integer     NOT NULL,                  -- d after treatment; a time point of the follow-up plan
    failure_events text[]      NOT NULL,                  -- code list clinical_event: the goal's failure set
    version        integer     NOT NULL,
    recorded_at    timestamptz NOT NULL,
    recorded_by    text        NOT NULL,
    CONSTRAINT goal_pk PRIMARY KEY (clinic_id, goal_id),
    CONSTRAINT goal_once_uk UNIQUE (clinic_id, treatment_id, measure_id),
    CONSTRAINT goal_treatment_fk FOREIGN KEY (clinic_id, treatment_id) REFERENCES treatment,
    CONSTRAINT goal_measure_fk FOREIGN KEY (measure_id) REFERENCES measure,
    CONSTRAINT goal_horizon_ck CHECK (horizon_days > 0),
    CONSTRAINT goal_target_ck CHECK (target_kind IN ('ABSOLUTE', 'CHANGE', 'EVENT')
                                     AND (target_kind = 'EVENT') = (target_value IS NULL))
);
CALL make_clinical('goal', 'goal_id');
