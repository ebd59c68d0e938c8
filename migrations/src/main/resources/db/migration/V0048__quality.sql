-- Edit checks as data, and the questions they put to a clinic. ADR-0016. Locks: goal_fact for a moment; otherwise new objects.

-- The numbers that a check can look at.
CREATE TABLE checked_element (
    record_type  text NOT NULL,                           -- whose value: cell_product, treatment, score
    element      text NOT NULL,                           -- name of the data element, or id of the measure
    unit         text NOT NULL,                           -- UCUM
    CONSTRAINT checked_element_pk PRIMARY KEY (record_type, element)
);
CALL make_readable('checked_element');
INSERT INTO checked_element (record_type, element, unit) VALUES
    ('cell_product', 'donor.age', 'a'),
    ('cell_product', 'collection.volume', 'mL'),
    ('cell_product', 'processing.passage', '{passage}'),
    ('cell_product', 'processing.storageTemperature', 'Cel'),
    ('cell_product', 'characterization.viability', '%'),
    ('cell_product', 'characterization.cfuF', '{CFU}/mL'),
    ('cell_product', 'characterization.endotoxin', '[EU]/mL'),
    ('cell_product', 'characterization.plateletsBlood', '10*9/L'),
    ('cell_product', 'characterization.plateletsProduct', '10*9/L'),
    ('cell_product', 'characterization.leukocytesBlood', '10*9/L'),
    ('cell_product', 'characterization.leukocytesProduct', '10*9/L'),
    ('cell_product', 'characterization.redCells', '10*12/L'),
    ('cell_product', 'dose.volume', 'mL'),
    ('cell_product', 'dose.nucleatedCells', '10*6'),
    ('cell_product', 'dose.nucleatedCellsPerKg', '10*8/kg'),
    ('cell_product', 'dose.cd34PerKg', '10*6/kg'),
    ('cell_product', 'dose.cd3PerKg', '10*8/kg'),
    ('cell_product', 'dose.mscs', '10*6'),
    ('cell_product', 'dose.mscsPerKg', '10*6/kg'),
    ('treatment', 'recipient.age', 'a'),
    ('treatment', 'recipient.bodyMass', 'kg'),
    ('treatment', 'recipient.bmi', 'kg/m2'),
    ('treatment', 'indication.symptomDuration', 'mo'),
    ('treatment', 'delivery.seriesNumber', '1'),
    ('treatment', 'delivery.seriesInterval', 'd'),
    ('treatment', 'delivery.hoursFromCollection', 'h');
INSERT INTO checked_element (record_type, element, unit)
SELECT 'score', measure_id, unit FROM measure WHERE kind = 'SCORE';

CREATE TABLE edit_check (
    check_id       text     NOT NULL,
    title          text     NOT NULL,                     -- what is checked, for people
    record_type    text     NOT NULL,
    element        text     NOT NULL,
    other_element  text,                                  -- RATIO: what the value is divided by, of the same record
    kind           text     NOT NULL,
    severity       text     NOT NULL,
    low            numeric,
    high           numeric,
    slip_factors   numeric[] NOT NULL DEFAULT '{}',       -- RANGE: what a value in another unit may be off by
    within_days    integer,                               -- HISTORY: d to the value before
    least_n        integer,                               -- COHORT: values without which nothing is said
    product_class  text,                                  -- NULL: of every product
    active         boolean  NOT NULL DEFAULT true,
    verified       boolean  NOT NULL,
    citation       text     NOT NULL,
    note           text,
    CONSTRAINT edit_check_pk PRIMARY KEY (check_id),
    CONSTRAINT edit_check_class_fk FOREIGN KEY (product_class) REFERENCES product_class (product_class),
    CONSTRAINT edit_check_id_ck CHECK (check_id ~ '^[a-z0-9][a-z0-9-]{0,98}$'),
    CONSTRAINT edit_check_element_fk FOREIGN KEY (record_type, element) REFERENCES checked_element,
    CONSTRAINT edit_check_other_element_fk FOREIGN KEY (record_type, other_element) REFERENCES checked_element,
    CONSTRAINT edit_check_severity_ck CHECK (severity IN ('ERROR', 'QUERY', 'NOTE')),
    CONSTRAINT edit_check_citation_ck CHECK (citation <> ''),
    -- Only what cannot be is refused: a value that is merely rare may be true. A score's own scale refuses already.
    CONSTRAINT edit_check_error_ck CHECK (severity <> 'ERROR' OR (kind IN ('RANGE', 'RATIO') AND record_type <> 'score')),
    CONSTRAINT edit_check_range_ck CHECK (low < high),
    CONSTRAINT edit_check_kind_ck CHECK (CASE kind
        WHEN 'RANGE'   THEN num_nonnulls(low, high) > 0 AND num_nonnulls(other_element, within_days, least_n) = 0
        WHEN 'RATIO'   THEN num_nonnulls(low, high) > 0 AND other_element IS NOT NULL
                            AND num_nonnulls(within_days, least_n) = 0
        WHEN 'HISTORY' THEN low IS NULL AND high > 0 AND within_days > 0 AND record_type = 'score'
                            AND num_nonnulls(other_element, least_n) = 0
        WHEN 'COHORT'  THEN low >= 1 AND high > 0 AND least_n >= 10 AND record_type <> 'score'
                            AND num_nonnulls(other_element, within_days) = 0
        ELSE false END),
    CONSTRAINT edit_check_slip_ck CHECK (slip_factors = '{}' OR (kind = 'RANGE' AND 0 < ALL (slip_factors)))
);
COMMENT ON COLUMN edit_check.kind IS 'RANGE: the value lies in [low, high]. RATIO: value / other value does. HISTORY: it differs from the value before it, at most within_days ago, by less than high. COHORT: its logarithm is at most high robust standard deviations from the median of the clinic''s latest products of the class, or the value at most low times larger or smaller.';
COMMENT ON COLUMN edit_check.severity IS 'ERROR refuses, QUERY asks the clinic, NOTE stands on the receipt.';
CREATE INDEX edit_check_element_ix ON edit_check (record_type, element);
CALL make_stewarded('edit_check', 'check_id');

-- The numbers of treatments that checks look at: their products, themselves, and their scores.
CREATE FUNCTION checked_values(treatments uuid[])
    RETURNS TABLE (treatment_id uuid, subject_id uuid, product_class text, record_type text, record_id uuid,
                   element text, value numeric, on_day date)
    LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT t.treatment_id, t.subject_id, p.product_class, 'cell_product', p.product_id, v.element, v.value, t.treated_on
      FROM treatment t
      JOIN cell_product p ON p.clinic_id = t.clinic_id AND p.product_id = t.product_id
     CROSS JOIN LATERAL (VALUES
           ('donor.age', p.donor_age),
           ('collection.volume', p.collected_volume),
           ('processing.passage', p.passage),
           ('processing.storageTemperature', p.storage_temperature),
           ('characterization.viability', p.viability),
           ('characterization.cfuF', p.cfu_f),
           ('characterization.endotoxin', p.endotoxin),
           ('characterization.plateletsBlood', p.platelets_blood),
           ('characterization.plateletsProduct', p.platelets_product),
           ('characterization.leukocytesBlood', p.leukocytes_blood),
           ('characterization.leukocytesProduct', p.leukocytes_product),
           ('characterization.redCells', p.red_cells),
           ('dose.volume', p.product_volume),
           ('dose.nucleatedCells', p.nucleated_cells),
           ('dose.nucleatedCellsPerKg', p.nucleated_cells_per_kg),
           ('dose.cd34PerKg', p.cd34_per_kg),
           ('dose.cd3PerKg', p.cd3_per_kg),
           ('dose.mscs', p.mscs),
           ('dose.mscsPerKg', p.mscs_per_kg)) AS v (element, value)
     WHERE t.treatment_id = ANY (treatments) AND NOT t.retracted AND v.value IS NOT NULL
    UNION ALL
    SELECT t.treatment_id, t.subject_id, p.product_class, 'treatment', t.treatment_id, v.element, v.value, t.treated_on
      FROM treatment t
      JOIN cell_product p ON p.clinic_id = t.clinic_id AND p.product_id = t.product_id
     CROSS JOIN LATERAL (VALUES
           ('recipient.age', t.age),
           ('recipient.bodyMass', t.body_mass),
           ('recipient.bmi', t.bmi),
           ('indication.symptomDuration', t.symptom_duration),
           ('delivery.seriesNumber', t.series_number),
           ('delivery.seriesInterval', t.series_interval),
           ('delivery.hoursFromCollection', t.hours_from_collection)) AS v (element, value)
     WHERE t.treatment_id = ANY (treatments) AND NOT t.retracted AND v.value IS NOT NULL
    UNION ALL
    SELECT t.treatment_id, t.subject_id, p.product_class, 'score', s.score_id, s.measure_id, s.value, s.observed_on
      FROM treatment t
      JOIN cell_product p ON p.clinic_id = t.clinic_id AND p.product_id = t.product_id
      JOIN score s ON s.clinic_id = t.clinic_id AND s.treatment_id = t.treatment_id AND NOT s.retracted
     WHERE t.treatment_id = ANY (treatments) AND NOT t.retracted;
END;

-- A second argument is the reason of changes that need none of their own; otherwise as in V0001.
CREATE OR REPLACE FUNCTION record_version() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF current_actor() IS NULL THEN
        RAISE EXCEPTION 'no actor is bound to this transaction' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF TG_OP = 'INSERT' THEN
        NEW.version := 1;
    ELSE
        INSERT INTO record_history (clinic_id, record_type, record_id, version, record,
                                    recorded_at, recorded_by, replaced_at, replaced_by, reason)
        VALUES (OLD.clinic_id, TG_TABLE_NAME, (to_jsonb(OLD) ->> TG_ARGV[0])::uuid, OLD.version, to_jsonb(OLD),
                OLD.recorded_at, OLD.recorded_by, current_instant(), current_actor(),
                coalesce(nullif(current_setting('candor.reason', true), ''), TG_ARGV[1], ''));
        NEW.version := OLD.version + 1;
    END IF;
    NEW.recorded_at := current_instant();
    NEW.recorded_by := current_actor();
    RETURN NEW;
END $$;

CREATE TABLE data_query (
    clinic_id     uuid        NOT NULL,
    query_id      uuid        NOT NULL,
    treatment_id  uuid        NOT NULL,
    check_id      text,                                   -- NULL: a person asks
    record_type   text        NOT NULL,                   -- table
    record_id     uuid        NOT NULL,
    element       text,                                   -- NULL: of the treatment as a whole
    value         numeric,                                -- what was questioned, in the element's unit
    question      text        NOT NULL,
    state         text        NOT NULL DEFAULT 'OPEN',
    opened_on     date        NOT NULL,                   -- UTC
    opened_at     timestamptz NOT NULL,
    opened_by     text        NOT NULL,
    answer        text,
    answered_at   timestamptz,
    answered_by   text,
    resolution    text,                                   -- CONFIRMED, CORRECTED, WITHDRAWN
    closed_at     timestamptz,
    closed_by     text,
    version       integer     NOT NULL,
    recorded_at   timestamptz NOT NULL,
    recorded_by   text        NOT NULL,
    place         uuid        NOT NULL GENERATED ALWAYS AS (
        CAST(lpad(to_hex(opened_on - date '1900-01-01'), 8, '0') || left(md5(CAST(query_id AS text)), 24) AS uuid)) STORED,
    CONSTRAINT data_query_pk PRIMARY KEY (clinic_id, query_id),
    CONSTRAINT data_query_treatment_fk FOREIGN KEY (clinic_id, treatment_id) REFERENCES treatment,
    CONSTRAINT data_query_check_fk FOREIGN KEY (check_id) REFERENCES edit_check (check_id),
    CONSTRAINT data_query_state_ck CHECK (state IN ('OPEN', 'ANSWERED', 'CLOSED')),
    CONSTRAINT data_query_value_ck CHECK ((check_id IS NULL) = (element IS NULL) AND (check_id IS NULL) = (value IS NULL)),
    CONSTRAINT data_query_answer_ck CHECK (num_nulls(answer, answered_at, answered_by) IN (0, 3)
                                           AND (state <> 'ANSWERED' OR answer IS NOT NULL)),
    CONSTRAINT data_query_resolution_ck CHECK (resolution IN ('CONFIRMED', 'CORRECTED', 'WITHDRAWN')),
    CONSTRAINT data_query_closing_ck CHECK (num_nulls(resolution, closed_at, closed_by) IN (0, 3)
                                            AND (state = 'CLOSED') = (resolution IS NOT NULL))
);
-- What was asked of a value is not asked of it again, whatever became of the question.
CREATE UNIQUE INDEX data_query_once_uk ON data_query (clinic_id, check_id, record_id, element, value);
CREATE INDEX data_query_treatment_ix ON data_query (clinic_id, treatment_id);
CREATE INDEX data_query_open_ix ON data_query (clinic_id, place) WHERE state <> 'CLOSED';
CALL make_clinical('data_query', 'query_id');
DROP TRIGGER record_version ON data_query;
CREATE TRIGGER record_version BEFORE INSERT OR UPDATE ON data_query
    FOR EACH ROW EXECUTE FUNCTION record_version('query_id', 'answered or closed');

-- Whether a treatment is of a provider and with a product of a class; NULL: of any.
CREATE FUNCTION treated_with(treatment uuid, provider uuid, class text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN EXISTS (SELECT 1
                     FROM treatment t
                     JOIN cell_product p ON p.clinic_id = t.clinic_id AND p.product_id = t.product_id
                    WHERE t.treatment_id = treated_with.treatment
                      AND (treated_with.provider IS NULL OR t.provider_id = treated_with.provider)
                      AND (treated_with.class IS NULL OR p.product_class = treated_with.class));

-- Whether a comparison counts a row of which something is in question; researchers see that and no question.
ALTER TABLE goal_fact ADD COLUMN open_query boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN goal_fact.open_query IS 'A query of the treatment is not closed.';
GRANT SELECT (open_query) ON goal_fact TO candor_research;

CREATE FUNCTION note_open_query() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    UPDATE goal_fact
       SET open_query = EXISTS (SELECT 1 FROM data_query
                                 WHERE treatment_id = NEW.treatment_id AND state <> 'CLOSED')
     WHERE treatment_id = NEW.treatment_id;
    RETURN NULL;
END $$;
CREATE TRIGGER note_open_query_new AFTER INSERT ON data_query FOR EACH ROW EXECUTE FUNCTION note_open_query();
CREATE TRIGGER note_open_query AFTER UPDATE OF state ON data_query FOR EACH ROW
    WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION note_open_query();

SELECT set_config('candor.actor', 'catalogue seed', true), set_config('candor.reason', 'seed of the catalogues', true);

INSERT INTO edit_check (check_id, title, record_type, element, other_element, kind, severity, low, high, slip_factors,
                        least_n, verified, citation, note) VALUES
    ('cd34-dose', 'CD34+ cells per kg of the recipient', 'cell_product', 'dose.cd34PerKg', NULL, 'RANGE', 'QUERY',
     0.1, 60, '{0.1,10,0.01,100}', NULL, true,
     'Registry definition; 187 children (UCI, bone marrow transplant: children) had 0.79 to 57.78', NULL),
    ('cd3-dose', 'CD3+ cells per kg of the recipient', 'cell_product', 'dose.cd3PerKg', NULL, 'RANGE', 'QUERY',
     0.00001, 25, '{0.01,100,0.1,10}', NULL, true,
     'Registry definition; 182 children (UCI, bone marrow transplant: children) had 0.04 to 20.02',
     'low after depletion of T cells'),
    ('nucleated-cell-dose', 'Nucleated cells per kg of the recipient', 'cell_product', 'dose.nucleatedCellsPerKg', NULL,
     'RANGE', 'QUERY', 0.05, 40, '{0.01,100,0.1,10}', NULL, true, 'Registry definition', NULL),
    ('msc-dose', 'MSCs per kg of the recipient', 'cell_product', 'dose.mscsPerKg', NULL, 'RANGE', 'QUERY',
     0.05, 50, '{0.01,100,0.1,10}', NULL, true, 'Registry definition', NULL),
    ('low-viability', 'Viability of the product', 'cell_product', 'characterization.viability', NULL, 'RANGE', 'NOTE',
     70, NULL, '{}', NULL, true, 'Registry definition', 'a product of lower viability may have been given on purpose'),
    ('platelets-concentrated', 'Platelets of the product against whole blood', 'cell_product',
     'characterization.plateletsProduct', 'characterization.plateletsBlood', 'RATIO', 'QUERY', 0.5, 20, '{}', NULL,
     true, 'Registry definition', NULL),
    ('cd34-among-nucleated', 'CD34+ cells are among the nucleated cells', 'cell_product', 'dose.cd34PerKg',
     'dose.nucleatedCellsPerKg', 'RATIO', 'ERROR', NULL, 100, '{}', NULL, true,
     'By definition: no part is larger than the whole', 'in 10*6/kg and 10*8/kg all nucleated cells are 100'),
    ('mass-and-bmi', 'Height that body mass and BMI give, squared', 'treatment', 'recipient.bodyMass', 'recipient.bmi',
     'RATIO', 'QUERY', 0.2, 4.9, '{}', NULL, true, 'Registry definition; heights of 0.45 to 2.21 m', NULL),
    ('volume-in-clinic', 'Volume given, against the clinic''s latest', 'cell_product', 'dose.volume', NULL, 'COHORT',
     'QUERY', 4, 5, '{}', 30, true, 'Registry definition', NULL),
    ('collected-in-clinic', 'Volume collected, against the clinic''s latest', 'cell_product', 'collection.volume',
     NULL, 'COHORT', 'QUERY', 4, 5, '{}', 30, true, 'Registry definition', NULL),
    ('nucleated-in-clinic', 'Nucleated cells, against the clinic''s latest', 'cell_product', 'dose.nucleatedCells', NULL,
     'COHORT', 'QUERY', 4, 5, '{}', 30, true, 'Registry definition', NULL),
    ('cd34-in-clinic', 'CD34+ cells per kg, against the clinic''s latest', 'cell_product', 'dose.cd34PerKg', NULL,
     'COHORT', 'QUERY', 4, 5, '{}', 30, true, 'Registry definition', NULL);

-- Nearly the whole scale in four months, up or down: more often a scale read the wrong way round than a person.
INSERT INTO edit_check (check_id, title, record_type, element, kind, severity, high, within_days, verified, citation)
SELECT 'jump-' || measure_id, 'Jump of ' || name, 'score', measure_id, 'HISTORY', 'QUERY',
       0.9 * (maximum - minimum), 120, true, 'Registry definition: nine tenths of the scale'
  FROM measure
 WHERE kind = 'SCORE' AND maximum > minimum AND measure_id <> 'magic-agvhd-grade';
