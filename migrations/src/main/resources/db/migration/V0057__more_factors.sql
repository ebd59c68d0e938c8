-- Further factors by which a cohort is drawn or split: how and where the product was given, how far it was manipulated, how
-- much of it, and who was treated. In bands, so that nobody is picked out. ADR-0004.
-- Locks: goal_fact while its rows are filled.

-- Limits: WHO Technical Report Series 894 (2000), table 2.1. The lower one belongs to the band.
CREATE FUNCTION bmi_band(kg_per_m2 numeric) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN kg_per_m2 < 18.5 THEN 'under-18.5'
                WHEN kg_per_m2 < 25 THEN '18.5-25'
                WHEN kg_per_m2 < 30 THEN '25-30'
                WHEN kg_per_m2 < 35 THEN '30-35'
                WHEN kg_per_m2 < 40 THEN '35-40'
                WHEN kg_per_m2 >= 40 THEN '40+' END;

-- Between neighbours of the series 1, 2, 5, 10, 20, 50 ...: steps of about the same ratio, whatever the unit. The lower limit
-- belongs to the band.
CREATE FUNCTION series_band(quantity numeric) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN quantity <= 0 THEN '0'
                ELSE (SELECT trim_scale(first * decade) || '-' || trim_scale(next * decade)
                        FROM (SELECT power(10::numeric, floor(log(quantity))) AS decade) AS of
                       CROSS JOIN (VALUES (1, 2), (2, 5), (5, 10)) AS step (first, next)
                       WHERE quantity >= first * decade AND quantity < next * decade) END;

-- What a dose is counted in depends on the product: CD34-positive cells (10*6/kg) of transplants, viable mesenchymal stromal
-- cells (10*6) of expanded ones, nucleated cells (10*6) of the others.
CREATE FUNCTION dose_band(cd34_per_kg numeric, mscs numeric, nucleated_cells numeric) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN cd34_per_kg IS NOT NULL THEN 'cd34-per-kg ' || series_band(cd34_per_kg)
                WHEN mscs IS NOT NULL THEN 'mscs ' || series_band(mscs)
                WHEN nucleated_cells IS NOT NULL THEN 'nucleated-cells ' || series_band(nucleated_cells) END;

-- Quarters of the range that scores of a measure have, from its lowest score up, whichever end is the better one.
CREATE FUNCTION baseline_band(score numeric, minimum numeric, maximum numeric) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (ARRAY['first-quarter', 'second-quarter', 'third-quarter', 'fourth-quarter'])
           [least(3, floor(4 * (score - minimum) / nullif(maximum - minimum, 0))) + 1];

-- With the rights of whoever reads it.
CREATE VIEW treatment_factor WITH (security_invoker = true) AS
SELECT t.clinic_id, t.treatment_id, t.route, t.image_guidance,
       CASE t.minimally_manipulated WHEN true THEN 'minimal' WHEN false THEN 'more-than-minimal' END AS manipulation,
       bmi_band(t.bmi) AS bmi_band, dose_band(p.cd34_per_kg, p.mscs, p.nucleated_cells) AS dose_band
  FROM treatment t
  JOIN cell_product p ON p.clinic_id = t.clinic_id AND p.product_id = t.product_id;
GRANT SELECT ON treatment_factor TO candor_service;

ALTER TABLE goal_fact
    ADD COLUMN route          text,                           -- code list delivery_route; NULL for a comparator
    ADD COLUMN image_guidance text,                           -- code list image_guidance
    ADD COLUMN manipulation   text,                           -- minimal, more-than-minimal: 21 CFR 1271.3(f)
    ADD COLUMN bmi_band       text,                           -- kg/m2
    ADD COLUMN dose_band      text,
    ADD COLUMN baseline_band  text;                           -- NULL: no baseline, or a measure of time

-- Row-level security would hide every row from this script: it belongs to no clinic.
ALTER TABLE goal_fact NO FORCE ROW LEVEL SECURITY;
ALTER TABLE goal_outcome NO FORCE ROW LEVEL SECURITY;
ALTER TABLE treatment NO FORCE ROW LEVEL SECURITY;
ALTER TABLE cell_product NO FORCE ROW LEVEL SECURITY;
UPDATE goal_fact f
   SET route = x.route, image_guidance = x.image_guidance, manipulation = x.manipulation, bmi_band = x.bmi_band,
       dose_band = x.dose_band,
       baseline_band = (SELECT baseline_band(max(o.baseline), max(m.minimum), max(m.maximum))
                          FROM goal_outcome o JOIN measure m ON m.measure_id = f.measure_id
                         WHERE o.clinic_id = f.clinic_id AND o.goal_id = f.goal_id)
  FROM treatment_factor x
 WHERE x.clinic_id = f.clinic_id AND x.treatment_id = f.treatment_id;
ALTER TABLE goal_fact FORCE ROW LEVEL SECURITY;
ALTER TABLE goal_outcome FORCE ROW LEVEL SECURITY;
ALTER TABLE treatment FORCE ROW LEVEL SECURITY;
ALTER TABLE cell_product FORCE ROW LEVEL SECURITY;

GRANT SELECT (route, image_guidance, manipulation, bmi_band, dose_band, baseline_band) ON goal_fact
    TO candor_research;

-- In which country a clinic is: what a cut tells of it where several clinics share it.
GRANT SELECT (clinic_id, country) ON clinic TO candor_research;
CREATE POLICY country_of_clinics ON clinic FOR SELECT TO candor_research USING (true);
