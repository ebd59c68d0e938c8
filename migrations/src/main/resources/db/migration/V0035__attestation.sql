-- How many cases a clinic says it treated in a month: what is recorded beside it shows who was left out.
-- Locks: new table and an index on treatment, which holds up writes of treatments while it is built.
CREATE TABLE attestation (
    clinic_id      uuid        NOT NULL,
    attestation_id uuid        NOT NULL,
    month          date        NOT NULL,                  -- its first day
    product_class  text,                                  -- code list product_class; NULL: all products together
    cases          integer     NOT NULL,                  -- treatments given in that month, recorded or not
    version        integer     NOT NULL,
    recorded_at    timestamptz NOT NULL,
    recorded_by    text        NOT NULL,
    CONSTRAINT attestation_pk PRIMARY KEY (clinic_id, attestation_id),
    CONSTRAINT attestation_once_uk UNIQUE NULLS NOT DISTINCT (clinic_id, month, product_class),
    CONSTRAINT attestation_product_fk FOREIGN KEY (product_class) REFERENCES product_class (product_class),
    CONSTRAINT attestation_clinic_fk FOREIGN KEY (clinic_id) REFERENCES clinic,
    CONSTRAINT attestation_month_ck CHECK (month = date_trunc('month', month)),
    CONSTRAINT attestation_cases_ck CHECK (cases >= 0)
);
CALL make_clinical('attestation', 'attestation_id');
CREATE INDEX treatment_treated_on_ix ON treatment (clinic_id, treated_on);
