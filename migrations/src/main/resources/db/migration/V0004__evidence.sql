-- Evidence statements: what a source says of an indication, a product and a goal, and since when. Locks: new tables only.
-- A statement says one thing (the tier) and has one or more scopes (what it says it of). Scopes belong to a version of
-- the statement and never change; a new version of a statement brings its own.
-- The codes EVnn are the reviewed catalogue; EVnn-AUTO, EVnn-ALLO and EVnn-ALT say what the same row of the same source
-- says of the other donors.

SELECT set_config('candor.actor', 'catalogue seed', true), set_config('candor.reason', 'seed of the catalogues', true);

CREATE TABLE evidence_statement (
    statement_id      uuid    NOT NULL,
    code              text    NOT NULL,
    indication        text    NOT NULL,
    product           text    NOT NULL,
    donor             text    NOT NULL,
    tier              text    NOT NULL,
    evidence_class    text    NOT NULL,
    class_list        text    NOT NULL GENERATED ALWAYS AS ('evidence_class') STORED,
    source_category   text    NOT NULL,
    basis             text,
    valid_from        date,
    valid_to          date,
    verified          boolean NOT NULL,
    citation          text    NOT NULL,
    safety_note       text,
    withheld_reason   text,
    note              text,
    reviewer          text,
    CONSTRAINT evidence_statement_pk PRIMARY KEY (statement_id),
    CONSTRAINT evidence_statement_code_uk UNIQUE (code),
    CONSTRAINT evidence_statement_class_fk FOREIGN KEY (class_list, evidence_class) REFERENCES code (list, code),
    CONSTRAINT evidence_statement_code_ck CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{0,30}$'),
    CONSTRAINT evidence_statement_tier_ck CHECK (
        CASE WHEN evidence_class IN ('supported', 'supported-clinical-evidence', 'supported-rare') THEN tier = 'SUPPORTED'
             WHEN evidence_class = 'supportive-mixed' THEN tier = 'SUPPORTIVE'
             WHEN evidence_class = 'investigational' THEN tier = 'EXPERIMENTAL'
             WHEN evidence_class IN ('not-supported', 'withdrawn') THEN tier = 'NOT_SUPPORTED'
             ELSE false END),
    CONSTRAINT evidence_statement_period_ck CHECK (valid_from <= valid_to),
    CONSTRAINT evidence_statement_citation_ck CHECK (citation <> '')
);
COMMENT ON TABLE evidence_statement IS 'Information, not advice: shown with citation, period and whether it is verified.';
COMMENT ON COLUMN evidence_statement.indication IS 'In the words of the catalogue; what it applies to is in evidence_scope.';
COMMENT ON COLUMN evidence_statement.valid_from IS 'First day it holds; NULL: no beginning is known.';
COMMENT ON COLUMN evidence_statement.valid_to IS 'Last day it holds; NULL: it holds until replaced.';
COMMENT ON COLUMN evidence_statement.withheld_reason IS 'Why the statement is listed and not used to classify; NULL: it is used.';
COMMENT ON COLUMN evidence_statement.reviewer IS 'Who of the registry reviewed it; NULL: nobody yet.';
CALL make_stewarded('evidence_statement', 'statement_id');

CREATE TABLE evidence_scope (
    statement_id       uuid     NOT NULL,
    version            integer  NOT NULL,
    scope_number       smallint NOT NULL,
    condition          text,
    condition_area     text,
    disease_status     text,
    product_class      text,
    cell_source        text,
    product_form       text,
    donor              text,
    age_from_months    integer,
    age_below_months   integer,
    goal_domain        text,
    area_list          text     NOT NULL GENERATED ALWAYS AS ('condition_area') STORED,
    status_list        text     NOT NULL GENERATED ALWAYS AS ('disease_status') STORED,
    form_list          text     NOT NULL GENERATED ALWAYS AS ('product_form') STORED,
    goal_list          text     NOT NULL GENERATED ALWAYS AS ('goal_domain') STORED,
    CONSTRAINT evidence_scope_pk PRIMARY KEY (statement_id, version, scope_number),
    CONSTRAINT evidence_scope_statement_fk FOREIGN KEY (statement_id) REFERENCES evidence_statement (statement_id),
    CONSTRAINT evidence_scope_condition_fk FOREIGN KEY (condition) REFERENCES condition (condition),
    CONSTRAINT evidence_scope_area_fk FOREIGN KEY (area_list, condition_area) REFERENCES code (list, code),
    CONSTRAINT evidence_scope_status_fk FOREIGN KEY (status_list, disease_status) REFERENCES code (list, code),
    CONSTRAINT evidence_scope_class_fk FOREIGN KEY (product_class) REFERENCES product_class (product_class),
    CONSTRAINT evidence_scope_source_fk FOREIGN KEY (cell_source) REFERENCES cell_source (cell_source),
    CONSTRAINT evidence_scope_form_fk FOREIGN KEY (form_list, product_form) REFERENCES code (list, code),
    CONSTRAINT evidence_scope_goal_fk FOREIGN KEY (goal_list, goal_domain) REFERENCES code (list, code),
    CONSTRAINT evidence_scope_condition_ck CHECK (num_nonnulls(condition, condition_area) <= 1),
    CONSTRAINT evidence_scope_something_ck CHECK (num_nonnulls(condition, condition_area, product_class, cell_source, product_form) > 0),
    CONSTRAINT evidence_scope_donor_ck CHECK (donor IN ('autologous', 'allogeneic', 'allogeneic-related',
                                                        'allogeneic-unrelated', 'syngeneic', 'xenogeneic')),
    CONSTRAINT evidence_scope_age_ck CHECK (age_from_months >= 0 AND age_below_months > coalesce(age_from_months, 0))
);
COMMENT ON TABLE evidence_scope IS 'What a version of a statement applies to. NULL in a column: any.';
COMMENT ON COLUMN evidence_scope.donor IS 'allogeneic stands for related and unrelated donors alike.';
COMMENT ON COLUMN evidence_scope.age_from_months IS 'Age at treatment in months (mo), from, inclusive.';
COMMENT ON COLUMN evidence_scope.age_below_months IS 'Age at treatment in months (mo), below, exclusive; under 18 years is 216.';
CALL make_readable('evidence_scope');
GRANT INSERT ON evidence_scope TO candor_steward;

INSERT INTO evidence_statement (statement_id, code, indication, product, donor, tier, evidence_class, source_category, basis, valid_from, valid_to, verified, citation, safety_note, withheld_reason, note) VALUES
    ('c980b9f6-de7e-53b8-9281-3293228432b0', 'EV01', 'AML, CR1 high risk (paediatric)', 'HSCT', 'allogeneic', 'SUPPORTED', 'supported', 'S', 'standard of care', '2015-01-01', NULL, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032, paediatric table', NULL, NULL, 'the source gives the year only: first of January'),
    ('f78521ba-c06a-51b6-96d5-66bd75f9b73a', 'EV01-AUTO', 'AML, CR1 high risk (paediatric)', 'HSCT', 'autologous', 'NOT_SUPPORTED', 'not-supported', 'N', 'not generally recommended', '2015-01-01', NULL, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032, paediatric table', NULL, NULL, 'the autologous column of the same row of the table; the source gives the year only: first of January'),
    ('fef912dd-2659-5abf-aec5-3586bfc2d3c9', 'EV02', 'AML, CR1 low risk (paediatric)', 'HSCT', 'allogeneic', 'NOT_SUPPORTED', 'not-supported', 'N', 'chemotherapy preferred', '2015-01-01', NULL, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032, paediatric table', 'same product, different disease status: class depends on status, not on diagnosis', NULL, 'the source gives the year only: first of January'),
    ('1d3f1d4e-c4f6-5134-ad24-239e63338290', 'EV02-AUTO', 'AML, CR1 low risk (paediatric)', 'HSCT', 'autologous', 'NOT_SUPPORTED', 'not-supported', 'N', 'not generally recommended', '2015-01-01', NULL, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032, paediatric table', NULL, NULL, 'the autologous column of the same row of the table; the source gives the year only: first of January'),
    ('c2a76702-c779-5d8f-8c74-2c1ef3e3edcb', 'EV03', 'ALL, CR1 high risk / CR2 (paediatric)', 'HSCT', 'allogeneic', 'SUPPORTED', 'supported', 'S', 'standard of care', '2015-01-01', NULL, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032, paediatric table', NULL, NULL, 'the source gives the year only: first of January'),
    ('94f1b556-d24b-5389-a233-0e56b4c3bb9c', 'EV03-AUTO', 'ALL, CR1 high risk / CR2 (paediatric)', 'HSCT', 'autologous', 'NOT_SUPPORTED', 'not-supported', 'N', 'not generally recommended', '2015-01-01', NULL, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032, paediatric table', NULL, NULL, 'the autologous column of the same row of the table; the source gives the year only: first of January'),
    ('1467edf3-be33-5ddc-8033-5315b72f7704', 'EV04', 'ALL, CR3+ or not in remission AML', 'HSCT', 'allogeneic', 'SUPPORTED', 'supported-clinical-evidence', 'C', 'clinical evidence', '2015-01-01', NULL, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032, paediatric table', NULL, NULL, 'the table is that of patients under 18; the source gives the year only: first of January'),
    ('62d728a1-fd5e-5794-836f-aaef2dffbf41', 'EV05', 'NHL T-cell CR2 (paediatric)', 'HSCT', 'allogeneic', 'SUPPORTED', 'supported', 'S', 'standard of care', '2015-01-01', NULL, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032, paediatric table', 'Burkitt CR1 listed C/C as read: check against the paper before shipping', NULL, 'the source gives the year only: first of January'),
    ('3a3db514-1099-551f-aa7a-f6de703b398f', 'EV05-AUTO', 'NHL T-cell CR2 (paediatric)', 'HSCT', 'autologous', 'NOT_SUPPORTED', 'not-supported', 'N', 'not generally recommended', '2015-01-01', NULL, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032, paediatric table', NULL, NULL, 'the autologous column of the same row of the table; the source gives the year only: first of January'),
    ('0424c4a7-094d-5184-b98b-1f0df2b5b70a', 'EV06', 'Diffuse large B-cell lymphoma, chemosensitive relapse (adult)', 'HSCT', 'autologous', 'SUPPORTED', 'supported', 'S', 'standard of care', '2015-01-01', NULL, false, 'ASTCT adult table (Majhail 2015; Kanate 2020)', NULL, NULL, 'the source gives the year only: first of January'),
    ('75dba509-054f-50d9-8495-de78a20ce753', 'EV07', 'Multiple myeloma, initial response (adult)', 'HSCT', 'autologous', 'SUPPORTED', 'supported', 'S', 'standard of care', '2015-01-01', NULL, false, 'ASTCT adult table (Majhail 2015; Kanate 2020)', NULL, NULL, 'the source gives the year only: first of January'),
    ('e2efbf00-5094-51ab-9389-3a8489b4892e', 'EV08', 'Severe aplastic anaemia (paediatric)', 'HSCT', 'allogeneic', 'SUPPORTED', 'supported', 'S', 'standard of care', '2015-01-01', NULL, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032, paediatric table', NULL, NULL, 'the source gives the year only: first of January'),
    ('36d80807-ae34-5685-af18-aa07fda4208e', 'EV08-AUTO', 'Severe aplastic anaemia (paediatric)', 'HSCT', 'autologous', 'NOT_SUPPORTED', 'not-supported', 'N', 'not generally recommended', '2015-01-01', NULL, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032, paediatric table', NULL, NULL, 'the autologous column of the same row of the table; the source gives the year only: first of January'),
    ('43c24bd0-c6aa-5703-bda1-e788eda32c74', 'EV09', 'Fanconi anaemia', 'HSCT', 'allogeneic', 'SUPPORTED', 'supported-rare', 'R', 'standard of care, rare indication', '2015-01-01', NULL, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032, paediatric table', NULL, NULL, 'the table is that of patients under 18; the source gives the year only: first of January'),
    ('15a5dfe1-30e5-51d6-a57f-192f8fc7eb39', 'EV09-AUTO', 'Fanconi anaemia', 'HSCT', 'autologous', 'NOT_SUPPORTED', 'not-supported', 'N', 'not generally recommended', '2015-01-01', NULL, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032, paediatric table', NULL, NULL, 'the autologous column of the same row of the table; the source gives the year only: first of January'),
    ('d8c10274-15fd-5355-8ff7-8ab7dae136b2', 'EV10', 'Neuroblastoma high risk', 'HSCT', 'autologous', 'SUPPORTED', 'supported', 'S', 'standard of care', '2015-01-01', NULL, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032, paediatric table', NULL, NULL, 'the table is that of patients under 18; the source gives the year only: first of January'),
    ('585483b3-8702-5f0e-9057-0e7ffac257b4', 'EV10-ALLO', 'Neuroblastoma high risk', 'HSCT', 'allogeneic', 'EXPERIMENTAL', 'investigational', 'D', 'developmental', '2015-01-01', NULL, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032, paediatric table', NULL, NULL, 'the allogeneic column of the same row of the table; the source gives the year only: first of January'),
    ('d025e1a1-7e40-5ade-902c-bdcc3aa9b2a4', 'EV11', 'Sickle cell disease, stroke/abnormal TCD, frequent pain or recurrent ACS; matched related donor', 'HSCT', 'allogeneic-related', 'SUPPORTED', 'supported', 'conditional recommendations R1-R3, very low certainty', 'ASH suggests MRD HSCT; OS 92.9 % at 5 y (n=1000)', '2021-01-01', NULL, true, 'ASH 2021 doi:10.1182/bloodadvances.2021004394; Gluckman 2017', 'alternative donors only in a clinical trial (R4)', NULL, 'a matched related donor; the match itself is not part of the scope; the source gives the year only: first of January'),
    ('0a6d1d2b-3c85-5731-bb0b-7883f5b06b6a', 'EV11-ALT', 'Sickle cell disease, stroke/abnormal TCD, frequent pain or recurrent ACS; alternative donor', 'HSCT', 'allogeneic-unrelated', 'EXPERIMENTAL', 'investigational', 'R4: only in a clinical trial', 'alternative donors only in a clinical trial (R4)', '2021-01-01', NULL, true, 'ASH 2021 doi:10.1182/bloodadvances.2021004394', NULL, NULL, 'the source gives the year only: first of January'),
    ('cf3bb630-51dc-5b87-818e-e2ecaae6e868', 'EV12', 'Relapsing multiple sclerosis, high-risk, treatment-refractory', 'HSCT', 'autologous', 'SUPPORTED', 'supported-clinical-evidence', '"standard of care, clinical evidence available"', 'ASBMT position', '2019-01-01', NULL, true, 'ASBMT 2019 MS position statement', NULL, NULL, 'the source gives the year only: first of January'),
    ('a6b4449e-112e-55cc-86d4-cca0cb49d4ca', 'EV13', 'Steroid-refractory acute GVHD, >= 2 months, paediatric', 'remestemcel-L-rknd (Ryoncil), BM-MSC', 'allogeneic', 'SUPPORTED', 'supported', 'FDA BLA approved', 'first FDA-approved MSC; ORR d28 70 % (38/54)', '2024-12-18', NULL, true, 'FDA notice 18 Dec 2024', 'adult SR-aGVHD: not covered by the label', NULL, NULL),
    ('49dff2cc-f49c-540b-8524-d1e62a46aaa9', 'EV14', 'Disorders of the haematopoietic system, cord blood', 'HPC, Cord Blood (Hemacord and others; Regenecyte 20 Nov 2024)', 'allogeneic', 'SUPPORTED', 'supported', 'FDA BLA licensed', 'licensed', '2011-01-01', NULL, true, 'FDA approved cellular and gene therapy products list', NULL, NULL, 'applies only to the licensed product, and gives way to a statement about the disease itself; the source gives the year only: first of January'),
    ('21f09f92-4fce-5c41-9b4c-4b11e5e825e4', 'EV15', 'Knee OA', 'PRP', 'autologous', 'SUPPORTIVE', 'supportive-mixed', '9 of 27 guidelines uncertain; ACR 2019 strongly against (from memory); AAOS 2021 limited (from memory)', 'RESTORE: no benefit over saline at 12 mo', '2021-01-01', NULL, true, 'PMC8414628; PMC8611484; doi:10.1002/acr.24131', 'blood product, not an HCT/P (from memory)', NULL, 'the source gives the year only: first of January'),
    ('87bbce87-a568-5b69-95b0-e878fc3b20d2', 'EV16', 'Knee OA', 'BMAC', 'autologous', 'EXPERIMENTAL', 'investigational', 'no FDA-approved product; RCT negative vs CSI', 'MILES: not superior to corticosteroid', '2023-01-01', NULL, true, 'doi:10.1038/s41591-023-02632-w; FDA consumer alert', NULL, NULL, 'the source gives the year only: first of January'),
    ('5fcc70e7-916e-5caf-926b-a6875d5ceeeb', 'EV17', 'Knee OA', 'SVF / microfragmented adipose', 'autologous', 'EXPERIMENTAL', 'investigational', 'no FDA-approved product; RCT negative vs CSI', 'MILES; Zaffagnini (MF-AT vs PRP: no overall difference)', '2023-01-01', NULL, true, 'doi:10.1038/s41591-023-02632-w', 'enzymatic SVF is a drug in the US (9th Cir. 2024, from memory)', NULL, 'the source gives the year only: first of January'),
    ('1a4b47d8-50b5-517a-ae23-71c4a6b932b4', 'EV18', 'Knee OA', 'umbilical cord MSC', 'allogeneic', 'EXPERIMENTAL', 'investigational', '351 product, IND only', 'MILES UCT arm', '2023-01-01', NULL, true, 'doi:10.1038/s41591-023-02632-w', NULL, NULL, 'the source gives the year only: first of January'),
    ('bda06e25-c892-541c-adda-1a0f53f48874', 'EV19', 'Articular cartilage defect of the knee', 'autologous chondrocytes on scaffold (MACI)', 'autologous', 'SUPPORTED', 'supported', 'FDA BLA 2016; Spherox EMA 2017', 'licensed', '2016-01-01', NULL, false, 'FDA / EMA lists', NULL, NULL, 'Spherox is named by the source and has a date of its own; it is not in the scope; the source gives the year only: first of January'),
    ('7c2db1d7-d75c-598a-9d79-9415bebe8c20', 'EV20', 'Limbal stem cell deficiency due to ocular burns', 'autologous limbal epithelial cells (Holoclar)', 'autologous', 'SUPPORTED', 'supported', 'EMA conditional MA 2015', 'licensed in the EU', '2015-01-01', NULL, true, 'EMA EPAR', NULL, NULL, 'the source gives the year only: first of January'),
    ('99cffb89-aa14-57db-8888-8907537d3484', 'EV21', 'Complex perianal fistula in Crohn disease', 'darvadstrocel (Alofisel), adipose MSC', 'allogeneic', 'SUPPORTED', 'supported', 'EMA MA 23 Mar 2018', 'ADMIRE-CD', '2018-03-23', '2024-12-13', true, 'EMA EPAR', 'superseded by EV22', NULL, NULL),
    ('dfc5f6b3-feed-54e3-92fb-185873ea278e', 'EV22', 'Complex perianal fistula in Crohn disease', 'darvadstrocel (Alofisel), adipose MSC', 'allogeneic', 'NOT_SUPPORTED', 'withdrawn', 'MA withdrawn', 'ADMIRE-CD II: no better than placebo', '2024-12-13', NULL, true, 'ema.europa.eu/en/news/alofisel-withdrawn-eu-market', 'the test case for time-valid classes: a 2020 treatment was supported when given', NULL, NULL),
    ('b5c8568f-042f-5ecc-9269-00076c500077', 'EV23', 'Discogenic low back pain', 'intradiscal BMAC / MSC', 'autologous/allogeneic', 'EXPERIMENTAL', 'investigational', 'IND trials', NULL, NULL, NULL, false, 'no licensed product (FDA: none for orthopaedic conditions, confirmed)', NULL, NULL, NULL),
    ('22b44a86-05e7-55ef-b8ea-b9b8594d4ee9', 'EV24', 'Heart failure / critical limb ischaemia', 'MSC, BM-MNC', 'autologous/allogeneic', 'EXPERIMENTAL', 'investigational', 'trials only', 'FDA: no regenerative product approved for cardio-pulmonary disease', NULL, NULL, true, 'FDA consumer alert', NULL, NULL, NULL),
    ('4809d461-75fe-58f9-b7f3-b27e172de72f', 'EV25', 'Anti-ageing / wellness / frailty', 'IV MSC', 'any', 'NOT_SUPPORTED', 'not-supported', 'clinic marketing outside a trial', 'Phase 2 frailty trials of Lomecel-B only; ISSCR rec. 3.1.1', NULL, NULL, true, 'ISSCR 2021; Front Aging 2023 1148926; FDA alert', 'record as investigational only when ResearchStudy is referenced', NULL, 'the source speaks of intravenous use; the scope holds for every route'),
    ('886e18e0-1cb6-5296-8bd6-357d0b7e3d9c', 'EV26', 'Autism, ALS, Parkinson, stroke, spinal cord injury (clinic marketed)', 'any cell product', 'any', 'NOT_SUPPORTED', 'not-supported', 'regulator warning', 'FDA: not approved for neurological disorders or autism', '2020-07-22', NULL, true, 'FDA consumer alert 22 Jul 2020; page of 3 Jun 2021', NULL, NULL, NULL),
    ('478c18b9-2549-5ede-a6f2-1f985a49f523', 'EV27', 'Any', 'exosome products', 'allogeneic', 'NOT_SUPPORTED', 'not-supported', 'regulator warning', 'FDA: no exosome product approved', '2019-01-01', NULL, true, 'FDA public safety notification / consumer alert', 'not cells', NULL, 'the source names allogeneic products; no product of any donor is approved; the source gives the year only: first of January'),
    ('7fc6227f-a3c4-568d-9153-02a4d2a91a83', 'EV28', 'Rotator cuff tear / tendinopathy', 'PRP', 'autologous', 'SUPPORTIVE', 'supportive-mixed', 'mixed RCTs', NULL, NULL, NULL, false, 'guideline text not confirmed', 'leave unclassified until a guideline is read', 'No guideline text has been read; not used to classify until one is.', NULL);

INSERT INTO evidence_scope (statement_id, version, scope_number, condition, condition_area, disease_status, product_class, cell_source, product_form, donor, age_from_months, age_below_months, goal_domain) VALUES
    ('c980b9f6-de7e-53b8-9281-3293228432b0', 1, 1, 'aml', NULL, 'cr1-high-risk', 'hsct', NULL, NULL, 'allogeneic', NULL, 216, NULL),
    ('f78521ba-c06a-51b6-96d5-66bd75f9b73a', 1, 1, 'aml', NULL, 'cr1-high-risk', 'hsct', NULL, NULL, 'autologous', NULL, 216, NULL),
    ('fef912dd-2659-5abf-aec5-3586bfc2d3c9', 1, 1, 'aml', NULL, 'cr1-low-risk', 'hsct', NULL, NULL, 'allogeneic', NULL, 216, NULL),
    ('1d3f1d4e-c4f6-5134-ad24-239e63338290', 1, 1, 'aml', NULL, 'cr1-low-risk', 'hsct', NULL, NULL, 'autologous', NULL, 216, NULL),
    ('c2a76702-c779-5d8f-8c74-2c1ef3e3edcb', 1, 1, 'all', NULL, 'cr1-high-risk', 'hsct', NULL, NULL, 'allogeneic', NULL, 216, NULL),
    ('c2a76702-c779-5d8f-8c74-2c1ef3e3edcb', 1, 2, 'all', NULL, 'cr2', 'hsct', NULL, NULL, 'allogeneic', NULL, 216, NULL),
    ('94f1b556-d24b-5389-a233-0e56b4c3bb9c', 1, 1, 'all', NULL, 'cr1-high-risk', 'hsct', NULL, NULL, 'autologous', NULL, 216, NULL),
    ('94f1b556-d24b-5389-a233-0e56b4c3bb9c', 1, 2, 'all', NULL, 'cr2', 'hsct', NULL, NULL, 'autologous', NULL, 216, NULL),
    ('1467edf3-be33-5ddc-8033-5315b72f7704', 1, 1, 'all', NULL, 'cr3-plus', 'hsct', NULL, NULL, 'allogeneic', NULL, 216, NULL),
    ('1467edf3-be33-5ddc-8033-5315b72f7704', 1, 2, 'aml', NULL, 'not-in-remission', 'hsct', NULL, NULL, 'allogeneic', NULL, 216, NULL),
    ('62d728a1-fd5e-5794-836f-aaef2dffbf41', 1, 1, 'nhl-t-cell', NULL, 'cr2', 'hsct', NULL, NULL, 'allogeneic', NULL, 216, NULL),
    ('3a3db514-1099-551f-aa7a-f6de703b398f', 1, 1, 'nhl-t-cell', NULL, 'cr2', 'hsct', NULL, NULL, 'autologous', NULL, 216, NULL),
    ('0424c4a7-094d-5184-b98b-1f0df2b5b70a', 1, 1, 'dlbcl', NULL, 'chemosensitive-relapse', 'hsct', NULL, NULL, 'autologous', 216, NULL, NULL),
    ('75dba509-054f-50d9-8495-de78a20ce753', 1, 1, 'multiple-myeloma', NULL, 'initial-response', 'hsct', NULL, NULL, 'autologous', 216, NULL, NULL),
    ('e2efbf00-5094-51ab-9389-3a8489b4892e', 1, 1, 'aplastic-anaemia', NULL, 'severe', 'hsct', NULL, NULL, 'allogeneic', NULL, 216, NULL),
    ('36d80807-ae34-5685-af18-aa07fda4208e', 1, 1, 'aplastic-anaemia', NULL, 'severe', 'hsct', NULL, NULL, 'autologous', NULL, 216, NULL),
    ('43c24bd0-c6aa-5703-bda1-e788eda32c74', 1, 1, 'fanconi-anaemia', NULL, NULL, 'hsct', NULL, NULL, 'allogeneic', NULL, 216, NULL),
    ('15a5dfe1-30e5-51d6-a57f-192f8fc7eb39', 1, 1, 'fanconi-anaemia', NULL, NULL, 'hsct', NULL, NULL, 'autologous', NULL, 216, NULL),
    ('d8c10274-15fd-5355-8ff7-8ab7dae136b2', 1, 1, 'neuroblastoma', NULL, 'high-risk', 'hsct', NULL, NULL, 'autologous', NULL, 216, NULL),
    ('585483b3-8702-5f0e-9057-0e7ffac257b4', 1, 1, 'neuroblastoma', NULL, 'high-risk', 'hsct', NULL, NULL, 'allogeneic', NULL, 216, NULL),
    ('d025e1a1-7e40-5ade-902c-bdcc3aa9b2a4', 1, 1, 'sickle-cell-disease', NULL, 'stroke-or-abnormal-tcd', 'hsct', NULL, NULL, 'allogeneic-related', NULL, NULL, NULL),
    ('d025e1a1-7e40-5ade-902c-bdcc3aa9b2a4', 1, 2, 'sickle-cell-disease', NULL, 'frequent-pain', 'hsct', NULL, NULL, 'allogeneic-related', NULL, NULL, NULL),
    ('d025e1a1-7e40-5ade-902c-bdcc3aa9b2a4', 1, 3, 'sickle-cell-disease', NULL, 'recurrent-acute-chest', 'hsct', NULL, NULL, 'allogeneic-related', NULL, NULL, NULL),
    ('0a6d1d2b-3c85-5731-bb0b-7883f5b06b6a', 1, 1, 'sickle-cell-disease', NULL, 'stroke-or-abnormal-tcd', 'hsct', NULL, NULL, 'allogeneic-unrelated', NULL, NULL, NULL),
    ('0a6d1d2b-3c85-5731-bb0b-7883f5b06b6a', 1, 2, 'sickle-cell-disease', NULL, 'frequent-pain', 'hsct', NULL, NULL, 'allogeneic-unrelated', NULL, NULL, NULL),
    ('0a6d1d2b-3c85-5731-bb0b-7883f5b06b6a', 1, 3, 'sickle-cell-disease', NULL, 'recurrent-acute-chest', 'hsct', NULL, NULL, 'allogeneic-unrelated', NULL, NULL, NULL),
    ('cf3bb630-51dc-5b87-818e-e2ecaae6e868', 1, 1, 'multiple-sclerosis', NULL, 'relapsing-refractory', 'hsct', NULL, NULL, 'autologous', NULL, NULL, NULL),
    ('a6b4449e-112e-55cc-86d4-cca0cb49d4ca', 1, 1, 'acute-gvhd-steroid-refractory', NULL, NULL, 'msc', 'bm-msc', 'remestemcel-l-rknd', 'allogeneic', 2, 216, NULL),
    ('49dff2cc-f49c-540b-8524-d1e62a46aaa9', 1, 1, NULL, 'haematological-malignancy', NULL, 'hsct', 'ucb', 'hpc-cord-blood', 'allogeneic', NULL, NULL, NULL),
    ('49dff2cc-f49c-540b-8524-d1e62a46aaa9', 1, 2, NULL, 'haematological-nonmalignant', NULL, 'hsct', 'ucb', 'hpc-cord-blood', 'allogeneic', NULL, NULL, NULL),
    ('21f09f92-4fce-5c41-9b4c-4b11e5e825e4', 1, 1, 'knee-osteoarthritis', NULL, NULL, 'prp', NULL, NULL, 'autologous', NULL, NULL, NULL),
    ('87bbce87-a568-5b69-95b0-e878fc3b20d2', 1, 1, 'knee-osteoarthritis', NULL, NULL, 'bmac', NULL, NULL, 'autologous', NULL, NULL, NULL),
    ('5fcc70e7-916e-5caf-926b-a6875d5ceeeb', 1, 1, 'knee-osteoarthritis', NULL, NULL, 'svf', NULL, NULL, 'autologous', NULL, NULL, NULL),
    ('5fcc70e7-916e-5caf-926b-a6875d5ceeeb', 1, 2, 'knee-osteoarthritis', NULL, NULL, 'mfat', NULL, NULL, 'autologous', NULL, NULL, NULL),
    ('1a4b47d8-50b5-517a-ae23-71c4a6b932b4', 1, 1, 'knee-osteoarthritis', NULL, NULL, 'msc', 'uc-msc', NULL, 'allogeneic', NULL, NULL, NULL),
    ('bda06e25-c892-541c-adda-1a0f53f48874', 1, 1, 'knee-cartilage-defect', NULL, NULL, 'chondrocyte', 'chondrocyte', 'maci', 'autologous', NULL, NULL, NULL),
    ('7c2db1d7-d75c-598a-9d79-9415bebe8c20', 1, 1, 'limbal-stem-cell-deficiency', NULL, 'ocular-burns', 'limbal', 'limbal', 'holoclar', 'autologous', NULL, NULL, NULL),
    ('99cffb89-aa14-57db-8888-8907537d3484', 1, 1, 'perianal-fistula-crohn', NULL, NULL, 'msc', 'ad-msc', 'darvadstrocel', 'allogeneic', NULL, NULL, NULL),
    ('dfc5f6b3-feed-54e3-92fb-185873ea278e', 1, 1, 'perianal-fistula-crohn', NULL, NULL, 'msc', 'ad-msc', 'darvadstrocel', 'allogeneic', NULL, NULL, NULL),
    ('b5c8568f-042f-5ecc-9269-00076c500077', 1, 1, 'discogenic-low-back-pain', NULL, NULL, 'bmac', NULL, NULL, 'autologous', NULL, NULL, NULL),
    ('b5c8568f-042f-5ecc-9269-00076c500077', 1, 2, 'discogenic-low-back-pain', NULL, NULL, 'bmac', NULL, NULL, 'allogeneic', NULL, NULL, NULL),
    ('b5c8568f-042f-5ecc-9269-00076c500077', 1, 3, 'discogenic-low-back-pain', NULL, NULL, 'msc', NULL, NULL, 'autologous', NULL, NULL, NULL),
    ('b5c8568f-042f-5ecc-9269-00076c500077', 1, 4, 'discogenic-low-back-pain', NULL, NULL, 'msc', NULL, NULL, 'allogeneic', NULL, NULL, NULL),
    ('22b44a86-05e7-55ef-b8ea-b9b8594d4ee9', 1, 1, 'heart-failure', NULL, NULL, 'msc', NULL, NULL, 'autologous', NULL, NULL, NULL),
    ('22b44a86-05e7-55ef-b8ea-b9b8594d4ee9', 1, 2, 'heart-failure', NULL, NULL, 'msc', NULL, NULL, 'allogeneic', NULL, NULL, NULL),
    ('22b44a86-05e7-55ef-b8ea-b9b8594d4ee9', 1, 3, 'heart-failure', NULL, NULL, 'bm-mnc', NULL, NULL, 'autologous', NULL, NULL, NULL),
    ('22b44a86-05e7-55ef-b8ea-b9b8594d4ee9', 1, 4, 'heart-failure', NULL, NULL, 'bm-mnc', NULL, NULL, 'allogeneic', NULL, NULL, NULL),
    ('22b44a86-05e7-55ef-b8ea-b9b8594d4ee9', 1, 5, 'critical-limb-ischaemia', NULL, NULL, 'msc', NULL, NULL, 'autologous', NULL, NULL, NULL),
    ('22b44a86-05e7-55ef-b8ea-b9b8594d4ee9', 1, 6, 'critical-limb-ischaemia', NULL, NULL, 'msc', NULL, NULL, 'allogeneic', NULL, NULL, NULL),
    ('22b44a86-05e7-55ef-b8ea-b9b8594d4ee9', 1, 7, 'critical-limb-ischaemia', NULL, NULL, 'bm-mnc', NULL, NULL, 'autologous', NULL, NULL, NULL),
    ('22b44a86-05e7-55ef-b8ea-b9b8594d4ee9', 1, 8, 'critical-limb-ischaemia', NULL, NULL, 'bm-mnc', NULL, NULL, 'allogeneic', NULL, NULL, NULL),
    ('4809d461-75fe-58f9-b7f3-b27e172de72f', 1, 1, 'ageing', NULL, NULL, 'msc', NULL, NULL, NULL, NULL, NULL, NULL),
    ('886e18e0-1cb6-5296-8bd6-357d0b7e3d9c', 1, 1, 'autism', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('886e18e0-1cb6-5296-8bd6-357d0b7e3d9c', 1, 2, 'als', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('886e18e0-1cb6-5296-8bd6-357d0b7e3d9c', 1, 3, 'parkinson-disease', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('886e18e0-1cb6-5296-8bd6-357d0b7e3d9c', 1, 4, 'stroke', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('886e18e0-1cb6-5296-8bd6-357d0b7e3d9c', 1, 5, 'spinal-cord-injury', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    ('478c18b9-2549-5ede-a6f2-1f985a49f523', 1, 1, NULL, NULL, NULL, 'exosome', NULL, NULL, NULL, NULL, NULL, NULL),
    ('7fc6227f-a3c4-568d-9153-02a4d2a91a83', 1, 1, 'rotator-cuff-tear', NULL, NULL, 'prp', NULL, NULL, 'autologous', NULL, NULL, NULL),
    ('7fc6227f-a3c4-568d-9153-02a4d2a91a83', 1, 2, 'rotator-cuff-tendinopathy', NULL, NULL, 'prp', NULL, NULL, 'autologous', NULL, NULL, NULL);
