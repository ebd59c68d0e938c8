-- Patients under a pseudonym; identity apart, encrypted. ADR-0005. Locks: new tables only.
CREATE TABLE subject (
    clinic_id   uuid        NOT NULL,
    subject_id  uuid        NOT NULL,
    pseudonym   text        NOT NULL,                     -- the clinic's study number; never a name or record number
    birth_year  integer,                                  -- a; the day lies in the vault; NULL: stated absent
    sex         text        NOT NULL,                     -- male, female, other, unknown
    absent      jsonb       NOT NULL DEFAULT '{}',        -- element -> reason (FHIR data-absent-reason)
    version     integer     NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text        NOT NULL,
    CONSTRAINT subject_pk PRIMARY KEY (clinic_id, subject_id),
    CONSTRAINT subject_pseudonym_uk UNIQUE (clinic_id, pseudonym),
    CONSTRAINT subject_clinic_fk FOREIGN KEY (clinic_id) REFERENCES clinic,
    CONSTRAINT subject_birth_year_ck CHECK (birth_year BETWEEN 1880 AND 2200),
    CONSTRAINT subject_sex_ck CHECK (sex IN ('male', 'female', 'other', 'unknown'))
);
CALL make_clinical('subject', 'subject_id');

CREATE TABLE consent (
    clinic_id        uuid        NOT NULL,
    consent_id       uuid        NOT NULL,
    subject_id       uuid        NOT NULL,
    purpose          text        NOT NULL,                -- REGISTRY, RESEARCH, CONTACT
    document_version text        NOT NULL,                -- of the form that was signed
    given_on         date        NOT NULL,
    withdrawn_on     date,                                -- first day on which it no longer holds
    evidence         text        NOT NULL,                -- where the signed form is kept
    version          integer     NOT NULL,
    recorded_at      timestamptz NOT NULL,
    recorded_by      text        NOT NULL,
    CONSTRAINT consent_pk PRIMARY KEY (clinic_id, consent_id),
    CONSTRAINT consent_subject_fk FOREIGN KEY (clinic_id, subject_id) REFERENCES subject,
    CONSTRAINT consent_once_uk UNIQUE (clinic_id, subject_id, purpose, given_on),
    CONSTRAINT consent_purpose_ck CHECK (purpose IN ('REGISTRY', 'RESEARCH', 'CONTACT')),
    CONSTRAINT consent_withdrawal_ck CHECK (withdrawn_on IS NULL OR withdrawn_on >= given_on)
);
CALL make_clinical('consent', 'consent_id');

-- The identity vault: every field encrypted under a key from outside the database, found by keyed hash only.
CREATE SCHEMA vault;
GRANT USAGE ON SCHEMA vault TO candor_service;
CREATE TABLE vault.identity (
    clinic_id                   uuid        NOT NULL,
    subject_id                  uuid        NOT NULL,
    family_name                 bytea,                    -- AES-256-GCM; associated data: clinic, subject, column
    given_name                  bytea,
    birth_date                  bytea,
    medical_record_number       bytea,
    contact                     bytea,
    medical_record_number_index bytea,                    -- HMAC-SHA-256 of the normalised number
    version                     integer     NOT NULL,
    recorded_at                 timestamptz NOT NULL,
    recorded_by                 text        NOT NULL,
    CONSTRAINT identity_pk PRIMARY KEY (clinic_id, subject_id),
    CONSTRAINT identity_record_number_uk UNIQUE (clinic_id, medical_record_number_index),
    CONSTRAINT identity_subject_fk FOREIGN KEY (clinic_id, subject_id) REFERENCES subject
);
CALL make_clinical('vault.identity', 'subject_id');

-- What the vault's keyset must open before the service starts: one row, made at the first start, so that a lost or
-- exchanged keyset is noticed before anything is written under it.
CREATE TABLE vault.key_check (
    key_check_id integer NOT NULL DEFAULT 1,
    ciphertext   bytea   NOT NULL,                        -- of a text that is no secret
    CONSTRAINT key_check_pk PRIMARY KEY (key_check_id),
    CONSTRAINT key_check_one_ck CHECK (key_check_id = 1)
);
GRANT SELECT, INSERT, UPDATE ON vault.key_check TO candor_service;
