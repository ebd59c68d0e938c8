-- Who judged whether an adverse event comes from the treatment, and who looked at that a second time. Rows are only added: a
-- new judgement stands in place of the one before, and needs a review of its own. Locks: new tables only.
CREATE TABLE event_judgement (
    clinic_id     uuid        NOT NULL,
    judgement_id  uuid        NOT NULL,
    event_id      uuid        NOT NULL,
    provider_id   uuid        NOT NULL,                   -- who judged
    judged_on     date        NOT NULL,                   -- local calendar day
    relatedness   text        NOT NULL,                   -- the event's on that day; stands as long as it is the event's
    version       integer     NOT NULL,
    recorded_at   timestamptz NOT NULL,
    recorded_by   text        NOT NULL,
    CONSTRAINT event_judgement_pk PRIMARY KEY (clinic_id, judgement_id),
    CONSTRAINT event_judgement_event_fk FOREIGN KEY (clinic_id, event_id) REFERENCES clinical_event,
    CONSTRAINT event_judgement_provider_fk FOREIGN KEY (clinic_id, provider_id) REFERENCES provider
);
CREATE INDEX event_judgement_event_ix ON event_judgement (clinic_id, event_id);
CALL make_clinical('event_judgement', 'judgement_id');
REVOKE UPDATE ON event_judgement FROM candor_service;

CREATE TABLE event_review (
    clinic_id     uuid        NOT NULL,
    review_id     uuid        NOT NULL,
    judgement_id  uuid        NOT NULL,
    provider_id   uuid        NOT NULL,                   -- who reviewed: another than judged
    reviewed_on   date        NOT NULL,                   -- local calendar day
    agrees        boolean     NOT NULL,
    version       integer     NOT NULL,
    recorded_at   timestamptz NOT NULL,
    recorded_by   text        NOT NULL,
    CONSTRAINT event_review_pk PRIMARY KEY (clinic_id, review_id),
    CONSTRAINT event_review_once_uk UNIQUE (clinic_id, judgement_id),
    CONSTRAINT event_review_judgement_fk FOREIGN KEY (clinic_id, judgement_id) REFERENCES event_judgement,
    CONSTRAINT event_review_provider_fk FOREIGN KEY (clinic_id, provider_id) REFERENCES provider
);
CALL make_clinical('event_review', 'review_id');
REVOKE UPDATE ON event_review FROM candor_service;

-- Serious events that count as related are few; this is all of them that a list of open ones looks at.
CREATE INDEX clinical_event_serious_ix ON clinical_event (clinic_id, event_id) WHERE serious AND NOT retracted;
