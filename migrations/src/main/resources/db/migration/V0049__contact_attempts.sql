-- Whom a clinic tried to reach for a visit, and by what; the ladder of the plan says what comes next. Locks: new tables only.
CREATE TABLE contact_attempt (
    clinic_id     uuid        NOT NULL,
    attempt_id    uuid        NOT NULL,
    treatment_id  uuid        NOT NULL,
    horizon_days  integer     NOT NULL,                   -- d; which visit of the treatment
    channel       text        NOT NULL,
    attempted_on  date        NOT NULL,                   -- local calendar day
    outcome       text        NOT NULL,
    version       integer     NOT NULL,
    recorded_at   timestamptz NOT NULL,
    recorded_by   text        NOT NULL,
    CONSTRAINT contact_attempt_pk PRIMARY KEY (clinic_id, attempt_id),
    CONSTRAINT contact_attempt_treatment_fk FOREIGN KEY (clinic_id, treatment_id) REFERENCES treatment,
    CONSTRAINT contact_attempt_horizon_ck CHECK (horizon_days > 0),
    CONSTRAINT contact_attempt_channel_ck CHECK (channel IN ('ELECTRONIC', 'CALL', 'LETTER')),
    CONSTRAINT contact_attempt_outcome_ck CHECK (outcome IN ('SENT', 'NO_ANSWER', 'REACHED', 'WRONG_ADDRESS', 'DECLINED'))
);
CREATE INDEX contact_attempt_treatment_ix ON contact_attempt (clinic_id, treatment_id, attempt_id);
CALL make_clinical('contact_attempt', 'attempt_id');
REVOKE UPDATE ON contact_attempt FROM candor_service;

-- How far the ladder of a visit has been climbed, so that a worklist does not count attempts.
CREATE TABLE visit_contact (
    clinic_id     uuid    NOT NULL,
    treatment_id  uuid    NOT NULL,
    horizon_days  integer NOT NULL,
    attempts      integer NOT NULL,
    last_on       date    NOT NULL,
    declined      boolean NOT NULL,                       -- asked not to be asked again for this visit
    CONSTRAINT visit_contact_pk PRIMARY KEY (clinic_id, treatment_id, horizon_days),
    CONSTRAINT visit_contact_treatment_fk FOREIGN KEY (clinic_id, treatment_id) REFERENCES treatment
);
COMMENT ON TABLE visit_contact IS 'Follows from contact_attempt, in the statement that adds to it.';
CALL isolate_by_clinic('visit_contact');
GRANT UPDATE ON visit_contact TO candor_service;
