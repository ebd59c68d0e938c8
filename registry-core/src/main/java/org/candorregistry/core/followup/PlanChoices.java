package org.candorregistry.core.followup;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.codelist.CodeUse;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.failure.BrokenConstraint;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.session.Today;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which plan new treatments follow, by indication and goal. */
@Service
@Transactional(readOnly = true)
public class PlanChoices {

    private static final int LONGEST_TEXT = 1000;
    private static final Map<String, Violation> REFUSALS = Map.of(
            "plan_choice_pk", new Violation("/id", PlanFailure.PLAN_CHOICE_EXISTS, "Another choice has this id."),
            "plan_choice_once_uk",
                    new Violation(
                            "/from",
                            PlanFailure.PLAN_CHOICE_EXISTS,
                            "Another choice is about the same condition and goal from this day on."));

    private final PlanChoiceRepository choices;
    private final PlanService plans;
    private final CodeLists codes;
    private final Clock clock;

    PlanChoices(PlanChoiceRepository choices, PlanService plans, CodeLists codes, Clock clock) {
        this.choices = choices;
        this.plans = plans;
        this.codes = codes;
        this.clock = clock;
    }

    /** All, in the order of their ids. */
    public List<PlanChoice> all() {
        return choices.all();
    }

    /**
     * One choice.
     *
     * @throws RegistryException {@code plan-choice-unknown}
     */
    public PlanChoice get(String id) {
        return choices.all().stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RegistryException(PlanFailure.PLAN_CHOICE_UNKNOWN, "No such choice of a plan."));
    }

    /**
     * Records a choice; stewards only. Treatments before its first day go on as they are.
     *
     * @throws RegistryException {@code plan-choice-exists}, or every violation: {@code date-impossible} for a day that has
     *     begun, since treatments of it have a plan already, which a correction of them would change
     */
    @Transactional
    public PlanChoice record(PlanChoice choice) {
        Violations found = new Violations();
        PlanRules.id(choice.id(), found);
        if (choice.condition() == null && choice.goalDomain() == null) {
            found.add("/condition", InputFailure.VALUE_REQUIRED, "A condition, a goal domain or both.");
        }
        if (!choice.from().isAfter(Today.begunSomewhere(clock))) {
            found.add(
                    "/from",
                    InputFailure.DATE_IMPOSSIBLE,
                    "A day that has begun nowhere yet: who is treated by then has a plan already.");
        }
        if (plans.all().stream().noneMatch(plan -> plan.id().equals(choice.plan()))) {
            found.add("/plan", InputFailure.CODE_UNKNOWN, "There is no such plan.");
        }
        found.text("/citation/source", choice.citation().source(), LONGEST_TEXT);
        found.text("/citation/note", choice.citation().note(), LONGEST_TEXT);
        found.addUnder("", codes.unknown(uses(choice)));
        found.throwIfAny();
        return BrokenConstraint.explained(REFUSALS, () -> {
            choices.insert(choice);
            return get(choice.id());
        });
    }

    private static List<CodeUse> uses(PlanChoice choice) {
        List<CodeUse> uses = new ArrayList<>();
        if (choice.condition() != null) {
            uses.add(new CodeUse("/condition", ListName.CONDITION, choice.condition()));
        }
        if (choice.goalDomain() != null) {
            uses.add(new CodeUse("/goalDomain", ListName.GOAL_DOMAIN, choice.goalDomain()));
        }
        return uses;
    }
}
