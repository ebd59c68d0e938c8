-- What was given: DOSES (donor, origin, separation, exhibited characteristics) and MIBO; for transplants the fields of
-- CIBMTR form 2006. A required element is answered or its absence is stated in "absent". Numbers are kept as they came,
-- with up to six decimals. Locks: new tables only.

-- Which preparations lead to a product class; a registry definition. A comparator is not prepared.
CREATE TABLE product_class_preparation (
    product_class      text NOT NULL,
    preparation_method text NOT NULL,
    preparation_list   text NOT NULL GENERATED ALWAYS AS ('preparation_method') STORED,
    CONSTRAINT product_class_preparation_pk PRIMARY KEY (product_class, preparation_method),
    CONSTRAINT product_class_preparation_class_fk FOREIGN KEY (product_class) REFERENCES product_class (product_class),
    CONSTRAINT product_class_preparation_method_fk FOREIGN KEY (preparation_list, preparation_method)
        REFERENCES code (list, code)
);
CALL make_readable('product_class_preparation');

INSERT INTO product_class_preparation (product_class, preparation_method)
SELECT permitted.product_class, unnest(permitted.methods)
  FROM (VALUES
    ('bmac', '{none-unmanipulated,filter-only,centrifuge-single,centrifuge-double,density-gradient}'::text[]),
    ('bm-mnc', '{centrifuge-single,centrifuge-double,density-gradient,cryopreserve-thaw}'),
    ('mfat', '{filter-only,centrifuge-single,mechanical}'),
    ('svf', '{enzymatic,mechanical}'),
    ('msc', '{culture-expansion,gene-modification}'),
    ('prp', '{filter-only,centrifuge-single,centrifuge-double,density-gradient,apheresis,cryopreserve-thaw,lyophilised}'),
    ('hsct', '{none-unmanipulated,filter-only,centrifuge-single,centrifuge-double,density-gradient,apheresis,cd34-selection,tcell-depletion,culture-expansion,gene-modification,cryopreserve-thaw}'),
    ('ucb', '{none-unmanipulated,filter-only,centrifuge-single,centrifuge-double,density-gradient,cryopreserve-thaw}'),
    ('chondrocyte', '{enzymatic,mechanical,culture-expansion}'),
    ('limbal', '{none-unmanipulated,mechanical,culture-expansion}'),
    ('birth-tissue', '{none-unmanipulated,filter-only,mechanical,cryopreserve-thaw,lyophilised}'),
    ('exosome', '{filter-only,centrifuge-single,centrifuge-double,density-gradient,cryopreserve-thaw,lyophilised}')
       ) AS permitted (product_class, methods);
INSERT INTO product_class_preparation (product_class, preparation_method)
SELECT 'other', code FROM code WHERE list = 'preparation_method';

CREATE TABLE cell_product (
    clinic_id                uuid        NOT NULL,
    product_id               uuid        NOT NULL,
    subject_id               uuid        NOT NULL,        -- who it was made for
    product_class            text        NOT NULL,        -- code list product_class
    -- origin
    cell_source              text,                        -- code list cell_source; NULL for a comparator without cells
    msc_claimed              boolean     NOT NULL DEFAULT false,
    licensed_product         text,                        -- code list product_form: the name it was licensed under
    donation_identifier      text,                        -- ISBT 128 DIN or the site's own; opaque
    product_code             text,                        -- opaque code of a licensed site
    sprec                    text,                        -- pre-analytical code, 7 elements
    -- donor
    donor_relation           text,                        -- code list donor_relation; NULL for a comparator
    donor_age                numeric,                     -- a
    donor_sex                text,                        -- code list sex
    donor_identifier         text,                        -- GRID or CRID; opaque
    hla_match                text,                        -- code list hla_match
    donor_eligibility        text,                        -- code list donor_eligibility
    donor_cmv_status         text,                        -- code list infectious_marker_result
    -- collection
    harvest_site             text,                        -- code list harvest_site
    harvest_technique        text,
    collected_on             date,                        -- local calendar day
    collected_at             time,                        -- local time of that day
    collected_volume         numeric,                     -- mL
    anticoagulant            text,                        -- code list anticoagulant
    mobilisation             text[],                      -- code list mobilisation
    collector_id             uuid,                        -- provider
    -- processing
    preparation_method       text,                        -- code list preparation_method: the separating step; NULL for a comparator
    device                   text,                        -- make, model
    device_lot               text,
    steps                    jsonb       NOT NULL DEFAULT '[]', -- in order: method, force {g}, minutes min, enzyme, % (w/v), Cel, medium
    manipulation             text[],                      -- code list graft_manipulation
    passage                  integer,                     -- {passage}; culture-expanded products only
    storage_state            text,                        -- code list storage_state
    cryoprotectant           text,
    storage_temperature      numeric,                     -- Cel
    activation               text,                        -- code list activation; platelet-rich plasma only
    manufacturing_site       text,                        -- code list manufacturing_site
    -- exhibited characteristics
    viability                numeric,                     -- %
    cfu_f                    numeric,                     -- {CFU}/mL
    markers                  jsonb       NOT NULL DEFAULT '{}', -- % positive by marker: {"CD105": 98.2, …}
    trilineage               text,                        -- code list trilineage_result
    plastic_adherent         boolean,
    platelets_blood          numeric,                     -- 10*9/L, whole blood
    platelets_product        numeric,                     -- 10*9/L
    leukocytes_blood         numeric,                     -- 10*9/L, whole blood
    leukocytes_product       numeric,                     -- 10*9/L
    leukocyte_differential   jsonb       NOT NULL DEFAULT '{}', -- % of leukocytes by kind: {"neutrophils": 20, …}
    red_cells                numeric,                     -- 10*12/L
    sterility                text,                        -- code list sterility_result
    endotoxin                numeric,                     -- [EU]/mL
    potency                  text,                        -- critical quality attribute and its result
    -- dose
    product_volume           numeric,                     -- mL
    nucleated_cells          numeric,                     -- 10*6, total
    nucleated_cells_per_kg   numeric,                     -- 10*8/kg recipient
    cd34_per_kg              numeric,                     -- 10*6/kg recipient
    cd3_per_kg               numeric,                     -- 10*8/kg recipient
    mscs                     numeric,                     -- 10*6, viable
    mscs_per_kg              numeric,                     -- 10*6/kg recipient
    absent                   jsonb       NOT NULL DEFAULT '{}', -- element -> reason (FHIR data-absent-reason)
    completeness             numeric(5,4) NOT NULL,       -- answered / applicable elements, 0 to 1
    version                  integer     NOT NULL,
    recorded_at              timestamptz NOT NULL,
    recorded_by              text        NOT NULL,
    CONSTRAINT cell_product_pk PRIMARY KEY (clinic_id, product_id),
    CONSTRAINT cell_product_subject_fk FOREIGN KEY (clinic_id, subject_id) REFERENCES subject,
    CONSTRAINT cell_product_collector_fk FOREIGN KEY (clinic_id, collector_id) REFERENCES provider (clinic_id, provider_id),
    CONSTRAINT cell_product_class_fk FOREIGN KEY (product_class) REFERENCES product_class (product_class),
    CONSTRAINT cell_product_source_fk FOREIGN KEY (cell_source) REFERENCES cell_source (cell_source),
    CONSTRAINT cell_product_viability_ck CHECK (viability BETWEEN 0 AND 100),
    CONSTRAINT cell_product_passage_ck CHECK (passage BETWEEN 0 AND 15),
    CONSTRAINT cell_product_completeness_ck CHECK (completeness BETWEEN 0 AND 1)
);
-- One donation can be divided: a unit is its donation identifier together with its product code.
CREATE UNIQUE INDEX cell_product_donation_uk ON cell_product (clinic_id, donation_identifier, product_code)
    NULLS NOT DISTINCT WHERE donation_identifier IS NOT NULL;
CREATE INDEX cell_product_subject_ix ON cell_product (clinic_id, subject_id);
CALL make_clinical('cell_product', 'product_id');
