-- What was given: DOSES (donor, origin, separation, exhibited characteristics) and MIBO; for transplants the fields of
-- CIBMTR form 2006. A required element is answered or its absence is stated in "absent". Locks: new tables only.
CREATE TABLE cell_product (
    clinic_id               uuid        NOT NULL,
    product_id              uuid        NOT NULL,
    subject_id              uuid        NOT NULL,         -- who it was made for
    product_class           text        NOT NULL,         -- code list product_class
    -- origin
    cell_source             text        NOT NULL,         -- code list cell_source
    licensed_product        text,                         -- name under which a regulator licensed it
    msc_claimed             boolean     NOT NULL DEFAULT false,
    donation_identifier     text,                         -- ISBT 128 DIN or the site's own; opaque
    product_code            text,                         -- opaque code of a licensed site
    sprec                   text,                         -- pre-analytical code, 7 elements
    -- donor
    donor_relation          text        NOT NULL,         -- code list donor_relation
    donor_age               numeric(5,2),                 -- a
    donor_sex               text,
    donor_identifier        text,                         -- GRID or CRID; opaque
    hla_match               text,                         -- for example 10/10, haplo
    donor_eligibility       text,                         -- code list donor_eligibility
    -- collection
    harvest_site            text,                         -- code list harvest_site
    harvest_technique       text,
    collected_on            date,
    collected_volume        numeric(9,2),                 -- mL
    anticoagulant           text,                         -- code list anticoagulant
    mobilisation            text,                         -- code list mobilisation
    collector_id            uuid,                         -- provider
    -- processing
    preparation_method      text        NOT NULL,         -- code list preparation_method; the separating step
    device                  text,                         -- make, model
    device_lot              text,
    steps                   jsonb       NOT NULL DEFAULT '[]', -- in order: method, force {g}, minutes, enzyme, medium …
    manipulation            text[]      NOT NULL DEFAULT '{}', -- code list graft_manipulation
    passage                 integer,                      -- {passage}; culture-expanded products only
    cryopreserved           boolean,
    cryoprotectant          text,
    storage_temperature     numeric(6,1),                 -- Cel
    hours_to_delivery       numeric(7,1),                 -- h, collection to delivery
    activation              text,                         -- code list activation; platelet-rich plasma only
    manufacturing_site      text,                         -- code list manufacturing_site
    -- exhibited characteristics
    product_volume          numeric(9,2),                 -- mL
    nucleated_cells         numeric(12,3),                -- 10*6, total
    viability               numeric(5,2),                 -- %
    cd34_per_kg             numeric(9,4),                 -- 10*6/kg recipient
    cd3_per_kg              numeric(9,4),                 -- 10*8/kg recipient
    msc_dose                numeric(12,3),                -- 10*6, viable
    cfu_f                   numeric(12,2),                -- {CFU}/mL
    markers                 jsonb       NOT NULL DEFAULT '{}', -- % positive by marker: {"CD105": 98.2, …}
    trilineage              text,                         -- code list trilineage
    plastic_adherent        boolean,
    platelets_blood         numeric(9,2),                 -- 10*9/L, whole blood
    platelets_product       numeric(9,2),                 -- 10*9/L
    leukocytes_blood        numeric(9,2),                 -- 10*9/L, whole blood
    leukocytes_product      numeric(9,2),                 -- 10*9/L
    red_cells_product       numeric(7,3),                 -- 10*12/L
    sterility               text,                         -- code list sterility
    endotoxin               numeric(9,3),                 -- [EU]/mL
    potency                 text,                         -- critical quality attribute and its result
    absent                  jsonb       NOT NULL DEFAULT '{}', -- element -> reason (FHIR data-absent-reason)
    completeness            numeric(5,4) NOT NULL,        -- answered / applicable elements, 0 to 1
    version                 integer     NOT NULL,
    recorded_at             timestamptz NOT NULL,
    recorded_by             text        NOT NULL,
    CONSTRAINT cell_product_pk PRIMARY KEY (clinic_id, product_id),
    CONSTRAINT cell_product_donation_uk UNIQUE (clinic_id, donation_identifier),
    CONSTRAINT cell_product_subject_fk FOREIGN KEY (clinic_id, subject_id) REFERENCES subject,
    CONSTRAINT cell_product_collector_fk FOREIGN KEY (clinic_id, collector_id) REFERENCES provider (clinic_id, provider_id),
    CONSTRAINT cell_product_viability_ck CHECK (viability BETWEEN 0 AND 100),
    CONSTRAINT cell_product_passage_ck CHECK (passage BETWEEN 0 AND 15),
    CONSTRAINT cell_product_completeness_ck CHECK (completeness BETWEEN 0 AND 1)
);
CREATE INDEX cell_product_subject_ix ON cell_product (clinic_id, subject_id);
CALL make_clinical('cell_product', 'product_id');
