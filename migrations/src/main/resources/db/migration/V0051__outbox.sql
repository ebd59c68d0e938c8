-- What is to be sent to a person, and what became of it. Locks: new tables only.
CREATE TABLE outbox_message (
    clinic_id     uuid        NOT NULL,
    message_id    uuid        NOT NULL,
    treatment_id  uuid        NOT NULL,
    horizon_days  integer     NOT NULL,                   -- d; which visit of the treatment
    link_id       uuid        NOT NULL,                   -- what it invites to answer
    sealed        bytea,                                  -- address and text of the link, as the identity vault seals; NULL: over
    state         text        NOT NULL DEFAULT 'WAITING',
    expires_at    timestamptz NOT NULL,                   -- not sent any more from then on
    failure       text,                                   -- why the last attempt failed, without the address
    version       integer     NOT NULL,
    recorded_at   timestamptz NOT NULL,
    recorded_by   text        NOT NULL,
    CONSTRAINT outbox_message_pk PRIMARY KEY (clinic_id, message_id),
    CONSTRAINT outbox_message_treatment_fk FOREIGN KEY (clinic_id, treatment_id) REFERENCES treatment,
    CONSTRAINT outbox_message_link_fk FOREIGN KEY (clinic_id, link_id) REFERENCES visit_link,
    CONSTRAINT outbox_message_state_ck CHECK (state IN ('WAITING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'CANCELLED',
                                                        'EXPIRED')),
    CONSTRAINT outbox_message_sealed_ck CHECK ((sealed IS NULL) = (state NOT IN ('WAITING', 'SENDING')))
);
COMMENT ON COLUMN outbox_message.state IS 'SENDING is left by an answer of the mail server alone. A service that dies in between leaves it UNCERTAIN: it is not sent a second time.';
CALL make_clinical('outbox_message', 'message_id');
DROP TRIGGER record_version ON outbox_message;
CREATE TRIGGER record_version BEFORE INSERT OR UPDATE ON outbox_message
    FOR EACH ROW EXECUTE FUNCTION record_version('message_id', 'sent or not sent');

-- Which messages wait, for all clinics: whoever takes one does not know yet for whom. It says nothing of anybody.
CREATE TABLE outbox_turn (
    message_id  uuid        NOT NULL,
    for_clinic  uuid        NOT NULL,
    not_before  timestamptz NOT NULL,                     -- also how long somebody who has taken it may take
    CONSTRAINT outbox_turn_pk PRIMARY KEY (message_id)
);
CREATE INDEX outbox_turn_ix ON outbox_turn (not_before);
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox_turn TO candor_service;
