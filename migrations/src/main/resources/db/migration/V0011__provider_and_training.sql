-- Who delivers a therapy, and what they were trained in on which day. Locks: new tables only.
CREATE TABLE provider (
    clinic_id           uuid        NOT NULL,
    provider_id         uuid        NOT NULL,
    name                text        NOT NULL,
    degree              text        NOT NULL,             -- code list qualification_degree
    registration_number text,                             -- the national register's; for example a US NPI
    specialty           text,                             -- free words of the profession
    version             integer     NOT NULL,
    recorded_at         timestamptz NOT NULL,
    recorded_by         text        NOT NULL,
    CONSTRAINT provider_pk PRIMARY KEY (clinic_id, provider_id),
    CONSTRAINT provider_registration_uk UNIQUE (clinic_id, registration_number),
    CONSTRAINT provider_clinic_fk FOREIGN KEY (clinic_id) REFERENCES clinic
);
CALL make_clinical('provider', 'provider_id');

CREATE TABLE training (
    clinic_id          uuid        NOT NULL,
    training_id        uuid        NOT NULL,
    provider_id        uuid        NOT NULL,
    kind               text        NOT NULL,              -- FELLOWSHIP, RESIDENCY, CERTIFICATION, PROCTORED_CASES, COURSE
    credential         text        NOT NULL,              -- code list provider_training
    issuer             text        NOT NULL,
    completed_on       date        NOT NULL,              -- counts from this day
    expires_on         date,                              -- last day on which it counts; NULL: does not expire
    hours              numeric(7,1),                      -- h
    proctored_cases    integer,                           -- {procedures}
    procedures_covered text[]      NOT NULL DEFAULT '{}', -- code list product_class; empty: not tied to a product
    verified_by        text,                              -- who saw the document; NULL: stated by the clinic only
    verified_on        date,
    version            integer     NOT NULL,
    recorded_at        timestamptz NOT NULL,
    recorded_by        text        NOT NULL,
    CONSTRAINT training_pk PRIMARY KEY (clinic_id, training_id),
    CONSTRAINT training_provider_fk FOREIGN KEY (clinic_id, provider_id) REFERENCES provider,
    CONSTRAINT training_once_uk UNIQUE (clinic_id, provider_id, credential, issuer, completed_on),
    CONSTRAINT training_kind_ck CHECK (kind IN ('FELLOWSHIP', 'RESIDENCY', 'CERTIFICATION', 'PROCTORED_CASES', 'COURSE')),
    CONSTRAINT training_expiry_ck CHECK (expires_on IS NULL OR expires_on >= completed_on),
    CONSTRAINT training_hours_ck CHECK (hours >= 0),
    CONSTRAINT training_cases_ck CHECK (proctored_cases >= 0),
    CONSTRAINT training_verified_ck CHECK ((verified_by IS NULL) = (verified_on IS NULL))
);
CALL make_clinical('training', 'training_id');
