-- Stewards read what clinics offer: programs hold no patient.
-- Locks: a policy on program.
GRANT SELECT ON program TO candor_steward;
CREATE POLICY program_cards ON program FOR SELECT TO candor_steward USING (true);
