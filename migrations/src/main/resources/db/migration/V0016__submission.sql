-- What came in, byte for byte, and what was answered: the receipt, and the memory that makes retries harmless. ADR-0007.
-- Locks: new tables only.
CREATE TABLE submission (
    clinic_id           uuid        NOT NULL,             -- all zero for the registry's own stewards
    submission_id       uuid        NOT NULL,
    received_at         timestamptz NOT NULL,
    actor               text        NOT NULL,
    channel             text        NOT NULL,             -- REST, FHIR, CSV
    method              text        NOT NULL,
    path                text        NOT NULL,             -- with the query
    media_type          text,
    payload             bytea       NOT NULL,             -- AES-256-GCM; what comes in may name a patient
    sha256              bytea       NOT NULL,             -- of the payload; AES-256-GCM: a digest lets short ones be guessed
    idempotency_key     text,
    status              integer,                          -- HTTP status answered; NULL only inside its own transaction
    location            text,
    etag                text,
    response            bytea,                            -- AES-256-GCM; NULL: withheld, because it held a secret
    response_media_type text,
    CONSTRAINT submission_pk PRIMARY KEY (clinic_id, submission_id),
    CONSTRAINT submission_key_uk UNIQUE (clinic_id, actor, idempotency_key),
    CONSTRAINT submission_channel_ck CHECK (channel IN ('REST', 'FHIR', 'CSV'))
);
CALL isolate_by_clinic('submission');
GRANT UPDATE (status, location, etag, response, response_media_type) ON submission TO candor_service;
GRANT SELECT, INSERT, UPDATE (status, location, etag, response, response_media_type) ON submission TO candor_steward;
CREATE POLICY registry_own ON submission TO candor_steward
    USING (clinic_id = '00000000-0000-0000-0000-000000000000')
    WITH CHECK (clinic_id = '00000000-0000-0000-0000-000000000000');
