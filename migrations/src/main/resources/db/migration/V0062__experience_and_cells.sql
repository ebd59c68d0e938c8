-- Further factors: with what the product was made, how much of it lived, how often it was passaged; how many cases the provider
-- had before, and the clinic in that year. ADR-0024. Locks: goal_fact while its rows are filled.

-- From 70 % on a product is commonly released (the edit check low-viability); the lower limit belongs to the band.
CREATE FUNCTION viability_band(percent numeric) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN percent < 70 THEN 'under-70'
                WHEN percent < 80 THEN '70-80'
                WHEN percent < 90 THEN '80-90'
                WHEN percent < 95 THEN '90-95'
                WHEN percent >= 95 THEN '95-100' END;

-- Make and model as clinics write them, without what differs by hand only.
CREATE FUNCTION device_name(written text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN nullif(lower(btrim(regexp_replace(written, '\s+', ' ', 'g'))), '');

CREATE OR REPLACE VIEW treatment_factor WITH (security_invoker = true) AS
SELECT t.clinic_id, t.treatment_id, t.route, t.image_guidance,
       CASE t.minimally_manipulated WHEN true THEN 'minimal' WHEN false THEN 'more-than-minimal' END AS manipulation,
       bmi_band(t.bmi) AS bmi_band, dose_band(p.cd34_per_kg, p.mscs, p.nucleated_cells) AS dose_band,
       device_name(p.device) AS device, viability_band(p.viability) AS viability_band, CAST(p.passage AS text) AS passage
  FROM treatment t
  JOIN cell_product p ON p.clinic_id = t.clinic_id AND p.product_id = t.product_id;

ALTER TABLE goal_fact
    ADD COLUMN device         text,                           -- make and model
    ADD COLUMN viability_band text,                           -- %
    ADD COLUMN passage        text;                           -- {passage}; culture-expanded products only

-- Row-level security would hide every row from this script: it belongs to no clinic.
ALTER TABLE goal_fact NO FORCE ROW LEVEL SECURITY;
ALTER TABLE treatment NO FORCE ROW LEVEL SECURITY;
ALTER TABLE cell_product NO FORCE ROW LEVEL SECURITY;
UPDATE goal_fact f
   SET device = x.device, viability_band = x.viability_band, passage = x.passage
  FROM treatment_factor x
 WHERE x.clinic_id = f.clinic_id AND x.treatment_id = f.treatment_id
   AND (x.device, x.viability_band, x.passage) IS DISTINCT FROM (NULL, NULL, NULL);
ALTER TABLE goal_fact FORCE ROW LEVEL SECURITY;
ALTER TABLE treatment FORCE ROW LEVEL SECURITY;
ALTER TABLE cell_product FORCE ROW LEVEL SECURITY;

GRANT SELECT (device, viability_band, passage) ON goal_fact TO candor_research;

-- How many cases there were depends on what is recorded later, so it is counted when it is asked for. Researchers are told
-- the band of each goal, of treatments without consent to research too: they count, and nothing else is told of them.
CREATE POLICY counted_by_owner ON treatment FOR SELECT TO candor_owner USING (true);
CREATE POLICY counted_by_owner ON cell_product FOR SELECT TO candor_owner USING (true);
CREATE POLICY counted_by_owner ON goal_fact FOR SELECT TO candor_owner USING (true);

-- Of the caller's clinic; for researchers, of all. earlier_cases: of the provider at the clinic with the product class, on days
-- before the treatment's. clinic_volume: of the clinic with the product class in the calendar year of the treatment.
CREATE FUNCTION experience_of_goals()
    RETURNS TABLE (clinic_id uuid, goal_id uuid, earlier_cases text, clinic_volume text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    SET plan_cache_mode = force_custom_plan ROWS 100000 AS $$
#variable_conflict use_column
DECLARE
    everybody boolean := current_setting('role') = 'candor_research';
    asking uuid := current_clinic();
BEGIN
    RETURN QUERY
        WITH counted AS MATERIALIZED (
            SELECT t.clinic_id, t.treatment_id,
                   count(*) OVER (PARTITION BY t.clinic_id, t.provider_id, p.product_class ORDER BY t.treated_on
                                  RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL '1 day' PRECEDING) AS earlier,
                   count(*) OVER (PARTITION BY t.clinic_id, p.product_class, extract(year FROM t.treated_on)) AS volume
              FROM treatment t
              JOIN cell_product p ON p.clinic_id = t.clinic_id AND p.product_id = t.product_id
             WHERE NOT t.retracted AND (everybody OR t.clinic_id = asking)),
        band AS MATERIALIZED ( -- of each number once
            SELECT n, series_band(n) AS band FROM (SELECT earlier AS n FROM counted UNION SELECT volume FROM counted) AS number)
        SELECT f.clinic_id, f.goal_id, e.band, v.band
          FROM goal_fact f
          JOIN counted x ON x.clinic_id = f.clinic_id AND x.treatment_id = f.treatment_id
          JOIN band e ON e.n = x.earlier
          JOIN band v ON v.n = x.volume
         WHERE everybody OR f.clinic_id = asking;
END $$;
REVOKE ALL ON FUNCTION experience_of_goals() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION experience_of_goals() TO candor_service, candor_research;
