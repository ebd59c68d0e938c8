package org.candorregistry.core.followup;

import java.time.LocalDate;
import org.candorregistry.core.codelist.Citation;
import org.jspecify.annotations.Nullable;

/**
 * That treatments of an indication, for a goal, follow a plan. Of those that fit, one that names both wins over one that
 * names the condition, and that over one that names the goal; of two alike the later one wins.
 *
 * @param id small letters, digits and hyphens, at most 63
 * @param condition code list {@code condition}; null: any
 * @param goalDomain code list {@code goal_domain}; null: any; one of both is there
 * @param from treatments of this day and later
 * @param plan id of the plan
 */
public record PlanChoice(
        String id,
        @Nullable String condition,
        @Nullable String goalDomain,
        LocalDate from,
        String plan,
        Citation citation) {}
