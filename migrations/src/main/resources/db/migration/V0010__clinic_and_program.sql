-- Who treats, and what a clinic offers, for what, and what it is not for. Locks: new tables only.
CREATE TABLE clinic (
    clinic_id      uuid        NOT NULL,
    name           text        NOT NULL,
    country        text        NOT NULL,                  -- ISO 3166-1 alpha-2
    accreditations text[]      NOT NULL DEFAULT '{}',     -- code list facility_accreditation
    synthetic      boolean     NOT NULL DEFAULT false,    -- demo data; shown as such wherever it is seen
    version        integer     NOT NULL,
    recorded_at    timestamptz NOT NULL,
    recorded_by    text        NOT NULL,
    CONSTRAINT clinic_pk PRIMARY KEY (clinic_id),
    CONSTRAINT clinic_name_uk UNIQUE (name),
    CONSTRAINT clinic_country_ck CHECK (country ~ '^[A-Z]{2}$')
);
CALL make_clinical('clinic', 'clinic_id');
-- Stewards keep the list of clinics; the history of that list is theirs too.
GRANT SELECT, INSERT, UPDATE ON clinic TO candor_steward;
CREATE POLICY steward ON clinic TO candor_steward USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON record_history TO candor_steward;
CREATE POLICY steward ON record_history TO candor_steward
    USING (record_type = 'clinic') WITH CHECK (record_type = 'clinic');

CREATE TABLE program (
    clinic_id      uuid        NOT NULL,
    program_id     uuid        NOT NULL,
    name           text        NOT NULL,
    product_class  text        NOT NULL,                  -- code list product_class
    indications    jsonb       NOT NULL,                  -- [{"condition": …, "goalDomain": …}], at least one
    claimed_tier   text        NOT NULL,                  -- what the clinic says; the registry's own tier is the evidence's
    not_for        text        NOT NULL,                  -- what the therapy is not for, in the clinic's words
    follow_up_plan text        NOT NULL,
    version        integer     NOT NULL,
    recorded_at    timestamptz NOT NULL,
    recorded_by    text        NOT NULL,
    CONSTRAINT program_pk PRIMARY KEY (clinic_id, program_id),
    CONSTRAINT program_name_uk UNIQUE (clinic_id, name),
    CONSTRAINT program_clinic_fk FOREIGN KEY (clinic_id) REFERENCES clinic,
    CONSTRAINT program_plan_fk FOREIGN KEY (follow_up_plan) REFERENCES follow_up_plan,
    CONSTRAINT program_tier_ck CHECK (claimed_tier IN ('SUPPORTED', 'SUPPORTIVE', 'EXPERIMENTAL', 'NOT_SUPPORTED')),
    CONSTRAINT program_not_for_ck CHECK (btrim(not_for) <> ''),
    CONSTRAINT program_indications_ck CHECK (jsonb_array_length(indications) > 0)
);
CALL make_clinical('program', 'program_id');
