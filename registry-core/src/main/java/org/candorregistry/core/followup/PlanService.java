package org.candorregistry.core.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candorregistry.core.failure.BrokenConstraint;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.instrument.InstrumentService;
import org.candorregistry.core.instrument.Measure;
import org.candorregistry.core.session.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plans by which follow-up is due, and which of them treatments follow. */
@Service
@Transactional(readOnly = true)
public class PlanService {

    private static final Map<String, Violation> CHANGES = Map.of(
            "plan_change_once_uk",
            new Violation(
                    "/from",
                    PlanFailure.PLAN_CHANGE_EXISTS,
                    "Some of these treatments change their plan on this day."));

    private final PlanRepository plans;
    private final InstrumentService instruments;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanService(
            PlanRepository plans,
            InstrumentService instruments,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.instruments = instruments;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** All plans, by id. */
    public List<FollowUpPlan> all() {
        return versions().stream().map(PlanVersion::plan).toList();
    }

    /** All plans with what is recorded of them, by id. */
    public List<PlanVersion> versions() {
        return plans.all();
    }

    /**
     * The plan with this id.
     *
     * @throws RegistryException {@code plan-unknown}
     */
    public PlanVersion version(String id) {
        return plans.all().stream()
                .filter(one -> one.plan().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RegistryException(PlanFailure.PLAN_UNKNOWN, "No such follow-up plan."));
    }

    /**
     * Records a plan; stewards only. Treatments go on with the plan they follow.
     *
     * @throws RegistryException {@code plan-exists}, {@code plan-windows-overlap}, or every violation
     */
    @Transactional
    public PlanVersion record(PlanVersion command) {
        Set<String> scored = instruments.measures().stream()
                .filter(measure -> measure.eventRule() == null)
                .map(Measure::id)
                .collect(Collectors.toSet());
        PlanRules.violations(command, scored).throwIfAny();
        return BrokenConstraint.explained(PlanRules.REFUSALS, () -> {
            plans.insert(command);
            return version(command.plan().id());
        });
    }

    /**
     * Lets all treatments of the clinic that follow one plan follow another from a day on. What opens before that day
     * stays as it is.
     *
     * @param from today or later
     * @return how many treatments change
     * @throws RegistryException {@code code-unknown}, {@code date-impossible}, {@code plan-change-exists}
     */
    @Transactional
    public int change(String former, String next, LocalDate from) {
        Set<String> known = all().stream().map(FollowUpPlan::id).collect(Collectors.toSet());
        Violations found = new Violations();
        if (!known.contains(former)) {
            found.add("/formerPlan", InputFailure.CODE_UNKNOWN, "There is no such plan.");
        }
        if (!known.contains(next)) {
            found.add("/plan", InputFailure.CODE_UNKNOWN, "There is no such plan.");
        }
        if (from.isBefore(LocalDate.now(clock))) {
            found.add("/from", InputFailure.DATE_IMPOSSIBLE, "Today or later: what was due stays as it was.");
        }
        found.throwIfAny();
        List<UUID> treatments = plans.following(former);
        BrokenConstraint.explained(CHANGES, () -> {
            plans.change(treatments.stream().collect(Collectors.toMap(treatment -> ids.next(), id -> id)), next, from);
            return treatments;
        });
        events.publishEvent(new PlansChanged(treatments));
        return treatments.size();
    }
}
