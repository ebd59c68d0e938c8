-- What became of each goal, ready to be counted: one row of factors per goal, one row of result per goal and time point.
-- Derived from clinical rows in the transaction that changes them, never written by hand; so it has no history.
-- Researchers (role candor_research) see these columns and nothing else. ADR-0004. Locks: new tables only.
CREATE TABLE goal_fact (
    clinic_id          uuid    NOT NULL,
    goal_id            uuid    NOT NULL,
    treatment_id       uuid    NOT NULL,
    measure_id         text    NOT NULL,
    goal_domain        text    NOT NULL,
    horizon_days       integer NOT NULL,                  -- d; the goal's own horizon
    condition          text    NOT NULL,
    disease_status     text,
    product_class      text    NOT NULL,
    cell_source        text,                              -- this and the next two: NULL for a comparator without cells
    donor_relation     text,
    preparation_method text,
    training_level     text    NOT NULL,                  -- on the day of treatment
    age_band           text,                              -- 5 years: 45-49; 90+ from 90 on; NULL: age not known
    sex                text    NOT NULL,
    severity           text,
    treatment_year     integer NOT NULL,
    evidence_tier      text    NOT NULL,
    synthetic          boolean NOT NULL,
    research           boolean NOT NULL,                  -- consent to research holds
    CONSTRAINT goal_fact_pk PRIMARY KEY (clinic_id, goal_id),
    CONSTRAINT goal_fact_goal_fk FOREIGN KEY (clinic_id, goal_id) REFERENCES goal
);
CREATE INDEX goal_fact_cohort_ix ON goal_fact (product_class, measure_id, condition);
CREATE INDEX goal_fact_treatment_ix ON goal_fact (clinic_id, treatment_id);

CREATE TABLE goal_outcome (
    clinic_id     uuid         NOT NULL,
    goal_id       uuid         NOT NULL,
    horizon_days  integer      NOT NULL,                  -- d; a time point of the follow-up plan
    closes_on     date         NOT NULL,                  -- last day of the visit's window
    goal_class    text,                                   -- NULL: no score yet; PENDING or MISSED, as today lies
    failure_event text,                                   -- the first event of the goal's failure set
    improvement   numeric(9,3),                           -- points of the instrument, positive is better; NULL without a pair
    baseline      numeric(9,3),
    follow_up     numeric(9,3),
    threshold_id  text,                                   -- of the smallest change that matters; NULL: none is known
    responder     boolean,                                -- OMERACT-OARSI; NULL unless pain and function are both known
    research      boolean      NOT NULL,                  -- as in goal_fact: the policy below must not join
    CONSTRAINT goal_outcome_pk PRIMARY KEY (clinic_id, goal_id, horizon_days),
    CONSTRAINT goal_outcome_fact_fk FOREIGN KEY (clinic_id, goal_id) REFERENCES goal_fact ON DELETE CASCADE,
    CONSTRAINT goal_outcome_threshold_fk FOREIGN KEY (threshold_id) REFERENCES threshold (threshold_id),
    CONSTRAINT goal_outcome_class_ck CHECK (goal_class IN ('FAILURE_EVENT', 'GOAL_MET', 'IMPROVED', 'UNCHANGED', 'WORSENED',
                                                           'CHANGE_NOT_CLASSIFIED', 'DIED', 'NOT_EVALUABLE', 'WITHDRAWN')),
    CONSTRAINT goal_outcome_event_ck CHECK ((coalesce(goal_class, '') = 'FAILURE_EVENT') = (failure_event IS NOT NULL))
);

CREATE TABLE time_outcome (
    clinic_id  uuid    NOT NULL,
    goal_id    uuid    NOT NULL,
    days       integer NOT NULL,                          -- d from treatment to event or last contact, >= 0
    status     text    NOT NULL,                          -- EVENT, COMPETING, CENSORED
    event_kind text,                                      -- what happened; NULL where CENSORED
    research   boolean NOT NULL,
    CONSTRAINT time_outcome_pk PRIMARY KEY (clinic_id, goal_id),
    CONSTRAINT time_outcome_fact_fk FOREIGN KEY (clinic_id, goal_id) REFERENCES goal_fact ON DELETE CASCADE,
    CONSTRAINT time_outcome_days_ck CHECK (days >= 0),
    CONSTRAINT time_outcome_status_ck CHECK (status IN ('EVENT', 'COMPETING', 'CENSORED')
                                             AND (status = 'CENSORED') = (event_kind IS NULL))
);

CALL isolate_by_clinic('goal_fact');
CALL isolate_by_clinic('goal_outcome');
CALL isolate_by_clinic('time_outcome');
GRANT UPDATE, DELETE ON goal_fact, goal_outcome, time_outcome TO candor_service;

GRANT SELECT (clinic_id, goal_id, measure_id, goal_domain, horizon_days, condition, disease_status, product_class,
              cell_source, donor_relation, preparation_method, training_level, age_band, sex, severity, treatment_year,
              evidence_tier, synthetic, research) ON goal_fact TO candor_research;
GRANT SELECT ON goal_outcome, time_outcome TO candor_research;
CREATE POLICY research ON goal_fact FOR SELECT TO candor_research USING (research);
CREATE POLICY research ON goal_outcome FOR SELECT TO candor_research USING (research);
CREATE POLICY research ON time_outcome FOR SELECT TO candor_research USING (research);
