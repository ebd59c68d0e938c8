-- What was observed afterwards. Visits are derived from plan, data and today, and so have no table. Locks: new tables only.
CREATE TABLE follow_up (
    clinic_id    uuid        NOT NULL,
    follow_up_id uuid        NOT NULL,
    treatment_id uuid        NOT NULL,
    observed_on  date        NOT NULL,                    -- local calendar day
    reporter     text        NOT NULL,                    -- PATIENT, CLINICIAN, REGISTER
    contact      boolean     NOT NULL,                    -- the person was alive on that day, not only heard of
    version      integer     NOT NULL,
    recorded_at  timestamptz NOT NULL,
    recorded_by  text        NOT NULL,
    CONSTRAINT follow_up_pk PRIMARY KEY (clinic_id, follow_up_id),
    CONSTRAINT follow_up_once_uk UNIQUE (clinic_id, treatment_id, observed_on, reporter),
    CONSTRAINT follow_up_treatment_fk FOREIGN KEY (clinic_id, treatment_id) REFERENCES treatment,
    CONSTRAINT follow_up_reporter_ck CHECK (reporter IN ('PATIENT', 'CLINICIAN', 'REGISTER'))
);
CALL make_clinical('follow_up', 'follow_up_id');

CREATE TABLE score (
    clinic_id    uuid        NOT NULL,
    score_id     uuid        NOT NULL,
    treatment_id uuid        NOT NULL,
    follow_up_id uuid,                                    -- NULL: recorded with the treatment, as baseline
    measure_id   text        NOT NULL,
    value        numeric     NOT NULL,                    -- in the measure's unit
    observed_on  date        NOT NULL,
    answers      jsonb,                                   -- {"linkId": value}; item texts are never kept
    retracted    boolean     NOT NULL DEFAULT false,      -- a correction took it back; the history has the reason
    version      integer     NOT NULL,
    recorded_at  timestamptz NOT NULL,
    recorded_by  text        NOT NULL,
    CONSTRAINT score_pk PRIMARY KEY (clinic_id, score_id),
    CONSTRAINT score_treatment_fk FOREIGN KEY (clinic_id, treatment_id) REFERENCES treatment,
    CONSTRAINT score_follow_up_fk FOREIGN KEY (clinic_id, follow_up_id) REFERENCES follow_up,
    CONSTRAINT score_measure_fk FOREIGN KEY (measure_id) REFERENCES measure
);
-- One valid score of a measure per day: two would make the result depend on the order in which they came.
CREATE UNIQUE INDEX score_once_uk ON score (clinic_id, treatment_id, measure_id, observed_on) WHERE NOT retracted;
CALL make_clinical('score', 'score_id');

CREATE TABLE clinical_event (
    clinic_id    uuid        NOT NULL,
    event_id     uuid        NOT NULL,
    treatment_id uuid        NOT NULL,
    subject_id   uuid        NOT NULL,                    -- the treatment's: a person dies once, however often treated
    follow_up_id uuid,                                    -- NULL: recorded with the treatment
    kind         text        NOT NULL,                    -- code list clinical_event_kind
    occurred_on  date        NOT NULL,                    -- local calendar day
    day_known    boolean     NOT NULL DEFAULT true,       -- false: it had happened by occurred_on; nobody knows since when
    term         text,                                    -- what an adverse event was: code list adverse_event
    grade        smallint,                                -- on the scale of its kind: CTCAE 1-5, MAGIC 1-4, NIH 1-3
    serious      boolean,                                 -- NULL: not known
    relatedness  text,                                    -- code list event_relatedness, to the treatment
    outcome      text,                                    -- code list event_outcome
    cause        text,                                    -- of a death: code list cause_of_death
    retracted    boolean     NOT NULL DEFAULT false,
    version      integer     NOT NULL,
    recorded_at  timestamptz NOT NULL,
    recorded_by  text        NOT NULL,
    CONSTRAINT clinical_event_pk PRIMARY KEY (clinic_id, event_id),
    CONSTRAINT clinical_event_treatment_fk FOREIGN KEY (clinic_id, treatment_id) REFERENCES treatment,
    CONSTRAINT clinical_event_subject_fk FOREIGN KEY (clinic_id, subject_id) REFERENCES subject,
    CONSTRAINT clinical_event_follow_up_fk FOREIGN KEY (clinic_id, follow_up_id) REFERENCES follow_up,
    CONSTRAINT clinical_event_code_fk FOREIGN KEY (kind) REFERENCES clinical_event_kind (event_kind)
);
-- Adverse events may come twice on a day; milestones and endings happen once.
CREATE UNIQUE INDEX clinical_event_once_uk ON clinical_event (clinic_id, treatment_id, kind, occurred_on)
    WHERE NOT retracted AND kind <> 'adverse-event';
CREATE UNIQUE INDEX clinical_event_death_uk ON clinical_event (clinic_id, subject_id)
    WHERE NOT retracted AND kind = 'death';
CREATE INDEX clinical_event_treatment_ix ON clinical_event (clinic_id, treatment_id);
CREATE INDEX clinical_event_subject_ix ON clinical_event (clinic_id, subject_id);
CALL make_clinical('clinical_event', 'event_id');
