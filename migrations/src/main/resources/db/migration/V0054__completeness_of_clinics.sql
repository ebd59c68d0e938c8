-- Stewards see how complete each clinic's follow-up is: the days of visits and whose they are, nothing of whom or of what.
-- Locks: visit for a moment.
GRANT SELECT (clinic_id, horizon_days, opens_on, due_on, closes_on, completed_on, ended_on) ON visit TO candor_steward;
CREATE POLICY completeness_of_clinics ON visit FOR SELECT TO candor_steward USING (true);
