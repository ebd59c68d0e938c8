-- Code lists and what the registry knows of a condition, a product class and a cell source. Locks: new tables only.
-- A code list is data, so that a steward can add a value. Codes are permanent: a code that is no longer offered is
-- retired, never deleted, because rows of former years still name it.
-- verified says whether the citation was read and says what the row says; a registry definition cites itself.

SELECT set_config('candor.actor', 'catalogue seed', true), set_config('candor.reason', 'seed of the catalogues', true);

-- Every former state of a catalogue row; the counterpart of record_history for rows that belong to no clinic.
CREATE TABLE catalogue_history (
    catalogue    text        NOT NULL,                 -- the table the former state comes from
    row_key      jsonb       NOT NULL,                 -- its primary key, column by column
    version      integer     NOT NULL,                 -- the version that was replaced
    former_row   jsonb       NOT NULL,
    recorded_at  timestamptz NOT NULL,
    recorded_by  text        NOT NULL,
    replaced_at  timestamptz NOT NULL,
    replaced_by  text        NOT NULL,
    reason       text        NOT NULL,
    CONSTRAINT catalogue_history_pk PRIMARY KEY (catalogue, row_key, version),
    CONSTRAINT catalogue_history_reason_ck CHECK (reason <> '')
);
COMMENT ON TABLE catalogue_history IS 'Every former state of a catalogue row with who replaced it, when and why; written by the trigger only.';

-- Trigger of every catalogue table that a steward maintains; its arguments name the columns of the primary key.
-- Runs with the owner's rights, so that nobody else needs the right to write history.
CREATE FUNCTION catalogue_version() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF current_actor() IS NULL THEN
        RAISE EXCEPTION 'no actor is bound to this transaction' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF TG_OP = 'INSERT' THEN
        NEW.version := 1;
    ELSE
        INSERT INTO catalogue_history (catalogue, row_key, version, former_row,
                                       recorded_at, recorded_by, replaced_at, replaced_by, reason)
        SELECT TG_TABLE_NAME, jsonb_object_agg(key_column, to_jsonb(OLD) -> key_column), OLD.version, to_jsonb(OLD),
               OLD.recorded_at, OLD.recorded_by, current_instant(), current_actor(),
               coalesce(current_setting('candor.reason', true), '')
          FROM unnest(TG_ARGV) AS key_column;
        NEW.version := OLD.version + 1;
    END IF;
    NEW.recorded_at := current_instant();
    NEW.recorded_by := current_actor();
    RETURN NEW;
END $$;

-- A catalogue: everyone bound to the service may read it, nobody but a migration writes it.
CREATE PROCEDURE make_readable(relation regclass)
    LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('GRANT SELECT ON %s TO candor_service, candor_research, candor_steward', relation);
END $$;

-- A catalogue that a steward maintains: versioned. Rows are never deleted.
CREATE PROCEDURE make_stewarded(relation regclass, VARIADIC key_columns text[])
    LANGUAGE plpgsql AS $$
BEGIN
    CALL make_readable(relation);
    EXECUTE format('ALTER TABLE %s ADD COLUMN version integer NOT NULL DEFAULT 1,
                    ADD COLUMN recorded_at timestamptz NOT NULL, ADD COLUMN recorded_by text NOT NULL', relation);
    EXECUTE format('GRANT INSERT, UPDATE ON %s TO candor_steward', relation);
    EXECUTE format('CREATE TRIGGER catalogue_version BEFORE INSERT OR UPDATE ON %s
                    FOR EACH ROW EXECUTE FUNCTION catalogue_version(%s)', relation,
                   (SELECT string_agg(quote_literal(key_column), ', ') FROM unnest(key_columns) AS key_column));
END $$;

GRANT SELECT ON catalogue_history TO candor_service, candor_steward;

CREATE TABLE code_list (
    list         text NOT NULL,
    title        text NOT NULL,
    description  text NOT NULL,
    CONSTRAINT code_list_pk PRIMARY KEY (list)
);
CALL make_readable('code_list');

CREATE TABLE code (
    list              text     NOT NULL,
    code              text     NOT NULL,
    display           text     NOT NULL,
    part              text,
    position          smallint NOT NULL,
    external_system   text,
    external_version  text,
    external_code     text,
    external_display  text,
    retired           boolean  NOT NULL DEFAULT false,
    verified          boolean  NOT NULL,
    citation          text     NOT NULL,
    note              text,
    CONSTRAINT code_pk PRIMARY KEY (list, code),
    CONSTRAINT code_list_fk FOREIGN KEY (list) REFERENCES code_list (list),
    CONSTRAINT code_position_uk UNIQUE (list, position),
    CONSTRAINT code_form_ck CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$'),
    CONSTRAINT code_external_ck CHECK (num_nonnulls(external_system, external_code, external_display) IN (0, 3)
                                       AND (external_version IS NULL OR external_system IS NOT NULL)),
    CONSTRAINT code_citation_ck CHECK (citation <> '')
);
COMMENT ON COLUMN code.part IS 'The part of the list the code belongs to, where the list has parts: scale of a grade, area of a condition.';
COMMENT ON COLUMN code.position IS 'Order of presentation; for grades and levels also their rank, lowest first.';
COMMENT ON COLUMN code.external_code IS 'Code of an outside system. Shown to others only where the row is verified.';
COMMENT ON COLUMN code.retired IS 'No longer accepted in new rows; old rows keep it.';
COMMENT ON COLUMN code.verified IS 'The citation was read and says what the row says.';
CALL make_stewarded('code', 'list', 'code');

INSERT INTO code_list (list, title, description) VALUES
    ('cell_source', 'Cell source', 'Tissue or cells a product comes from (DOSES: origin).'),
    ('preparation_method', 'Preparation method', 'How the cells were separated or prepared (DOSES: separation).'),
    ('delivery_route', 'Delivery route', 'How the product was given (DOSES: site of delivery).'),
    ('donor_relation', 'Donor', 'Relation of donor and recipient (DOSES: donor).'),
    ('fhir_product_category', 'FHIR product category', 'BiologicallyDerivedProduct.productCategory.'),
    ('qualification_degree', 'Degree', 'Degree, licence or certificate of a provider.'),
    ('provider_training', 'Training', 'Training and credentials that bear on a regenerative procedure.'),
    ('facility_accreditation', 'Facility accreditation', 'Accreditation of a clinic or laboratory.'),
    ('clinical_concept', 'Clinical concept', 'Concepts with an external code that were looked up.'),
    ('goal_domain', 'Goal domain', 'What a goal of treatment is about.'),
    ('evidence_class', 'Evidence class', 'Class of the source, finer than the four tiers shown.'),
    ('failure_reason', 'Failure reason', 'Why a treatment counts as failed.'),
    ('sex', 'Sex', 'Administrative gender, as FHIR names it.'),
    ('laterality', 'Laterality', 'Side of the body that was treated.'),
    ('body_site', 'Body site', 'Where the product was delivered.'),
    ('harvest_site', 'Harvest site', 'Where tissue was taken from the donor.'),
    ('anticoagulant', 'Anticoagulant', 'Additive at collection.'),
    ('mobilisation', 'Mobilisation', 'Therapy before collection of peripheral blood progenitor cells.'),
    ('graft_manipulation', 'Graft manipulation', 'What was done to a haematopoietic graft.'),
    ('conditioning_intensity', 'Conditioning intensity', 'Intensity of the regimen before a transplant.'),
    ('gvhd_prophylaxis', 'GVHD prophylaxis', 'Drugs given against graft-versus-host disease.'),
    ('hla_match', 'HLA match', 'Matched alleles of those typed, or haploidentical.'),
    ('activation', 'PRP activation', 'Activator added to platelet-rich plasma.'),
    ('image_guidance', 'Image guidance', 'How the needle was guided.'),
    ('vehicle', 'Vehicle', 'Carrier or scaffold the product was given with.'),
    ('concomitant_procedure', 'Concomitant procedure', 'Done in the same session.'),
    ('storage_state', 'Storage state', 'Fresh or frozen when given.'),
    ('manufacturing_site', 'Manufacturing site', 'Where the product was made.'),
    ('trilineage_result', 'Trilineage differentiation', 'Osteo-, adipo- and chondrogenic differentiation.'),
    ('sterility_result', 'Sterility', 'Result of the microbial culture.'),
    ('infectious_marker_result', 'Infectious disease marker', 'Result of a donor or recipient marker.'),
    ('donor_eligibility', 'Donor eligibility', 'Eligibility determination of the donor.'),
    ('regulatory_pathway', 'Regulatory pathway', 'Under which rule the product was given.'),
    ('systemic_effect', 'Systemic effect', 'Systemic effect, or dependence on the metabolic activity of living cells.'),
    ('study_design', 'Study design', 'Study or reporting guideline a treatment belongs to.'),
    ('consent_status', 'Consent status', 'State of a consent, as FHIR names it.'),
    ('consent_scope', 'Consent scope', 'What a consent is about, as FHIR names it.'),
    ('consent_purpose', 'Consent purpose', 'What the patient agreed to.'),
    ('comorbidity', 'Comorbidity', 'Other illness that bears on the outcome.'),
    ('medication_class', 'Medication class', 'Drugs that bear on the product or the outcome.'),
    ('previous_treatment', 'Previous treatment', 'What the patient had before for the same problem.'),
    ('rehabilitation', 'Rehabilitation', 'After-care that was prescribed.'),
    ('performer_role', 'Performer role', 'Part a provider had in a treatment.'),
    ('training_kind', 'Training kind', 'Kind of a training record.'),
    ('training_level', 'Training level', 'Level a provider had reached on the day of treatment, lowest first.'),
    ('product_class', 'Product class', 'What kind of product was given.'),
    ('product_form', 'Product form', 'A named product, licensed somewhere.'),
    ('condition_area', 'Area', 'The field a condition belongs to.'),
    ('condition', 'Condition', 'What a treatment is given for.'),
    ('severity_scale', 'Severity scale', 'Scale a severity grade is read on.'),
    ('severity_grade', 'Severity grade', 'Grade of the condition before treatment.'),
    ('disease_status', 'Disease status', 'State of the disease on the day of treatment, where indications or evidence depend on it.'),
    ('clinical_event_kind', 'Clinical event', 'What happened after a treatment, other than a score.'),
    ('event_relatedness', 'Relatedness', 'How likely an adverse event comes from the treatment; the part says whether it counts as related.'),
    ('event_outcome', 'Outcome of an adverse event', 'How an adverse event ended, as FHIR names it.'),
    ('adverse_event', 'Adverse event', 'What the adverse event was. MedDRA is licensed and not shipped.'),
    ('cause_of_death', 'Cause of death', 'Cause of death as reported.');

INSERT INTO code (list, code, display, position, external_system, external_code, external_display, verified, citation, note) VALUES
    ('cell_source', 'bm-aspirate', 'Bone marrow aspirate', 1, 'http://terminology.hl7.org/CodeSystem/v2-0487', 'MAR', 'Marrow', true, 'FHIR R4 4.0.1 definitions, v2-0487', 'SNOMED 14016003 Bone marrow structure (mCODE) is the body site, not a product'),
    ('cell_source', 'bmac', 'Bone marrow aspirate concentrate', 2, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('cell_source', 'bm-mnc', 'Bone marrow mononuclear cells', 3, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('cell_source', 'bm-msc', 'Culture-expanded bone-marrow MSC', 4, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('cell_source', 'adipose-svf', 'Adipose stromal vascular fraction', 5, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', 'enzymatic or mechanical - see preparation_method'),
    ('cell_source', 'mfat', 'Microfragmented adipose tissue', 6, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('cell_source', 'ad-msc', 'Culture-expanded adipose MSC', 7, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('cell_source', 'uc-msc', 'Umbilical cord tissue / Wharton jelly MSC', 8, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('cell_source', 'ucb', 'Umbilical cord blood', 9, 'http://terminology.hl7.org/CodeSystem/v2-0487', 'BLDCO', 'Cord blood', true, 'FHIR R4 4.0.1 definitions, v2-0487', NULL),
    ('cell_source', 'ucb-msc', 'Cord-blood-derived MSC', 10, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('cell_source', 'placenta', 'Placental / amniotic membrane tissue', 11, 'http://terminology.hl7.org/CodeSystem/v2-0487', 'PLC', 'Placenta', true, 'FHIR R4 4.0.1 definitions, v2-0487', NULL),
    ('cell_source', 'amniotic-fluid', 'Amniotic fluid', 12, 'http://terminology.hl7.org/CodeSystem/v2-0487', 'AMN', 'Amniotic fluid', true, 'FHIR R4 4.0.1 definitions, v2-0487', NULL),
    ('cell_source', 'pbsc', 'Mobilised peripheral blood progenitor cells', 13, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', 'SNOMED product codes 420413007/419252003/767410002 seen in a public IG are flagged there as NOT FOUND in SNOMED - do not use'),
    ('cell_source', 'prp', 'Platelet-rich plasma', 14, 'http://terminology.hl7.org/CodeSystem/v2-0487', 'PRP', 'Plasma, Platelet rich', true, 'FHIR R4 4.0.1 definitions, v2-0487', NULL),
    ('cell_source', 'ppp', 'Platelet-poor plasma', 15, 'http://terminology.hl7.org/CodeSystem/v2-0487', 'PPP', 'Plasma, Platelet poor', true, 'FHIR R4 4.0.1 definitions, v2-0487', NULL),
    ('cell_source', 'chondrocyte', 'Autologous chondrocytes', 16, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('cell_source', 'limbal', 'Limbal epithelial cells', 17, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('cell_source', 'exosome', 'Extracellular vesicles / exosomes (acellular)', 18, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', 'not cells; must be representable so that it can be flagged'),
    ('cell_source', 'other', 'Other', 19, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL);

INSERT INTO code (list, code, display, position, verified, citation, note) VALUES
    ('preparation_method', 'none-unmanipulated', 'Unmanipulated', 1, true, 'Registry definition; no external code confirmed', NULL),
    ('preparation_method', 'filter-only', 'Filtration only', 2, true, 'Registry definition; no external code confirmed', NULL),
    ('preparation_method', 'centrifuge-single', 'Single-spin centrifugation', 3, true, 'Registry definition; no external code confirmed', NULL),
    ('preparation_method', 'centrifuge-double', 'Double-spin centrifugation', 4, true, 'Registry definition; no external code confirmed', NULL),
    ('preparation_method', 'density-gradient', 'Density-gradient separation', 5, true, 'Registry definition; no external code confirmed', 'SPREC CEL = Ficoll mononuclear cells, viable (confirmed)'),
    ('preparation_method', 'enzymatic', 'Enzymatic digestion', 6, true, 'Registry definition; no external code confirmed', NULL),
    ('preparation_method', 'mechanical', 'Mechanical fragmentation/emulsification', 7, true, 'Registry definition; no external code confirmed', NULL),
    ('preparation_method', 'apheresis', 'Apheresis', 8, true, 'Registry definition; no external code confirmed', NULL),
    ('preparation_method', 'cd34-selection', 'CD34 selection', 9, true, 'Registry definition; no external code confirmed', NULL),
    ('preparation_method', 'tcell-depletion', 'T-cell depletion', 10, true, 'Registry definition; no external code confirmed', NULL),
    ('preparation_method', 'culture-expansion', 'Culture expansion', 11, true, 'Registry definition; no external code confirmed', NULL),
    ('preparation_method', 'gene-modification', 'Genetic modification', 12, true, 'Registry definition; no external code confirmed', NULL),
    ('preparation_method', 'cryopreserve-thaw', 'Cryopreservation and thaw', 13, true, 'Registry definition; no external code confirmed', NULL),
    ('preparation_method', 'lyophilised', 'Lyophilised / acellular', 14, true, 'Registry definition; no external code confirmed', NULL);

INSERT INTO code (list, code, display, position, external_system, external_code, external_display, verified, citation, note) VALUES
    ('delivery_route', 'ia', 'Intra-articular injection', 1, 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'IARTINJ', 'Injection, intraarticular', true, 'FHIR R4 4.0.1 definitions, v3-RouteOfAdministration', 'SNOMED 12130007 Intra-articular route (qualifier value) seen in one public map; other public repos mis-assign it'),
    ('delivery_route', 'iv', 'Intravenous infusion', 2, 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'IV', 'Infusion, intravenous', true, 'FHIR R4 4.0.1 definitions, v3-RouteOfAdministration', NULL),
    ('delivery_route', 'iv-inj', 'Intravenous injection', 3, 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'IVINJ', 'Injection, intravenous', true, 'FHIR R4 4.0.1 definitions, v3-RouteOfAdministration', NULL),
    ('delivery_route', 'im', 'Intramuscular injection', 4, 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'IM', 'Injection, intramuscular', true, 'FHIR R4 4.0.1 definitions, v3-RouteOfAdministration', NULL),
    ('delivery_route', 'id', 'Intradermal injection', 5, 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'IDINJ', 'Injection, intradermal', true, 'FHIR R4 4.0.1 definitions, v3-RouteOfAdministration', NULL),
    ('delivery_route', 'intratendinous', 'Intratendinous injection', 6, 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'ITENDINJ', 'Injection, intratendinous', true, 'FHIR R4 4.0.1 definitions, v3-RouteOfAdministration', NULL),
    ('delivery_route', 'intradiscal', 'Intradiscal injection', 7, 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'IDISCINJ', 'Injection, intradiscal', true, 'FHIR R4 4.0.1 definitions, v3-RouteOfAdministration', NULL),
    ('delivery_route', 'intraosseous', 'Intraosseous injection', 8, 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'IOSSINJ', 'Injection, intraosseous', true, 'FHIR R4 4.0.1 definitions, v3-RouteOfAdministration', NULL),
    ('delivery_route', 'periarticular', 'Periarticular injection', 9, 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'PAINJ', 'Injection, periarticular', true, 'FHIR R4 4.0.1 definitions, v3-RouteOfAdministration', NULL),
    ('delivery_route', 'bursal', 'Intrabursal injection', 10, 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'IBURSINJ', 'Injection, intrabursal', true, 'FHIR R4 4.0.1 definitions, v3-RouteOfAdministration', NULL),
    ('delivery_route', 'epidural', 'Epidural injection', 11, 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'EPIDURINJ', 'Injection, epidural', true, 'FHIR R4 4.0.1 definitions, v3-RouteOfAdministration', NULL),
    ('delivery_route', 'it', 'Intrathecal injection', 12, 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'ITINJ', 'Injection, intrathecal', true, 'FHIR R4 4.0.1 definitions, v3-RouteOfAdministration', NULL),
    ('delivery_route', 'lesional', 'Intralesional injection', 13, 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'ILESINJ', 'Injection, intralesional', true, 'FHIR R4 4.0.1 definitions, v3-RouteOfAdministration', NULL),
    ('delivery_route', 'ia-art', 'Intra-arterial injection', 14, 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'IAINJ', 'Injection, intraarterial', true, 'FHIR R4 4.0.1 definitions, v3-RouteOfAdministration', NULL),
    ('delivery_route', 'icor', 'Intracoronary injection', 15, 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'ICORONINJ', 'Injection, intracoronary', true, 'FHIR R4 4.0.1 definitions, v3-RouteOfAdministration', NULL),
    ('delivery_route', 'icard', 'Intracardiac injection', 16, 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'ICARDINJ', 'Injection, intracardiac', true, 'FHIR R4 4.0.1 definitions, v3-RouteOfAdministration', NULL),
    ('delivery_route', 'topical', 'Topical', 17, 'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration', 'TOPICAL', 'Topical', true, 'FHIR R4 4.0.1 definitions, v3-RouteOfAdministration', NULL),
    ('delivery_route', 'implant-scaffold', 'Surgical implantation on scaffold', 18, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('delivery_route', 'subconjunctival-graft', 'Ocular surface graft', 19, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL);

INSERT INTO code (list, code, display, position, verified, citation, note) VALUES
    ('donor_relation', 'autologous', 'Autologous', 1, true, 'DOSES: Murray 2019 doi:10.2106/JBJS.18.00915; no external code confirmed', NULL),
    ('donor_relation', 'allogeneic-related', 'Allogeneic, related', 2, true, 'CIBMTR: related and unrelated donor definitions', 'CIBMTR: related vs unrelated definitions confirmed'),
    ('donor_relation', 'allogeneic-unrelated', 'Allogeneic, unrelated', 3, true, 'Registry definition; no external code confirmed', NULL),
    ('donor_relation', 'syngeneic', 'Syngeneic', 4, true, 'Registry definition; no external code confirmed', NULL),
    ('donor_relation', 'xenogeneic', 'Xenogeneic', 5, true, 'DOSES: Murray 2019 doi:10.2106/JBJS.18.00915; no external code confirmed', NULL);

INSERT INTO code (list, code, display, position, external_system, external_code, external_display, verified, citation, note) VALUES
    ('fhir_product_category', 'organ', 'Organ', 1, 'http://hl7.org/fhir/product-category', 'organ', 'organ', true, 'FHIR R4 4.0.1 definitions, product-category', NULL),
    ('fhir_product_category', 'tissue', 'Tissue', 2, 'http://hl7.org/fhir/product-category', 'tissue', 'tissue', true, 'FHIR R4 4.0.1 definitions, product-category', 'mfat, placenta'),
    ('fhir_product_category', 'fluid', 'Fluid', 3, 'http://hl7.org/fhir/product-category', 'fluid', 'fluid', true, 'FHIR R4 4.0.1 definitions, product-category', 'prp, ppp, amniotic-fluid'),
    ('fhir_product_category', 'cells', 'Cells', 4, 'http://hl7.org/fhir/product-category', 'cells', 'cells', true, 'FHIR R4 4.0.1 definitions, product-category', 'bmac, svf, msc, pbsc, ucb'),
    ('fhir_product_category', 'biologicalAgent', 'Biological agent', 5, 'http://hl7.org/fhir/product-category', 'biologicalAgent', 'biologicalAgent', true, 'FHIR R4 4.0.1 definitions, product-category', 'exosome');

INSERT INTO code (list, code, display, position, external_system, external_version, external_code, external_display, verified, citation) VALUES
    ('qualification_degree', 'MD', 'Doctor of Medicine', 1, 'http://terminology.hl7.org/CodeSystem/v2-0360', '2.7', 'MD', 'Doctor of Medicine', true, 'FHIR R4 4.0.1 definitions, v2-0360 version 2.7'),
    ('qualification_degree', 'DO', 'Doctor of Osteopathy', 2, 'http://terminology.hl7.org/CodeSystem/v2-0360', '2.7', 'DO', 'Doctor of Osteopathy', true, 'FHIR R4 4.0.1 definitions, v2-0360 version 2.7'),
    ('qualification_degree', 'PA', 'Physician Assistant', 3, 'http://terminology.hl7.org/CodeSystem/v2-0360', '2.7', 'PA', 'Physician Assistant', true, 'FHIR R4 4.0.1 definitions, v2-0360 version 2.7'),
    ('qualification_degree', 'NP', 'Nurse Practitioner', 4, 'http://terminology.hl7.org/CodeSystem/v2-0360', '2.7', 'NP', 'Nurse Practitioner', true, 'FHIR R4 4.0.1 definitions, v2-0360 version 2.7'),
    ('qualification_degree', 'RN', 'Registered Nurse', 5, 'http://terminology.hl7.org/CodeSystem/v2-0360', '2.7', 'RN', 'Registered Nurse', true, 'FHIR R4 4.0.1 definitions, v2-0360 version 2.7'),
    ('qualification_degree', 'PHD', 'Doctor of Philosophy', 6, 'http://terminology.hl7.org/CodeSystem/v2-0360', '2.7', 'PHD', 'Doctor of Philosophy', true, 'FHIR R4 4.0.1 definitions, v2-0360 version 2.7'),
    ('qualification_degree', 'PharmD', 'Doctor of Pharmacy', 7, 'http://terminology.hl7.org/CodeSystem/v2-0360', '2.7', 'PharmD', 'Doctor of Pharmacy', true, 'FHIR R4 4.0.1 definitions, v2-0360 version 2.7'),
    ('qualification_degree', 'CER', 'Certificate', 8, 'http://terminology.hl7.org/CodeSystem/v2-0360', '2.7', 'CER', 'Certificate', true, 'FHIR R4 4.0.1 definitions, v2-0360 version 2.7'),
    ('qualification_degree', 'DIP', 'Diploma', 9, 'http://terminology.hl7.org/CodeSystem/v2-0360', '2.7', 'DIP', 'Diploma', true, 'FHIR R4 4.0.1 definitions, v2-0360 version 2.7'),
    ('qualification_degree', 'MT', 'Medical Technician', 10, 'http://terminology.hl7.org/CodeSystem/v2-0360', '2.7', 'MT', 'Medical Technician', true, 'FHIR R4 4.0.1 definitions, v2-0360 version 2.7');

INSERT INTO code (list, code, display, position, verified, citation, note) VALUES
    ('provider_training', 'board-hematology', 'Board certified haematology / oncology', 1, true, 'FACT immune effector cell eligibility page', 'FACT: director licensed + board certified (IEC eligibility page, confirmed)'),
    ('provider_training', 'board-orthopaedic', 'Board certified orthopaedic surgery', 2, true, 'Registry definition; no external code confirmed', NULL),
    ('provider_training', 'board-pmr', 'Board certified PM&R', 3, true, 'Registry definition; no external code confirmed', NULL),
    ('provider_training', 'board-sports', 'Sports medicine subspecialty', 4, true, 'Registry definition; no external code confirmed', NULL),
    ('provider_training', 'board-anes-pain', 'Pain medicine subspecialty', 5, true, 'Registry definition; no external code confirmed', NULL),
    ('provider_training', 'fellowship-bmt', 'BMT fellowship', 6, true, 'Registry definition; no external code confirmed', NULL),
    ('provider_training', 'us-guidance', 'Ultrasound-guided injection credential (e.g. RMSK)', 7, false, 'Registry definition; no external code confirmed', 'from memory'),
    ('provider_training', 'bm-harvest', 'Supervised bone-marrow aspiration >= n cases', 8, true, 'Registry definition; no external code confirmed', 'n is a registry setting, no published threshold confirmed'),
    ('provider_training', 'lipoaspiration', 'Supervised lipoaspiration', 9, true, 'Registry definition; no external code confirmed', NULL),
    ('provider_training', 'vendor-device', 'Vendor device course only', 10, true, 'Registry definition; no external code confirmed', NULL),
    ('provider_training', 'registry-course', 'Registry data course', 11, true, 'Registry definition; no external code confirmed', NULL),
    ('provider_training', 'gcp', 'ICH-GCP', 12, true, 'Registry definition; no external code confirmed', NULL),
    ('provider_training', 'none', 'None documented', 13, true, 'Registry definition; no external code confirmed', NULL);

INSERT INTO code (list, code, display, position, verified, citation, note) VALUES
    ('facility_accreditation', 'fact-allo', 'FACT-JACIE accredited, allogeneic', 1, true, 'FACT, factglobal.org', '>=10 new allogeneic patients in 12 months (confirmed, factglobal.org)'),
    ('facility_accreditation', 'fact-auto', 'FACT-JACIE accredited, autologous only', 2, true, 'FACT, factglobal.org', '>=5 new autologous patients per site (confirmed)'),
    ('facility_accreditation', 'fact-iec', 'FACT immune effector cells', 3, true, 'FACT, factglobal.org', '>=5 new recipients in 12 months (confirmed)'),
    ('facility_accreditation', 'aabb-ct', 'AABB cellular therapy', 4, false, 'Registry definition; no external code confirmed', 'from memory'),
    ('facility_accreditation', 'gmp', 'GMP manufacturing licence', 5, false, 'Registry definition; no external code confirmed', 'from memory'),
    ('facility_accreditation', 'none', 'None', 6, true, 'Registry definition; no external code confirmed', NULL);

INSERT INTO code (list, code, display, position, external_system, external_code, external_display, verified, citation, note) VALUES
    ('clinical_concept', 'osteoarthritis-knee', 'Osteoarthritis of knee', 1, 'http://snomed.info/sct', '239873007', 'Osteoarthritis of knee', false, 'SNOMED CT, as used in public repositories; not read at the source', 'seen in >=3 independent public repos (but 2 others mis-assign it); ICD-10 M17'),
    ('clinical_concept', 'gvhd', 'Graft versus host disease', 2, 'http://snomed.info/sct', '234646005', 'Graft-versus-host disease (disorder)', true, 'CIBMTR Reporting implementation guide 0.1.8', 'ICD-10-CM D89.81'),
    ('clinical_concept', 'bmt', 'Bone marrow transplantation', 3, 'http://snomed.info/sct', '23719005', 'Transplantation of bone marrow', false, 'SNOMED CT, as used in public repositories; not read at the source', 'seen in 2 independent repos'),
    ('clinical_concept', 'hsct', 'Haematopoietic stem cell transplantation', 4, 'http://snomed.info/sct', '234336002', 'Hemopoietic stem cell transplant (procedure)', false, 'SNOMED CT, as used in public repositories; not read at the source', 'seen in >=3 independent repos (2 others mis-assign it)'),
    ('clinical_concept', 'bm-aspiration', 'Bone marrow aspiration (procedure)', 5, 'http://snomed.info/sct', '49401003', 'Bone marrow aspiration procedure (procedure)', true, 'mCODE 4.0.0 implementation guide', NULL),
    ('clinical_concept', 'knee', 'Knee region', 6, 'http://snomed.info/sct', '72696002', 'Knee region structure (body structure)', false, 'SNOMED CT, as used in public repositories; not read at the source', 'seen in >=3 independent repos'),
    ('clinical_concept', 'bone-marrow', 'Bone marrow structure', 7, 'http://snomed.info/sct', '14016003', 'Bone marrow structure (body structure)', true, 'mCODE 4.0.0 implementation guide', NULL),
    ('clinical_concept', 'agvhd', 'Acute graft versus host disease', 8, 'http://snomed.info/sct', '402355000', 'Acute graft-versus-host disease (disorder)', true, 'HL7 Europe PanCareSurPass implementation guide, value set', 'NCIt C4980 = acute GVHD (PCDC model, confirmed)'),
    ('clinical_concept', 'cgvhd', 'Chronic graft versus host disease', 9, 'http://snomed.info/sct', '402356004', 'Chronic graft-versus-host disease (disorder)', true, 'HL7 Europe PanCareSurPass implementation guide, value set', 'NCIt C4981 = chronic GVHD (PCDC model, confirmed)');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('goal_domain', 'pain', 'Pain', 1, true, 'Registry definition; no external code confirmed'),
    ('goal_domain', 'function', 'Function', 2, true, 'Registry definition; no external code confirmed'),
    ('goal_domain', 'quality-of-life', 'Quality of life', 3, true, 'Registry definition; no external code confirmed'),
    ('goal_domain', 'recovery-time', 'Recovery time', 4, true, 'Registry definition; no external code confirmed'),
    ('goal_domain', 'return-to-activity', 'Return to activity', 5, true, 'Registry definition; no external code confirmed'),
    ('goal_domain', 'structural-repair', 'Structural repair', 6, true, 'Registry definition; no external code confirmed'),
    ('goal_domain', 'avoid-surgery', 'Avoid surgery', 7, true, 'Registry definition; no external code confirmed'),
    ('goal_domain', 'engraftment', 'Engraftment', 8, true, 'Registry definition; no external code confirmed'),
    ('goal_domain', 'remission', 'Remission', 9, true, 'Registry definition; no external code confirmed'),
    ('goal_domain', 'survival', 'Survival', 10, true, 'Registry definition; no external code confirmed'),
    ('goal_domain', 'gvhd-control', 'GVHD control', 11, true, 'Registry definition; no external code confirmed'),
    ('goal_domain', 'donor-chimerism', 'Donor chimerism', 12, true, 'Registry definition; no external code confirmed');

INSERT INTO code (list, code, display, position, verified, citation, note) VALUES
    ('evidence_class', 'supported', 'Standard of care / licensed for this indication', 1, true, 'ASTCT categories S, C, R, D, N: Majhail 2015 doi:10.1016/j.bbmt.2015.07.032', NULL),
    ('evidence_class', 'supported-clinical-evidence', 'ASTCT category C equivalent', 2, true, 'ASTCT categories S, C, R, D, N: Majhail 2015 doi:10.1016/j.bbmt.2015.07.032', NULL),
    ('evidence_class', 'supported-rare', 'ASTCT category R equivalent', 3, true, 'ASTCT categories S, C, R, D, N: Majhail 2015 doi:10.1016/j.bbmt.2015.07.032', NULL),
    ('evidence_class', 'supportive-mixed', 'Randomised evidence exists and conflicts, or guideline conditional/uncertain', 4, true, 'ASTCT categories S, C, R, D, N: Majhail 2015 doi:10.1016/j.bbmt.2015.07.032', NULL),
    ('evidence_class', 'investigational', 'ASTCT D / IND trial only', 5, true, 'ASTCT categories S, C, R, D, N: Majhail 2015 doi:10.1016/j.bbmt.2015.07.032', NULL),
    ('evidence_class', 'not-supported', 'Guideline against, ASTCT N, or regulator warning', 6, true, 'ASTCT categories S, C, R, D, N: Majhail 2015 doi:10.1016/j.bbmt.2015.07.032', NULL),
    ('evidence_class', 'withdrawn', 'Was licensed, authorisation withdrawn (class valid only in a period)', 7, true, 'EMA: Alofisel 23 March 2018 to 13 December 2024', 'Alofisel 2018-03-23..2024-12-13 (EMA, confirmed)');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('failure_reason', 'conversion-arthroplasty', 'Conversion to arthroplasty / target-joint surgery', 1, true, 'Registry definition; no external code confirmed'),
    ('failure_reason', 're-treatment', 'Re-injection or second biologic for same site and goal', 2, true, 'Registry definition; no external code confirmed'),
    ('failure_reason', 'no-response', 'Below MCID at primary time point', 3, true, 'Registry definition; no external code confirmed'),
    ('failure_reason', 'worse', 'Change <= -MCID', 4, true, 'Registry definition; no external code confirmed'),
    ('failure_reason', 'sae', 'Serious adverse event related to treatment', 5, true, 'Registry definition; no external code confirmed'),
    ('failure_reason', 'primary-graft-failure', 'ANC not reached by day 30 (PBSC/BM) or day 42 (cord) with pancytopenia', 6, true, 'ASTCT consensus table PMC11161398; GRFS events: Holtan 2015 Blood 125:1333'),
    ('failure_reason', 'secondary-graft-failure', 'Loss of count after recovery', 7, true, 'ASTCT consensus table PMC11161398; GRFS events: Holtan 2015 Blood 125:1333'),
    ('failure_reason', 'relapse', 'Relapse / progression', 8, true, 'Registry definition; no external code confirmed'),
    ('failure_reason', 'nrm', 'Death without relapse', 9, true, 'Registry definition; no external code confirmed'),
    ('failure_reason', 'agvhd-3-4', 'Grade III-IV acute GVHD', 10, true, 'ASTCT consensus table PMC11161398; GRFS events: Holtan 2015 Blood 125:1333'),
    ('failure_reason', 'cgvhd-systemic', 'Chronic GVHD requiring systemic therapy', 11, true, 'ASTCT consensus table PMC11161398; GRFS events: Holtan 2015 Blood 125:1333'),
    ('failure_reason', 'lost', 'Lost to follow-up (NOT failure; report separately)', 12, true, 'Registry definition; no external code confirmed');

INSERT INTO code (list, code, display, position, external_system, external_code, external_display, verified, citation) VALUES
    ('sex', 'male', 'Male', 1, 'http://hl7.org/fhir/administrative-gender', 'male', 'Male', true, 'FHIR R4 4.0.1 definitions, administrative-gender'),
    ('sex', 'female', 'Female', 2, 'http://hl7.org/fhir/administrative-gender', 'female', 'Female', true, 'FHIR R4 4.0.1 definitions, administrative-gender'),
    ('sex', 'other', 'Other', 3, 'http://hl7.org/fhir/administrative-gender', 'other', 'Other', true, 'FHIR R4 4.0.1 definitions, administrative-gender'),
    ('sex', 'unknown', 'Unknown', 4, 'http://hl7.org/fhir/administrative-gender', 'unknown', 'Unknown', true, 'FHIR R4 4.0.1 definitions, administrative-gender');

INSERT INTO code (list, code, display, position, verified, citation, note) VALUES
    ('laterality', 'left', 'Left', 1, true, 'Registry definition', NULL),
    ('laterality', 'right', 'Right', 2, true, 'Registry definition', NULL),
    ('laterality', 'bilateral', 'Bilateral', 3, true, 'Registry definition', NULL),
    ('laterality', 'not-applicable', 'No side', 4, true, 'Registry definition', 'unpaired or systemic site');

INSERT INTO code (list, code, display, position, external_system, external_code, external_display, verified, citation) VALUES
    ('body_site', 'knee', 'Knee', 1, 'http://snomed.info/sct', '72696002', 'Knee region structure (body structure)', false, 'SNOMED CT, as used in public repositories; not read at the source'),
    ('body_site', 'hip', 'Hip', 2, NULL, NULL, NULL, true, 'Registry definition'),
    ('body_site', 'shoulder', 'Shoulder', 3, NULL, NULL, NULL, true, 'Registry definition'),
    ('body_site', 'elbow', 'Elbow', 4, NULL, NULL, NULL, true, 'Registry definition'),
    ('body_site', 'wrist-hand', 'Wrist or hand', 5, NULL, NULL, NULL, true, 'Registry definition'),
    ('body_site', 'ankle', 'Ankle', 6, NULL, NULL, NULL, true, 'Registry definition'),
    ('body_site', 'foot', 'Foot', 7, NULL, NULL, NULL, true, 'Registry definition'),
    ('body_site', 'lumbar-spine', 'Lumbar spine', 8, NULL, NULL, NULL, true, 'Registry definition'),
    ('body_site', 'cervical-spine', 'Cervical spine', 9, NULL, NULL, NULL, true, 'Registry definition'),
    ('body_site', 'perianal', 'Perianal region', 10, NULL, NULL, NULL, true, 'Registry definition'),
    ('body_site', 'eye', 'Eye surface', 11, NULL, NULL, NULL, true, 'Registry definition'),
    ('body_site', 'heart', 'Heart', 12, NULL, NULL, NULL, true, 'Registry definition'),
    ('body_site', 'limb-muscle', 'Muscle of a limb', 13, NULL, NULL, NULL, true, 'Registry definition'),
    ('body_site', 'skin', 'Skin', 14, NULL, NULL, NULL, true, 'Registry definition'),
    ('body_site', 'central-nervous-system', 'Central nervous system', 15, NULL, NULL, NULL, true, 'Registry definition'),
    ('body_site', 'systemic', 'Whole body, by the blood stream', 16, NULL, NULL, NULL, true, 'Registry definition'),
    ('body_site', 'other', 'Other', 17, NULL, NULL, NULL, true, 'Registry definition');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('harvest_site', 'posterior-iliac-crest', 'Posterior iliac crest', 1, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('harvest_site', 'anterior-iliac-crest', 'Anterior iliac crest', 2, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('harvest_site', 'proximal-tibia', 'Proximal tibia', 3, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('harvest_site', 'abdomen', 'Abdomen', 4, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('harvest_site', 'flank', 'Flank', 5, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('harvest_site', 'thigh', 'Thigh', 6, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('harvest_site', 'antecubital-vein', 'Antecubital vein', 7, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('harvest_site', 'umbilical-cord', 'Umbilical cord', 8, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('harvest_site', 'other', 'Other', 9, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory');

INSERT INTO code (list, code, display, position, verified, citation, note) VALUES
    ('anticoagulant', 'acd-a', 'ACD-A', 1, true, 'SPREC 2.0 and 3.0 (Betsou 2018); MIBO whole-blood processing', 'SPREC container ACD'),
    ('anticoagulant', 'cpd', 'CPD', 2, true, 'SPREC 2.0 and 3.0 (Betsou 2018); MIBO whole-blood processing', 'SPREC container CPD'),
    ('anticoagulant', 'cpda-1', 'CPDA-1', 3, true, 'SPREC 2.0 and 3.0 (Betsou 2018); MIBO whole-blood processing', NULL),
    ('anticoagulant', 'sodium-citrate', 'Sodium citrate', 4, true, 'SPREC 2.0 and 3.0 (Betsou 2018); MIBO whole-blood processing', 'SPREC container SCI'),
    ('anticoagulant', 'heparin', 'Heparin', 5, true, 'SPREC 2.0 and 3.0 (Betsou 2018); MIBO whole-blood processing', 'SPREC container HEP or SHP'),
    ('anticoagulant', 'edta', 'EDTA', 6, true, 'SPREC 2.0 and 3.0 (Betsou 2018); MIBO whole-blood processing', 'SPREC container PED'),
    ('anticoagulant', 'none', 'None', 7, true, 'SPREC 2.0 and 3.0 (Betsou 2018); MIBO whole-blood processing', NULL);

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('mobilisation', 'g-csf', 'G-CSF', 1, true, 'CIBMTR Form 2006, pre-collection therapy (questions 1-3)'),
    ('mobilisation', 'plerixafor', 'Plerixafor', 2, true, 'CIBMTR Form 2006, pre-collection therapy (questions 1-3)'),
    ('mobilisation', 'chemo-g-csf', 'Chemotherapy and G-CSF', 3, true, 'CIBMTR Form 2006, pre-collection therapy (questions 1-3)'),
    ('mobilisation', 'none', 'None', 4, true, 'CIBMTR Form 2006, pre-collection therapy (questions 1-3)');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('graft_manipulation', 'none', 'None', 1, true, 'CIBMTR Form 2006, processing and manipulation (questions 22-40)'),
    ('graft_manipulation', 'rbc-depletion', 'Red cell depletion', 2, true, 'CIBMTR Form 2006, processing and manipulation (questions 22-40)'),
    ('graft_manipulation', 'plasma-reduction', 'Plasma reduction', 3, true, 'CIBMTR Form 2006, processing and manipulation (questions 22-40)'),
    ('graft_manipulation', 'cd34-selection', 'CD34 selection', 4, true, 'CIBMTR Form 2006, processing and manipulation (questions 22-40)'),
    ('graft_manipulation', 't-cell-depletion', 'T-cell depletion', 5, true, 'CIBMTR Form 2006, processing and manipulation (questions 22-40)'),
    ('graft_manipulation', 'tcr-alpha-beta-depletion', 'TCR alpha/beta depletion', 6, true, 'CIBMTR Form 2006, processing and manipulation (questions 22-40)'),
    ('graft_manipulation', 'genetic-modification', 'Genetic modification', 7, true, 'CIBMTR Form 2006, processing and manipulation (questions 22-40)'),
    ('graft_manipulation', 'washing', 'Washing', 8, true, 'CIBMTR Form 2006, processing and manipulation (questions 22-40)');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('conditioning_intensity', 'mac', 'Myeloablative', 1, true, 'CIBMTR Form 2400'),
    ('conditioning_intensity', 'ric', 'Reduced intensity', 2, true, 'CIBMTR Form 2400'),
    ('conditioning_intensity', 'nma', 'Non-myeloablative', 3, true, 'CIBMTR Form 2400'),
    ('conditioning_intensity', 'none', 'None', 4, true, 'CIBMTR Form 2400');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('gvhd_prophylaxis', 'cyclosporine', 'Ciclosporin', 1, false, 'CIBMTR Form 2400 asks for it; values from memory'),
    ('gvhd_prophylaxis', 'tacrolimus', 'Tacrolimus', 2, false, 'CIBMTR Form 2400 asks for it; values from memory'),
    ('gvhd_prophylaxis', 'sirolimus', 'Sirolimus', 3, false, 'CIBMTR Form 2400 asks for it; values from memory'),
    ('gvhd_prophylaxis', 'methotrexate', 'Methotrexate', 4, false, 'CIBMTR Form 2400 asks for it; values from memory'),
    ('gvhd_prophylaxis', 'mycophenolate', 'Mycophenolate mofetil', 5, false, 'CIBMTR Form 2400 asks for it; values from memory'),
    ('gvhd_prophylaxis', 'post-transplant-cyclophosphamide', 'Post-transplant cyclophosphamide', 6, false, 'CIBMTR Form 2400 asks for it; values from memory'),
    ('gvhd_prophylaxis', 'atg', 'Anti-thymocyte globulin', 7, false, 'CIBMTR Form 2400 asks for it; values from memory'),
    ('gvhd_prophylaxis', 'alemtuzumab', 'Alemtuzumab', 8, false, 'CIBMTR Form 2400 asks for it; values from memory'),
    ('gvhd_prophylaxis', 'abatacept', 'Abatacept', 9, false, 'CIBMTR Form 2400 asks for it; values from memory'),
    ('gvhd_prophylaxis', 'ex-vivo-depletion', 'Ex-vivo T-cell depletion', 10, false, 'CIBMTR Form 2400 asks for it; values from memory'),
    ('gvhd_prophylaxis', 'none', 'None', 11, false, 'CIBMTR Form 2400 asks for it; values from memory'),
    ('gvhd_prophylaxis', 'other', 'Other', 12, false, 'CIBMTR Form 2400 asks for it; values from memory');

INSERT INTO code (list, code, display, part, position, verified, citation) VALUES
    ('hla_match', '10-of-10', '10/10', 'of-10', 1, false, 'CIBMTR Form 2005; values from memory'),
    ('hla_match', '9-of-10', '9/10', 'of-10', 2, false, 'CIBMTR Form 2005; values from memory'),
    ('hla_match', '8-of-10', '8/10', 'of-10', 3, false, 'CIBMTR Form 2005; values from memory'),
    ('hla_match', '7-of-10', '7/10', 'of-10', 4, false, 'CIBMTR Form 2005; values from memory'),
    ('hla_match', '6-of-10', '6/10', 'of-10', 5, false, 'CIBMTR Form 2005; values from memory'),
    ('hla_match', '5-of-10', '5/10', 'of-10', 6, false, 'CIBMTR Form 2005; values from memory'),
    ('hla_match', '8-of-8', '8/8', 'of-8', 7, false, 'CIBMTR Form 2005; values from memory'),
    ('hla_match', '7-of-8', '7/8', 'of-8', 8, false, 'CIBMTR Form 2005; values from memory'),
    ('hla_match', '6-of-8', '6/8', 'of-8', 9, false, 'CIBMTR Form 2005; values from memory'),
    ('hla_match', '5-of-8', '5/8', 'of-8', 10, false, 'CIBMTR Form 2005; values from memory'),
    ('hla_match', '4-of-8', '4/8', 'of-8', 11, false, 'CIBMTR Form 2005; values from memory'),
    ('hla_match', 'haplo', 'Haploidentical', 'haplo', 12, false, 'CIBMTR Form 2005; values from memory');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('activation', 'none', 'None', 1, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('activation', 'cacl2', 'Calcium chloride', 2, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('activation', 'thrombin', 'Thrombin', 3, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('activation', 'cacl2-thrombin', 'Calcium chloride and thrombin', 4, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('activation', 'photoactivation', 'Photoactivation', 5, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('image_guidance', 'none', 'None', 1, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('image_guidance', 'ultrasound', 'Ultrasound', 2, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('image_guidance', 'fluoroscopy', 'Fluoroscopy', 3, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('image_guidance', 'ct', 'Computed tomography', 4, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('image_guidance', 'arthroscopic', 'Arthroscopic', 5, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('image_guidance', 'mri', 'Magnetic resonance', 6, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('vehicle', 'saline', 'Saline', 1, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('vehicle', 'hyaluronic-acid', 'Hyaluronic acid', 2, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('vehicle', 'fibrin', 'Fibrin', 3, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('vehicle', 'prp', 'Platelet-rich plasma', 4, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('vehicle', 'collagen', 'Collagen', 5, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('vehicle', 'none', 'None', 6, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('concomitant_procedure', 'none', 'None', 1, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('concomitant_procedure', 'arthroscopy', 'Arthroscopy', 2, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('concomitant_procedure', 'microfracture', 'Microfracture', 3, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('concomitant_procedure', 'osteotomy', 'Osteotomy', 4, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('concomitant_procedure', 'acl-reconstruction', 'Reconstruction of the anterior cruciate ligament', 5, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('concomitant_procedure', 'rotator-cuff-repair', 'Rotator cuff repair', 6, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory'),
    ('concomitant_procedure', 'other', 'Other', 7, false, 'MIBO checklist (Murray 2017 doi:10.2106/JBJS.16.00793), values from memory');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('storage_state', 'fresh', 'Fresh', 1, true, 'CIBMTR Form 2006'),
    ('storage_state', 'cryopreserved', 'Cryopreserved and thawed', 2, true, 'CIBMTR Form 2006');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('manufacturing_site', 'point-of-care', 'Point of care', 1, false, 'ISBT 128 facility; FACT; values from memory'),
    ('manufacturing_site', 'hospital-laboratory', 'Hospital laboratory', 2, false, 'ISBT 128 facility; FACT; values from memory'),
    ('manufacturing_site', 'gmp-facility', 'GMP facility', 3, false, 'ISBT 128 facility; FACT; values from memory');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('trilineage_result', 'demonstrated', 'Demonstrated', 1, true, 'ISCT: Dominici 2006 doi:10.1080/14653240600855905'),
    ('trilineage_result', 'not-demonstrated', 'Not demonstrated', 2, true, 'ISCT: Dominici 2006 doi:10.1080/14653240600855905'),
    ('trilineage_result', 'not-tested', 'Not tested', 3, true, 'ISCT: Dominici 2006 doi:10.1080/14653240600855905');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('sterility_result', 'no-growth', 'No growth', 1, false, 'CIBMTR; 21 CFR 610.12 and 1271; values from memory'),
    ('sterility_result', 'growth', 'Growth', 2, false, 'CIBMTR; 21 CFR 610.12 and 1271; values from memory'),
    ('sterility_result', 'pending', 'Pending', 3, false, 'CIBMTR; 21 CFR 610.12 and 1271; values from memory');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('infectious_marker_result', 'reactive', 'Reactive', 1, false, 'CIBMTR Form 2004; 21 CFR 1271.75; values from memory'),
    ('infectious_marker_result', 'non-reactive', 'Non-reactive', 2, false, 'CIBMTR Form 2004; 21 CFR 1271.75; values from memory'),
    ('infectious_marker_result', 'not-tested', 'Not tested', 3, false, 'CIBMTR Form 2004; 21 CFR 1271.75; values from memory');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('donor_eligibility', 'eligible', 'Eligible', 1, false, '21 CFR 1271.45-.90; values from memory'),
    ('donor_eligibility', 'ineligible-urgent-need', 'Ineligible, used for urgent need', 2, false, '21 CFR 1271.45-.90; values from memory'),
    ('donor_eligibility', 'not-required', 'Not required (autologous)', 3, false, '21 CFR 1271.45-.90; values from memory');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('regulatory_pathway', '361-hctp', 'Section 361 HCT/P', 1, false, '21 CFR 1271.10(a), 1271.15(b), 1271.20; list from memory'),
    ('regulatory_pathway', '351-bla-licensed', 'Section 351, licensed', 2, false, '21 CFR 1271.10(a), 1271.15(b), 1271.20; list from memory'),
    ('regulatory_pathway', '351-ind', 'Section 351, investigational', 3, false, '21 CFR 1271.10(a), 1271.15(b), 1271.20; list from memory'),
    ('regulatory_pathway', 'same-surgical-procedure', 'Same surgical procedure exception', 4, false, '21 CFR 1271.10(a), 1271.15(b), 1271.20; list from memory'),
    ('regulatory_pathway', 'not-hctp', 'Not an HCT/P (blood product)', 5, false, '21 CFR 1271.10(a), 1271.15(b), 1271.20; list from memory'),
    ('regulatory_pathway', 'atmp-ma', 'ATMP with marketing authorisation', 6, false, '21 CFR 1271.10(a), 1271.15(b), 1271.20; list from memory'),
    ('regulatory_pathway', 'atmp-hospital-exemption', 'ATMP under the hospital exemption', 7, false, '21 CFR 1271.10(a), 1271.15(b), 1271.20; list from memory'),
    ('regulatory_pathway', 'unregulated-or-unknown', 'Unregulated or unknown', 8, false, '21 CFR 1271.10(a), 1271.15(b), 1271.20; list from memory');

INSERT INTO code (list, code, display, position, verified, citation, note) VALUES
    ('systemic_effect', 'no', 'No', 1, true, '21 CFR 1271.10(a)(4)', NULL),
    ('systemic_effect', 'yes-autologous', 'Yes, autologous use', 2, true, '21 CFR 1271.10(a)(4)', NULL),
    ('systemic_effect', 'yes-close-relative', 'Yes, first- or second-degree relative', 3, true, '21 CFR 1271.10(a)(4)', NULL),
    ('systemic_effect', 'yes-reproductive', 'Yes, reproductive use', 4, true, '21 CFR 1271.10(a)(4)', NULL),
    ('systemic_effect', 'yes-other', 'Yes, other use', 5, true, '21 CFR 1271.10(a)(4)', 'not eligible for section 361');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('study_design', 'registry', 'Registry', 1, false, 'MIBO section 1; values from memory'),
    ('study_design', 'case-series', 'Case series', 2, false, 'MIBO section 1; values from memory'),
    ('study_design', 'cohort', 'Cohort', 3, false, 'MIBO section 1; values from memory'),
    ('study_design', 'rct', 'Randomised controlled trial', 4, false, 'MIBO section 1; values from memory'),
    ('study_design', 'expanded-access', 'Expanded access', 5, false, 'MIBO section 1; values from memory');

INSERT INTO code (list, code, display, position, external_system, external_code, external_display, verified, citation) VALUES
    ('consent_status', 'draft', 'Pending', 1, 'http://hl7.org/fhir/consent-state-codes', 'draft', 'Pending', true, 'FHIR R4 4.0.1 definitions, consent-state-codes'),
    ('consent_status', 'proposed', 'Proposed', 2, 'http://hl7.org/fhir/consent-state-codes', 'proposed', 'Proposed', true, 'FHIR R4 4.0.1 definitions, consent-state-codes'),
    ('consent_status', 'active', 'Active', 3, 'http://hl7.org/fhir/consent-state-codes', 'active', 'Active', true, 'FHIR R4 4.0.1 definitions, consent-state-codes'),
    ('consent_status', 'rejected', 'Rejected', 4, 'http://hl7.org/fhir/consent-state-codes', 'rejected', 'Rejected', true, 'FHIR R4 4.0.1 definitions, consent-state-codes'),
    ('consent_status', 'inactive', 'Inactive', 5, 'http://hl7.org/fhir/consent-state-codes', 'inactive', 'Inactive', true, 'FHIR R4 4.0.1 definitions, consent-state-codes'),
    ('consent_status', 'entered-in-error', 'Entered in Error', 6, 'http://hl7.org/fhir/consent-state-codes', 'entered-in-error', 'Entered in Error', true, 'FHIR R4 4.0.1 definitions, consent-state-codes');

INSERT INTO code (list, code, display, position, external_system, external_code, external_display, verified, citation) VALUES
    ('consent_scope', 'adr', 'Advanced Care Directive', 1, 'http://terminology.hl7.org/CodeSystem/consentscope', 'adr', 'Advanced Care Directive', true, 'FHIR R4 4.0.1 definitions, consentscope'),
    ('consent_scope', 'research', 'Research', 2, 'http://terminology.hl7.org/CodeSystem/consentscope', 'research', 'Research', true, 'FHIR R4 4.0.1 definitions, consentscope'),
    ('consent_scope', 'patient-privacy', 'Privacy Consent', 3, 'http://terminology.hl7.org/CodeSystem/consentscope', 'patient-privacy', 'Privacy Consent', true, 'FHIR R4 4.0.1 definitions, consentscope'),
    ('consent_scope', 'treatment', 'Treatment', 4, 'http://terminology.hl7.org/CodeSystem/consentscope', 'treatment', 'Treatment', true, 'FHIR R4 4.0.1 definitions, consentscope');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('consent_purpose', 'REGISTRY', 'Taking part in the registry', 1, true, 'Registry definition'),
    ('consent_purpose', 'RESEARCH', 'Research use of the data', 2, true, 'Registry definition'),
    ('consent_purpose', 'CONTACT', 'Contact for follow-up', 3, true, 'Registry definition');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('comorbidity', 'none', 'None', 1, false, 'MIBO recipient; NHS PROMs questionnaire; values from memory'),
    ('comorbidity', 'diabetes', 'Diabetes', 2, false, 'MIBO recipient; NHS PROMs questionnaire; values from memory'),
    ('comorbidity', 'inflammatory-disease', 'Inflammatory disease', 3, false, 'MIBO recipient; NHS PROMs questionnaire; values from memory'),
    ('comorbidity', 'smoking', 'Smoking', 4, false, 'MIBO recipient; NHS PROMs questionnaire; values from memory'),
    ('comorbidity', 'heart-disease', 'Heart disease', 5, false, 'MIBO recipient; NHS PROMs questionnaire; values from memory'),
    ('comorbidity', 'hypertension', 'High blood pressure', 6, false, 'MIBO recipient; NHS PROMs questionnaire; values from memory'),
    ('comorbidity', 'stroke', 'Stroke', 7, false, 'MIBO recipient; NHS PROMs questionnaire; values from memory'),
    ('comorbidity', 'depression', 'Depression', 8, false, 'MIBO recipient; NHS PROMs questionnaire; values from memory'),
    ('comorbidity', 'other', 'Other', 9, false, 'MIBO recipient; NHS PROMs questionnaire; values from memory');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('medication_class', 'none', 'None', 1, false, 'MIBO recipient (PRP checklist); values from memory'),
    ('medication_class', 'antiplatelet', 'Antiplatelet', 2, false, 'MIBO recipient (PRP checklist); values from memory'),
    ('medication_class', 'anticoagulant', 'Anticoagulant', 3, false, 'MIBO recipient (PRP checklist); values from memory'),
    ('medication_class', 'anti-inflammatory', 'Anti-inflammatory', 4, false, 'MIBO recipient (PRP checklist); values from memory'),
    ('medication_class', 'corticosteroid', 'Corticosteroid', 5, false, 'MIBO recipient (PRP checklist); values from memory'),
    ('medication_class', 'immunosuppressive', 'Immunosuppressive', 6, false, 'MIBO recipient (PRP checklist); values from memory');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('previous_treatment', 'none', 'None', 1, false, 'MIBO injury; CIBMTR; values from memory'),
    ('previous_treatment', 'physiotherapy', 'Physiotherapy', 2, false, 'MIBO injury; CIBMTR; values from memory'),
    ('previous_treatment', 'injection-corticosteroid', 'Corticosteroid injection', 3, false, 'MIBO injury; CIBMTR; values from memory'),
    ('previous_treatment', 'injection-hyaluronic-acid', 'Hyaluronic acid injection', 4, false, 'MIBO injury; CIBMTR; values from memory'),
    ('previous_treatment', 'injection-biologic', 'Biologic or cell injection', 5, false, 'MIBO injury; CIBMTR; values from memory'),
    ('previous_treatment', 'surgery', 'Surgery of the same site', 6, false, 'MIBO injury; CIBMTR; values from memory'),
    ('previous_treatment', 'chemotherapy', 'Chemotherapy', 7, false, 'MIBO injury; CIBMTR; values from memory'),
    ('previous_treatment', 'radiotherapy', 'Radiotherapy', 8, false, 'MIBO injury; CIBMTR; values from memory'),
    ('previous_treatment', 'transplant', 'Haematopoietic cell transplant', 9, false, 'MIBO injury; CIBMTR; values from memory'),
    ('previous_treatment', 'other', 'Other', 10, false, 'MIBO injury; CIBMTR; values from memory');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('rehabilitation', 'none', 'None', 1, false, 'MIBO post-operative care; values from memory'),
    ('rehabilitation', 'weight-bearing-as-tolerated', 'Weight bearing as tolerated', 2, false, 'MIBO post-operative care; values from memory'),
    ('rehabilitation', 'protected-weight-bearing', 'Protected weight bearing', 3, false, 'MIBO post-operative care; values from memory'),
    ('rehabilitation', 'supervised-programme', 'Supervised programme', 4, false, 'MIBO post-operative care; values from memory'),
    ('rehabilitation', 'other', 'Other', 5, false, 'MIBO post-operative care; values from memory');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('performer_role', 'operator', 'Operator', 1, true, 'Registry definition'),
    ('performer_role', 'assistant', 'Assistant', 2, true, 'Registry definition'),
    ('performer_role', 'collector', 'Collector of the tissue', 3, true, 'Registry definition'),
    ('performer_role', 'supervisor', 'Supervisor', 4, true, 'Registry definition'),
    ('performer_role', 'anaesthetist', 'Anaesthetist', 5, true, 'Registry definition');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('training_kind', 'FELLOWSHIP', 'Fellowship', 1, true, 'Registry definition'),
    ('training_kind', 'RESIDENCY', 'Residency', 2, true, 'Registry definition'),
    ('training_kind', 'CERTIFICATION', 'Certification', 3, true, 'Registry definition'),
    ('training_kind', 'PROCTORED_CASES', 'Proctored cases', 4, true, 'Registry definition'),
    ('training_kind', 'COURSE', 'Course', 5, true, 'Registry definition');

INSERT INTO code (list, code, display, position, verified, citation, note) VALUES
    ('training_level', 'NONE_DOCUMENTED', 'None documented', 1, true, 'Registry definition', 'no training, or only training that is not about a procedure'),
    ('training_level', 'COURSE', 'Course', 2, true, 'Registry definition', 'a course by the maker of a device is no more than this'),
    ('training_level', 'PROCTORED_CASES', 'Proctored cases', 3, true, 'Registry definition', 'single procedures under supervision'),
    ('training_level', 'RESIDENCY', 'Residency', 4, true, 'Registry definition', 'supervised, not in the subspecialty'),
    ('training_level', 'CERTIFICATION', 'Certification', 5, true, 'Registry definition', 'examined by a board'),
    ('training_level', 'FELLOWSHIP', 'Fellowship', 6, true, 'Registry definition', 'supervised in the subspecialty');

INSERT INTO code (list, code, display, position, verified, citation, note) VALUES
    ('product_class', 'bmac', 'Bone marrow aspirate and concentrate', 1, true, 'Registry definition', NULL),
    ('product_class', 'bm-mnc', 'Bone marrow mononuclear cells', 2, true, 'Registry definition', NULL),
    ('product_class', 'mfat', 'Microfragmented adipose tissue', 3, true, 'Registry definition', NULL),
    ('product_class', 'svf', 'Adipose stromal vascular fraction', 4, true, 'Registry definition', NULL),
    ('product_class', 'msc', 'Culture-expanded mesenchymal stromal cells', 5, true, 'Registry definition', NULL),
    ('product_class', 'prp', 'Platelet-rich plasma', 6, true, 'Registry definition', NULL),
    ('product_class', 'hsct', 'Haematopoietic stem cell transplant', 7, true, 'Registry definition', NULL),
    ('product_class', 'ucb', 'Umbilical cord blood, not as a transplant', 8, true, 'Registry definition', NULL),
    ('product_class', 'chondrocyte', 'Chondrocytes', 9, true, 'Registry definition', NULL),
    ('product_class', 'limbal', 'Limbal epithelial cells', 10, true, 'Registry definition', NULL),
    ('product_class', 'birth-tissue', 'Placental, amniotic or cord tissue, not cultured', 11, true, 'Registry definition', NULL),
    ('product_class', 'exosome', 'Extracellular vesicles', 12, true, 'Registry definition', NULL),
    ('product_class', 'joint-replacement', 'Joint replacement', 13, true, 'Registry definition', 'comparator, not a cell product'),
    ('product_class', 'other', 'Other', 14, true, 'Registry definition', NULL);

INSERT INTO code (list, code, display, position, verified, citation, note) VALUES
    ('product_form', 'remestemcel-l-rknd', 'remestemcel-L-rknd (Ryoncil)', 1, true, 'Product name as the regulator lists it', 'FDA notice 18 December 2024'),
    ('product_form', 'hpc-cord-blood', 'HPC, Cord Blood (Hemacord and others)', 2, true, 'Product name as the regulator lists it', 'FDA approved cellular and gene therapy products list'),
    ('product_form', 'darvadstrocel', 'darvadstrocel (Alofisel)', 3, true, 'Product name as the regulator lists it', 'EMA EPAR; authorisation withdrawn 13 December 2024'),
    ('product_form', 'holoclar', 'Holoclar', 4, true, 'Product name as the regulator lists it', 'EMA EPAR'),
    ('product_form', 'maci', 'MACI', 5, false, 'Product name as the regulator lists it', 'from memory'),
    ('product_form', 'spherox', 'Spherox', 6, false, 'Product name as the regulator lists it', 'from memory');

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('condition_area', 'orthopaedic', 'Orthopaedic', 1, true, 'Registry definition'),
    ('condition_area', 'haematological-malignancy', 'Haematological malignancy', 2, true, 'Registry definition'),
    ('condition_area', 'haematological-nonmalignant', 'Non-malignant disorder of the blood', 3, true, 'Registry definition'),
    ('condition_area', 'nonmalignant-unspecified', 'Non-malignant, not specified', 4, true, 'Registry definition'),
    ('condition_area', 'solid-tumour', 'Solid tumour', 5, true, 'Registry definition'),
    ('condition_area', 'gvhd', 'Graft-versus-host disease', 6, true, 'Registry definition'),
    ('condition_area', 'neurological', 'Neurological', 7, true, 'Registry definition'),
    ('condition_area', 'gastrointestinal', 'Gastrointestinal', 8, true, 'Registry definition'),
    ('condition_area', 'ophthalmic', 'Ophthalmic', 9, true, 'Registry definition'),
    ('condition_area', 'cardiovascular', 'Cardiovascular', 10, true, 'Registry definition'),
    ('condition_area', 'ageing', 'Ageing and wellness', 11, true, 'Registry definition'),
    ('condition_area', 'other', 'Other', 12, true, 'Registry definition');

INSERT INTO code (list, code, display, part, position, external_system, external_code, external_display, verified, citation, note) VALUES
    ('condition', 'knee-osteoarthritis', 'Osteoarthritis of the knee', 'orthopaedic', 1, 'http://snomed.info/sct', '239873007', 'Osteoarthritis of knee', false, 'SNOMED CT, as used in public repositories; not read at the source', 'two public repositories assign the code to something else; ICD-10 M17 (category, from memory of the classification)'),
    ('condition', 'hip-osteoarthritis', 'Osteoarthritis of the hip', 'orthopaedic', 2, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'knee-cartilage-defect', 'Articular cartilage defect of the knee', 'orthopaedic', 3, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'rotator-cuff-tear', 'Rotator cuff tear', 'orthopaedic', 4, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'rotator-cuff-tendinopathy', 'Rotator cuff tendinopathy', 'orthopaedic', 5, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'lateral-epicondylitis', 'Lateral epicondylitis', 'orthopaedic', 6, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'acl-injury', 'Injury of the anterior cruciate ligament', 'orthopaedic', 7, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'discogenic-low-back-pain', 'Discogenic low back pain', 'orthopaedic', 8, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'osteonecrosis-femoral-head', 'Osteonecrosis of the femoral head', 'orthopaedic', 9, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'aml', 'Acute myeloid leukaemia', 'haematological-malignancy', 10, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'all', 'Acute lymphoblastic leukaemia', 'haematological-malignancy', 11, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'cml', 'Chronic myeloid leukaemia', 'haematological-malignancy', 12, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'cll', 'Chronic lymphocytic leukaemia', 'haematological-malignancy', 13, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'chronic-leukaemia', 'Chronic leukaemia, kind not recorded', 'haematological-malignancy', 14, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', 'for sources that do not say more, such as the UCI data set of paediatric transplants'),
    ('condition', 'mds', 'Myelodysplastic syndrome', 'haematological-malignancy', 15, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'myeloproliferative-disorder', 'Myeloproliferative disorder', 'haematological-malignancy', 16, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'myelofibrosis', 'Myelofibrosis', 'haematological-malignancy', 17, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'multiple-myeloma', 'Multiple myeloma', 'haematological-malignancy', 18, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'nhl', 'Non-Hodgkin lymphoma', 'haematological-malignancy', 19, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'nhl-t-cell', 'T-cell non-Hodgkin lymphoma', 'haematological-malignancy', 20, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'dlbcl', 'Diffuse large B-cell lymphoma', 'haematological-malignancy', 21, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'hodgkin-lymphoma', 'Hodgkin lymphoma', 'haematological-malignancy', 22, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'lymphoma', 'Lymphoma, kind not recorded', 'haematological-malignancy', 23, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', 'for sources that do not say more, such as the UCI data set of paediatric transplants'),
    ('condition', 'aplastic-anaemia', 'Aplastic anaemia', 'haematological-nonmalignant', 24, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'fanconi-anaemia', 'Fanconi anaemia', 'haematological-nonmalignant', 25, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'congenital-anaemia', 'Congenital anaemia', 'haematological-nonmalignant', 26, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'sickle-cell-disease', 'Sickle cell disease', 'haematological-nonmalignant', 27, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'thalassaemia', 'Thalassaemia', 'haematological-nonmalignant', 28, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'nonmalignant-transplant-indication', 'Non-malignant disease treated by transplant, kind not recorded', 'nonmalignant-unspecified', 29, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', 'for sources that do not say more, such as the UCI data set of paediatric transplants'),
    ('condition', 'neuroblastoma', 'Neuroblastoma', 'solid-tumour', 30, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'renal-cell-carcinoma', 'Renal cell carcinoma', 'solid-tumour', 31, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'acute-gvhd-steroid-refractory', 'Acute graft-versus-host disease, steroid-refractory', 'gvhd', 32, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'chronic-gvhd', 'Chronic graft-versus-host disease', 'gvhd', 33, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'multiple-sclerosis', 'Multiple sclerosis', 'neurological', 34, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'als', 'Amyotrophic lateral sclerosis', 'neurological', 35, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'parkinson-disease', 'Parkinson disease', 'neurological', 36, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'stroke', 'Stroke', 'neurological', 37, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'spinal-cord-injury', 'Spinal cord injury', 'neurological', 38, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'autism', 'Autism', 'neurological', 39, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'perianal-fistula-crohn', 'Complex perianal fistula in Crohn disease', 'gastrointestinal', 40, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'limbal-stem-cell-deficiency', 'Limbal stem cell deficiency', 'ophthalmic', 41, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'heart-failure', 'Heart failure', 'cardiovascular', 42, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'critical-limb-ischaemia', 'Critical limb ischaemia', 'cardiovascular', 43, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'ageing', 'Ageing, wellness or frailty', 'ageing', 44, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL),
    ('condition', 'other', 'Other', 'other', 45, NULL, NULL, NULL, true, 'Registry definition; no external code confirmed', NULL);

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('severity_scale', 'kellgren-lawrence', 'Kellgren-Lawrence', 1, false, 'Kellgren and Lawrence 1957, from memory'),
    ('severity_scale', 'icrs', 'ICRS cartilage grade', 2, false, 'ICRS, from memory'),
    ('severity_scale', 'outerbridge', 'Outerbridge', 3, false, 'Outerbridge 1961, from memory'),
    ('severity_scale', 'pfirrmann', 'Pfirrmann', 4, false, 'Pfirrmann 2001, from memory'),
    ('severity_scale', 'goutallier', 'Goutallier', 5, false, 'Goutallier 1994, from memory'),
    ('severity_scale', 'cuff-tear-size', 'Rotator cuff tear size', 6, false, 'DeOrio and Cofield 1984, from memory'),
    ('severity_scale', 'none', 'No scale', 7, true, 'Registry definition');

INSERT INTO code (list, code, display, part, position, verified, citation, note) VALUES
    ('severity_grade', 'kl-0', 'Kellgren-Lawrence 0 (no feature)', 'kellgren-lawrence', 1, false, 'Kellgren and Lawrence 1957, from memory', NULL),
    ('severity_grade', 'kl-1', 'Kellgren-Lawrence 1 (doubtful)', 'kellgren-lawrence', 2, false, 'Kellgren and Lawrence 1957, from memory', NULL),
    ('severity_grade', 'kl-2', 'Kellgren-Lawrence 2 (minimal)', 'kellgren-lawrence', 3, false, 'Kellgren and Lawrence 1957, from memory', NULL),
    ('severity_grade', 'kl-3', 'Kellgren-Lawrence 3 (moderate)', 'kellgren-lawrence', 4, false, 'Kellgren and Lawrence 1957, from memory', NULL),
    ('severity_grade', 'kl-4', 'Kellgren-Lawrence 4 (severe)', 'kellgren-lawrence', 5, false, 'Kellgren and Lawrence 1957, from memory', NULL),
    ('severity_grade', 'icrs-0', 'ICRS 0', 'icrs', 6, false, 'ICRS grading, from memory', NULL),
    ('severity_grade', 'icrs-1', 'ICRS 1', 'icrs', 7, false, 'ICRS grading, from memory', NULL),
    ('severity_grade', 'icrs-2', 'ICRS 2', 'icrs', 8, false, 'ICRS grading, from memory', NULL),
    ('severity_grade', 'icrs-3', 'ICRS 3', 'icrs', 9, false, 'ICRS grading, from memory', NULL),
    ('severity_grade', 'icrs-4', 'ICRS 4', 'icrs', 10, false, 'ICRS grading, from memory', NULL),
    ('severity_grade', 'outerbridge-0', 'Outerbridge 0', 'outerbridge', 11, false, 'Outerbridge grading, from memory', NULL),
    ('severity_grade', 'outerbridge-1', 'Outerbridge 1', 'outerbridge', 12, false, 'Outerbridge grading, from memory', NULL),
    ('severity_grade', 'outerbridge-2', 'Outerbridge 2', 'outerbridge', 13, false, 'Outerbridge grading, from memory', NULL),
    ('severity_grade', 'outerbridge-3', 'Outerbridge 3', 'outerbridge', 14, false, 'Outerbridge grading, from memory', NULL),
    ('severity_grade', 'outerbridge-4', 'Outerbridge 4', 'outerbridge', 15, false, 'Outerbridge grading, from memory', NULL),
    ('severity_grade', 'pfirrmann-1', 'Pfirrmann 1', 'pfirrmann', 16, false, 'Pfirrmann 2001, from memory', NULL),
    ('severity_grade', 'pfirrmann-2', 'Pfirrmann 2', 'pfirrmann', 17, false, 'Pfirrmann 2001, from memory', NULL),
    ('severity_grade', 'pfirrmann-3', 'Pfirrmann 3', 'pfirrmann', 18, false, 'Pfirrmann 2001, from memory', NULL),
    ('severity_grade', 'pfirrmann-4', 'Pfirrmann 4', 'pfirrmann', 19, false, 'Pfirrmann 2001, from memory', NULL),
    ('severity_grade', 'pfirrmann-5', 'Pfirrmann 5', 'pfirrmann', 20, false, 'Pfirrmann 2001, from memory', NULL),
    ('severity_grade', 'goutallier-0', 'Goutallier 0', 'goutallier', 21, false, 'Goutallier 1994, from memory', NULL),
    ('severity_grade', 'goutallier-1', 'Goutallier 1', 'goutallier', 22, false, 'Goutallier 1994, from memory', NULL),
    ('severity_grade', 'goutallier-2', 'Goutallier 2', 'goutallier', 23, false, 'Goutallier 1994, from memory', NULL),
    ('severity_grade', 'goutallier-3', 'Goutallier 3', 'goutallier', 24, false, 'Goutallier 1994, from memory', NULL),
    ('severity_grade', 'goutallier-4', 'Goutallier 4', 'goutallier', 25, false, 'Goutallier 1994, from memory', NULL),
    ('severity_grade', 'cuff-partial', 'Partial thickness', 'cuff-tear-size', 26, false, 'DeOrio and Cofield 1984, from memory', NULL),
    ('severity_grade', 'cuff-small', 'Small, under 1 cm', 'cuff-tear-size', 27, false, 'DeOrio and Cofield 1984, from memory', NULL),
    ('severity_grade', 'cuff-medium', 'Medium, 1 to under 3 cm', 'cuff-tear-size', 28, false, 'DeOrio and Cofield 1984, from memory', NULL),
    ('severity_grade', 'cuff-large', 'Large, 3 to under 5 cm', 'cuff-tear-size', 29, false, 'DeOrio and Cofield 1984, from memory', NULL),
    ('severity_grade', 'cuff-massive', 'Massive, 5 cm or more', 'cuff-tear-size', 30, false, 'DeOrio and Cofield 1984, from memory', NULL),
    ('severity_grade', 'not-graded', 'Not graded', 'none', 31, true, 'Registry definition', 'no scale fits the condition, or the source has none');

INSERT INTO code (list, code, display, part, position, verified, citation, note) VALUES
    ('disease_status', 'cr1', 'First complete remission, risk not recorded', 'remission', 1, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032', NULL),
    ('disease_status', 'cr1-low-risk', 'First complete remission, low or standard risk', 'remission', 2, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032', NULL),
    ('disease_status', 'cr1-intermediate-risk', 'First complete remission, intermediate risk', 'remission', 3, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032', NULL),
    ('disease_status', 'cr1-high-risk', 'First complete remission, high risk', 'remission', 4, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032', NULL),
    ('disease_status', 'cr2', 'Second complete remission', 'remission', 5, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032', NULL),
    ('disease_status', 'cr3-plus', 'Third or later complete remission', 'remission', 6, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032', NULL),
    ('disease_status', 'not-in-remission', 'Not in remission', 'remission', 7, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032', NULL),
    ('disease_status', 'initial-response', 'Initial response', 'remission', 8, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032', NULL),
    ('disease_status', 'chemosensitive-relapse', 'Chemosensitive relapse', 'remission', 9, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032', NULL),
    ('disease_status', 'risk-low', 'Low risk, status not recorded', 'risk', 10, true, 'Registry definition', 'for sources that give a risk group and no remission'),
    ('disease_status', 'risk-high', 'High risk, status not recorded', 'risk', 11, true, 'Registry definition', 'for sources that give a risk group and no remission'),
    ('disease_status', 'severe', 'Severe disease', 'clinical-state', 12, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032', NULL),
    ('disease_status', 'high-risk', 'High-risk disease', 'clinical-state', 13, true, 'ASBMT indications 2015 doi:10.1016/j.bbmt.2015.07.032', NULL),
    ('disease_status', 'stroke-or-abnormal-tcd', 'Stroke or abnormal transcranial Doppler', 'clinical-state', 14, true, 'ASH 2021 doi:10.1182/bloodadvances.2021004394', NULL),
    ('disease_status', 'frequent-pain', 'Frequent pain', 'clinical-state', 15, true, 'ASH 2021 doi:10.1182/bloodadvances.2021004394', NULL),
    ('disease_status', 'recurrent-acute-chest', 'Recurrent acute chest syndrome', 'clinical-state', 16, true, 'ASH 2021 doi:10.1182/bloodadvances.2021004394', NULL),
    ('disease_status', 'relapsing-refractory', 'Relapsing, high-risk, refractory to treatment', 'clinical-state', 17, true, 'ASBMT 2019 MS position statement', NULL),
    ('disease_status', 'ocular-burns', 'Due to ocular burns', 'clinical-state', 18, true, 'EMA EPAR Holoclar', NULL);

INSERT INTO code (list, code, display, position, verified, citation, note) VALUES
    ('clinical_event_kind', 'adverse-event', 'Adverse event', 1, true, 'MIBO outcome; 21 CFR 1271.350', NULL),
    ('clinical_event_kind', 'repeat-treatment', 'Repeat treatment of the same site for the same goal', 2, true, 'MIBO outcome', NULL),
    ('clinical_event_kind', 'conversion-to-surgery', 'Conversion to joint replacement or surgery of the treated joint', 3, true, 'MIBO outcome', NULL),
    ('clinical_event_kind', 'neutrophil-engraftment', 'Neutrophil engraftment', 4, true, 'CIBMTR Form 2450', 'first of three consecutive values of at least 0.5 x 10*9/L on different days, after the nadir'),
    ('clinical_event_kind', 'platelet-recovery', 'Platelet recovery', 5, true, 'CIBMTR manual; PMC11161398', 'first of three consecutive days of at least 20 x 10*9/L without transfusion in the seven days before'),
    ('clinical_event_kind', 'primary-graft-failure', 'Primary graft failure', 6, true, 'PMC11161398', 'neutrophils not reached by day 30 (blood, marrow) or 42 (cord), with pancytopenia'),
    ('clinical_event_kind', 'secondary-graft-failure', 'Secondary graft failure', 7, true, 'PMC11161398', 'loss of counts after recovery'),
    ('clinical_event_kind', 'acute-gvhd', 'Acute graft-versus-host disease', 8, true, 'MAGIC: PMC11161398 (stages); overall grade rule Harris 2016 from memory', 'grade 1 to 4'),
    ('clinical_event_kind', 'chronic-gvhd', 'Chronic graft-versus-host disease', 9, true, 'NIH 2014: PMC4329079', 'grade 1 mild, 2 moderate, 3 severe'),
    ('clinical_event_kind', 'chronic-gvhd-systemic-therapy', 'Systemic therapy started for chronic graft-versus-host disease', 10, true, 'Holtan 2015 Blood 125:1333', NULL),
    ('clinical_event_kind', 'relapse', 'Relapse or progression', 11, true, 'CIBMTR Form 2450', NULL),
    ('clinical_event_kind', 'return-to-activity', 'Return to activity or work at the declared level', 12, true, 'Registry definition', NULL),
    ('clinical_event_kind', 'death', 'Death', 13, true, 'CIBMTR Form 2450', NULL),
    ('clinical_event_kind', 'withdrawal', 'Withdrawal of consent', 14, true, 'Registry definition', 'ends follow-up; neither failure nor success'),
    ('clinical_event_kind', 'lost-to-follow-up', 'Lost to follow-up', 15, true, 'Registry definition', 'ends follow-up; neither failure nor success'),
    ('clinical_event_kind', 'last-contact', 'Last contact', 16, true, 'CIBMTR Form 2450', 'the day until which freedom from events is known');

INSERT INTO code (list, code, display, part, position, external_system, external_code, external_display, verified, citation) VALUES
    ('event_relatedness', 'certain', 'Certain', 'related', 1, 'http://terminology.hl7.org/CodeSystem/adverse-event-causality-assess', 'Certain', 'Certain', true, 'FHIR R4 4.0.1 definitions, adverse-event-causality-assess'),
    ('event_relatedness', 'probable', 'Probable', 'related', 2, 'http://terminology.hl7.org/CodeSystem/adverse-event-causality-assess', 'Probably-Likely', 'Probably/Likely', true, 'FHIR R4 4.0.1 definitions, adverse-event-causality-assess'),
    ('event_relatedness', 'possible', 'Possible', 'related', 3, 'http://terminology.hl7.org/CodeSystem/adverse-event-causality-assess', 'Possible', 'Possible', true, 'FHIR R4 4.0.1 definitions, adverse-event-causality-assess'),
    ('event_relatedness', 'unlikely', 'Unlikely', 'unrelated', 4, 'http://terminology.hl7.org/CodeSystem/adverse-event-causality-assess', 'Unlikely', 'Unlikely', true, 'FHIR R4 4.0.1 definitions, adverse-event-causality-assess'),
    ('event_relatedness', 'unrelated', 'Unrelated', 'unrelated', 5, NULL, NULL, NULL, true, 'Registry definition'),
    ('event_relatedness', 'not-assessable', 'Not assessable', 'not-assessed', 6, 'http://terminology.hl7.org/CodeSystem/adverse-event-causality-assess', 'Unassessable-Unclassifiable', 'Unassessable/Unclassifiable', true, 'FHIR R4 4.0.1 definitions, adverse-event-causality-assess');

INSERT INTO code (list, code, display, position, external_system, external_code, external_display, verified, citation) VALUES
    ('event_outcome', 'resolved', 'Resolved', 1, 'http://terminology.hl7.org/CodeSystem/adverse-event-outcome', 'resolved', 'Resolved', true, 'FHIR R4 4.0.1 definitions, adverse-event-outcome'),
    ('event_outcome', 'recovering', 'Recovering', 2, 'http://terminology.hl7.org/CodeSystem/adverse-event-outcome', 'recovering', 'Recovering', true, 'FHIR R4 4.0.1 definitions, adverse-event-outcome'),
    ('event_outcome', 'ongoing', 'Ongoing', 3, 'http://terminology.hl7.org/CodeSystem/adverse-event-outcome', 'ongoing', 'Ongoing', true, 'FHIR R4 4.0.1 definitions, adverse-event-outcome'),
    ('event_outcome', 'resolved-with-sequelae', 'Resolved with Sequelae', 4, 'http://terminology.hl7.org/CodeSystem/adverse-event-outcome', 'resolvedWithSequelae', 'Resolved with Sequelae', true, 'FHIR R4 4.0.1 definitions, adverse-event-outcome'),
    ('event_outcome', 'fatal', 'Fatal', 5, 'http://terminology.hl7.org/CodeSystem/adverse-event-outcome', 'fatal', 'Fatal', true, 'FHIR R4 4.0.1 definitions, adverse-event-outcome'),
    ('event_outcome', 'unknown', 'Unknown', 6, 'http://terminology.hl7.org/CodeSystem/adverse-event-outcome', 'unknown', 'Unknown', true, 'FHIR R4 4.0.1 definitions, adverse-event-outcome');

INSERT INTO code (list, code, display, position, verified, citation, note) VALUES
    ('adverse_event', 'pain-flare', 'Flare of pain', 1, true, 'Registry definition', NULL),
    ('adverse_event', 'swelling', 'Swelling or effusion', 2, true, 'Registry definition', NULL),
    ('adverse_event', 'infection-local', 'Local infection', 3, true, 'Registry definition', NULL),
    ('adverse_event', 'septic-arthritis', 'Septic arthritis', 4, true, 'Registry definition', NULL),
    ('adverse_event', 'infection-systemic', 'Systemic infection', 5, true, 'Registry definition', NULL),
    ('adverse_event', 'cmv-reactivation', 'CMV reactivation', 6, true, 'Registry definition', NULL),
    ('adverse_event', 'bleeding', 'Bleeding', 7, true, 'Registry definition', NULL),
    ('adverse_event', 'haematoma', 'Haematoma', 8, true, 'Registry definition', NULL),
    ('adverse_event', 'wound-problem', 'Wound problem', 9, true, 'Registry definition', NULL),
    ('adverse_event', 'urinary-problem', 'Urinary problem', 10, true, 'Registry definition', NULL),
    ('adverse_event', 'nerve-injury', 'Nerve injury', 11, true, 'Registry definition', NULL),
    ('adverse_event', 'thromboembolism', 'Thromboembolism', 12, true, 'Registry definition', NULL),
    ('adverse_event', 'allergic-reaction', 'Allergic reaction', 13, true, 'Registry definition', NULL),
    ('adverse_event', 'infusion-reaction', 'Infusion reaction', 14, true, 'Registry definition', NULL),
    ('adverse_event', 'vasovagal', 'Vasovagal reaction', 15, true, 'Registry definition', NULL),
    ('adverse_event', 'organ-toxicity', 'Organ toxicity', 16, true, 'Registry definition', NULL),
    ('adverse_event', 'veno-occlusive-disease', 'Veno-occlusive disease', 17, true, 'Registry definition', NULL),
    ('adverse_event', 'secondary-malignancy', 'Secondary malignancy', 18, true, 'Registry definition', NULL),
    ('adverse_event', 'readmission', 'Readmission', 19, true, 'Registry definition', NULL),
    ('adverse_event', 'none', 'None', 20, true, 'Registry definition', 'answers the question about an immediate complication'),
    ('adverse_event', 'other', 'Other', 21, true, 'Registry definition', NULL);

INSERT INTO code (list, code, display, position, verified, citation) VALUES
    ('cause_of_death', 'relapse', 'Relapse or progression', 1, true, 'Registry definition'),
    ('cause_of_death', 'graft-failure', 'Graft failure', 2, true, 'Registry definition'),
    ('cause_of_death', 'gvhd', 'Graft-versus-host disease', 3, true, 'Registry definition'),
    ('cause_of_death', 'infection', 'Infection', 4, true, 'Registry definition'),
    ('cause_of_death', 'organ-failure', 'Organ failure', 5, true, 'Registry definition'),
    ('cause_of_death', 'other', 'Other', 6, true, 'Registry definition'),
    ('cause_of_death', 'unknown', 'Unknown', 7, true, 'Registry definition');

-- What the registry does differently by condition, product class and cell source.
CREATE TABLE condition (
    condition        text NOT NULL,
    condition_list   text NOT NULL GENERATED ALWAYS AS ('condition') STORED,
    area             text NOT NULL,
    area_list        text NOT NULL GENERATED ALWAYS AS ('condition_area') STORED,
    CONSTRAINT condition_pk PRIMARY KEY (condition),
    CONSTRAINT condition_code_fk FOREIGN KEY (condition_list, condition) REFERENCES code (list, code),
    CONSTRAINT condition_area_fk FOREIGN KEY (area_list, area) REFERENCES code (list, code)
);
CALL make_stewarded('condition', 'condition');

INSERT INTO condition (condition, area) SELECT code, part FROM code WHERE list = 'condition' ORDER BY position;

CREATE TABLE product_class (
    product_class       text    NOT NULL,
    product_class_list  text    NOT NULL GENERATED ALWAYS AS ('product_class') STORED,
    living_cells        boolean NOT NULL,
    transplant          boolean NOT NULL,
    comparator          boolean NOT NULL,
    CONSTRAINT product_class_pk PRIMARY KEY (product_class),
    CONSTRAINT product_class_code_fk FOREIGN KEY (product_class_list, product_class) REFERENCES code (list, code)
);
COMMENT ON COLUMN product_class.transplant IS 'A haematopoietic graft: failure set and follow-up plan of transplants.';
COMMENT ON COLUMN product_class.comparator IS 'Not a cell product; recorded so that cell products can be compared with it.';
CALL make_stewarded('product_class', 'product_class');

INSERT INTO product_class (product_class, living_cells, transplant, comparator) VALUES
    ('bmac', true, false, false),
    ('bm-mnc', true, false, false),
    ('mfat', true, false, false),
    ('svf', true, false, false),
    ('msc', true, false, false),
    ('prp', false, false, false),
    ('hsct', true, true, false),
    ('ucb', true, false, false),
    ('chondrocyte', true, false, false),
    ('limbal', true, false, false),
    ('birth-tissue', false, false, false),
    ('exosome', false, false, false),
    ('joint-replacement', false, false, true),
    ('other', true, false, false);

CREATE TABLE cell_source (
    cell_source         text    NOT NULL,
    cell_source_list    text    NOT NULL GENERATED ALWAYS AS ('cell_source') STORED,
    product_category    text    NOT NULL,
    category_list       text    NOT NULL GENERATED ALWAYS AS ('fhir_product_category') STORED,
    culture_expanded    boolean NOT NULL,
    msc_label           boolean NOT NULL,
    blood_product       boolean NOT NULL,
    haematopoietic      boolean NOT NULL,
    verified            boolean NOT NULL,
    citation            text    NOT NULL,
    CONSTRAINT cell_source_pk PRIMARY KEY (cell_source),
    CONSTRAINT cell_source_code_fk FOREIGN KEY (cell_source_list, cell_source) REFERENCES code (list, code),
    CONSTRAINT cell_source_category_fk FOREIGN KEY (category_list, product_category) REFERENCES code (list, code),
    CONSTRAINT cell_source_msc_ck CHECK (NOT msc_label OR culture_expanded)
);
COMMENT ON COLUMN cell_source.product_category IS 'BiologicallyDerivedProduct.productCategory.';
COMMENT ON COLUMN cell_source.culture_expanded IS 'Passage or population doublings are required; without culture they are refused.';
COMMENT ON COLUMN cell_source.msc_label IS 'Named MSC: needs the ISCT panel or a licensed product (Dominici 2006 doi:10.1080/14653240600855905).';
COMMENT ON COLUMN cell_source.blood_product IS 'Platelet and leukocyte counts are required, cell counts are not.';
COMMENT ON COLUMN cell_source.haematopoietic IS 'May be a haematopoietic graft; the graft elements are required where the product class is a transplant.';
CALL make_stewarded('cell_source', 'cell_source');

CREATE TABLE cell_source_product_class (
    cell_source    text NOT NULL,
    product_class  text NOT NULL,
    CONSTRAINT cell_source_product_class_pk PRIMARY KEY (cell_source, product_class),
    CONSTRAINT cell_source_product_class_source_fk FOREIGN KEY (cell_source) REFERENCES cell_source (cell_source),
    CONSTRAINT cell_source_product_class_class_fk FOREIGN KEY (product_class) REFERENCES product_class (product_class)
);
COMMENT ON TABLE cell_source_product_class IS 'Which product classes a cell source can be the origin of. A comparator has no cell source.';
CALL make_readable('cell_source_product_class');

INSERT INTO cell_source (cell_source, product_category, culture_expanded, msc_label, blood_product, haematopoietic, verified, citation) VALUES
    ('bm-aspirate', 'cells', false, false, false, true, true, 'FHIR R4 4.0.1 definitions, product-category; attribution by the registry'),
    ('bmac', 'cells', false, false, false, false, true, 'FHIR R4 4.0.1 definitions, product-category; attribution by the registry'),
    ('bm-mnc', 'cells', false, false, false, false, true, 'FHIR R4 4.0.1 definitions, product-category; attribution by the registry'),
    ('bm-msc', 'cells', true, true, false, false, true, 'FHIR R4 4.0.1 definitions, product-category; attribution by the registry'),
    ('adipose-svf', 'cells', false, false, false, false, true, 'FHIR R4 4.0.1 definitions, product-category; attribution by the registry'),
    ('mfat', 'tissue', false, false, false, false, true, 'FHIR R4 4.0.1 definitions, product-category; attribution by the registry'),
    ('ad-msc', 'cells', true, true, false, false, true, 'FHIR R4 4.0.1 definitions, product-category; attribution by the registry'),
    ('uc-msc', 'cells', true, true, false, false, true, 'FHIR R4 4.0.1 definitions, product-category; attribution by the registry'),
    ('ucb', 'cells', false, false, false, true, true, 'FHIR R4 4.0.1 definitions, product-category; attribution by the registry'),
    ('ucb-msc', 'cells', true, true, false, false, true, 'FHIR R4 4.0.1 definitions, product-category; attribution by the registry'),
    ('placenta', 'tissue', false, false, false, false, true, 'FHIR R4 4.0.1 definitions, product-category; attribution by the registry'),
    ('amniotic-fluid', 'fluid', false, false, false, false, true, 'FHIR R4 4.0.1 definitions, product-category; attribution by the registry'),
    ('pbsc', 'cells', false, false, false, true, true, 'FHIR R4 4.0.1 definitions, product-category; attribution by the registry'),
    ('prp', 'fluid', false, false, true, false, true, 'FHIR R4 4.0.1 definitions, product-category; attribution by the registry'),
    ('ppp', 'fluid', false, false, true, false, true, 'FHIR R4 4.0.1 definitions, product-category; attribution by the registry'),
    ('chondrocyte', 'cells', true, false, false, false, false, 'Attribution by the registry, not confirmed'),
    ('limbal', 'cells', true, false, false, false, false, 'Attribution by the registry, not confirmed'),
    ('exosome', 'biologicalAgent', false, false, false, false, true, 'FHIR R4 4.0.1 definitions, product-category; attribution by the registry'),
    ('other', 'cells', false, false, false, false, false, 'Attribution by the registry, not confirmed');

INSERT INTO cell_source_product_class (cell_source, product_class) VALUES
    ('bm-aspirate', 'bmac'),
    ('bm-aspirate', 'hsct'),
    ('bmac', 'bmac'),
    ('bm-mnc', 'bm-mnc'),
    ('bm-msc', 'msc'),
    ('adipose-svf', 'svf'),
    ('mfat', 'mfat'),
    ('ad-msc', 'msc'),
    ('uc-msc', 'msc'),
    ('ucb', 'hsct'),
    ('ucb', 'ucb'),
    ('ucb-msc', 'msc'),
    ('placenta', 'birth-tissue'),
    ('amniotic-fluid', 'birth-tissue'),
    ('pbsc', 'hsct'),
    ('prp', 'prp'),
    ('ppp', 'prp'),
    ('ppp', 'other'),
    ('chondrocyte', 'chondrocyte'),
    ('limbal', 'limbal'),
    ('exosome', 'exosome'),
    ('other', 'other');

CREATE TABLE clinical_event_kind (
    event_kind       text     NOT NULL,
    event_kind_list  text     NOT NULL GENERATED ALWAYS AS ('clinical_event_kind') STORED,
    grade_scale      text,
    grade_minimum    smallint,
    grade_maximum    smallint,
    once             boolean  NOT NULL,
    CONSTRAINT clinical_event_kind_pk PRIMARY KEY (event_kind),
    CONSTRAINT clinical_event_kind_code_fk FOREIGN KEY (event_kind_list, event_kind) REFERENCES code (list, code),
    CONSTRAINT clinical_event_kind_grade_ck CHECK (num_nonnulls(grade_scale, grade_minimum, grade_maximum) IN (0, 3)
                                                   AND grade_minimum <= grade_maximum)
);
COMMENT ON COLUMN clinical_event_kind.grade_scale IS 'Scale of the grade an event of this kind may carry; NULL: it carries none.';
COMMENT ON COLUMN clinical_event_kind.once IS 'At most once for one treatment.';
CALL make_readable('clinical_event_kind');

INSERT INTO clinical_event_kind (event_kind, grade_scale, grade_minimum, grade_maximum, once) VALUES
    ('adverse-event', 'CTCAE', 1, 5, false),
    ('repeat-treatment', NULL, NULL, NULL, false),
    ('conversion-to-surgery', NULL, NULL, NULL, false),
    ('neutrophil-engraftment', NULL, NULL, NULL, true),
    ('platelet-recovery', NULL, NULL, NULL, true),
    ('primary-graft-failure', NULL, NULL, NULL, true),
    ('secondary-graft-failure', NULL, NULL, NULL, true),
    ('acute-gvhd', 'MAGIC', 1, 4, false),
    ('chronic-gvhd', 'NIH', 1, 3, false),
    ('chronic-gvhd-systemic-therapy', NULL, NULL, NULL, true),
    ('relapse', NULL, NULL, NULL, false),
    ('return-to-activity', NULL, NULL, NULL, true),
    ('death', NULL, NULL, NULL, true),
    ('withdrawal', NULL, NULL, NULL, true),
    ('lost-to-follow-up', NULL, NULL, NULL, true),
    ('last-contact', NULL, NULL, NULL, false);
