-- Treatments recorded from now on follow the second version of the plans: yearly to ten years, and ended by a repeat at the
-- same site for the same goal. What is recorded keeps its plan until a clinic changes it. ADR-0014. Locks: follow_up_default.
UPDATE follow_up_default SET plan_id = plan_id || '-2' WHERE plan_id IN ('orthopaedic', 'transplant');
