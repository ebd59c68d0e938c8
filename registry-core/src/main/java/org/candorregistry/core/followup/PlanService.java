package org.candorregistry.core.followup;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plans by which follow-up is due. */
@Service
@Transactional(readOnly = true)
public class PlanService {

    private final PlanRepository plans;

    PlanService(PlanRepository plans) {
        this.plans = plans;
    }

    /** All plans, by id. */
    public List<FollowUpPlan> all() {
        return plans.all();
    }
}
