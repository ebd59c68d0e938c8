package org.candorregistry.core.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.instrument.InstrumentService;
import org.candorregistry.core.instrument.Threshold;
import org.candorregistry.core.outcome.OutcomeCatalogue.Standing;
import org.candorregistry.core.outcome.OutcomeQuery.StoredGoal;
import org.candorregistry.core.session.Today;
import org.candorregistry.core.treatment.PeopleLock;
import org.candorregistry.core.treatment.TreatmentService;
import org.candorregistry.core.visit.VisitService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Classes goals whenever something changes that a class depends on, and reads the classes. */
@Service
@Transactional
public class OutcomeService {

    /** Treatments computed at once: bounds the memory, and is more than any request writes. */
    private static final int TOGETHER = 2000;

    private static final ThreadLocal<Set<UUID>> COLLECTED = new ThreadLocal<>();

    private final OutcomeInputQuery input;
    private final PeopleLock people;
    private final OutcomeCatalogue catalogue;
    private final OutcomeRepository stored;
    private final OutcomeQuery query;
    private final InstrumentService instruments;
    private final TreatmentService treatments;
    private final VisitService visits;
    private final Clock clock;

    OutcomeService(
            OutcomeInputQuery input,
            PeopleLock people,
            OutcomeCatalogue catalogue,
            OutcomeRepository stored,
            OutcomeQuery query,
            InstrumentService instruments,
            TreatmentService treatments,
            VisitService visits,
            Clock clock) {
        this.input = input;
        this.people = people;
        this.catalogue = catalogue;
        this.stored = stored;
        this.query = query;
        this.instruments = instruments;
        this.treatments = treatments;
        this.visits = visits;
        this.clock = clock;
    }

    /**
     * Computes the outcomes and visits of treatments anew, from all that is recorded, in the transaction of the change. What the
     * caller may not see is left alone.
     */
    public void refresh(Collection<UUID> treatmentIds) {
        Set<UUID> collected = COLLECTED.get();
        if (collected != null) {
            collected.addAll(treatmentIds);
            return;
        }
        List<UUID> ids = treatmentIds.stream().distinct().sorted().toList();
        for (int start = 0; start < ids.size(); start += TOGETHER) {
            refreshTogether(ids.subList(start, Math.min(start + TOGETHER, ids.size())));
        }
    }

    /**
     * Runs work that records many things step by step, without computing any outcome after each step.
     *
     * @return the treatments whose outcomes are to be computed anew: the caller sees to that in the same transaction
     */
    public Set<UUID> collect(Runnable work) {
        Set<UUID> collected = new HashSet<>();
        COLLECTED.set(collected);
        try {
            work.run();
        } finally {
            COLLECTED.remove();
        }
        return collected;
    }

    /**
     * The outcomes of a treatment's goals as they stand today, by measure.
     *
     * @throws RegistryException {@code treatment-unknown}
     */
    @Transactional(readOnly = true)
    public List<GoalTimeline> of(UUID treatmentId) {
        treatments.get(treatmentId);
        Map<UUID, List<GoalOutcome>> outcomes = query.outcomes(treatmentId, LocalDate.now(clock));
        return query.goals(treatmentId).stream()
                .map(goal -> timeline(goal, outcomes.getOrDefault(goal.id(), List.of())))
                .toList();
    }

    /** What became of some goals at the horizon each is about, as it stands today; by goal. */
    @Transactional(readOnly = true)
    public Map<UUID, GoalOutcome> atHorizon(Collection<UUID> goals) {
        return query.atHorizon(goals, LocalDate.now(clock));
    }

    private GoalTimeline timeline(StoredGoal goal, List<GoalOutcome> outcomes) {
        Optional<Threshold> threshold = instruments.preferredThreshold(goal.measure(), goal.condition());
        SmallestChange smallestChange = threshold.map(SmallestChange::of).orElse(null);
        return new GoalTimeline(
                goal.id(),
                goal.measure(),
                goal.domain(),
                goal.horizonDays(),
                threshold.orElse(null),
                goal.time(),
                outcomes.stream()
                        .map(outcome -> outcome.classedBy(smallestChange))
                        .toList());
    }

    private void refreshTogether(List<UUID> treatmentIds) {
        people.lockTreated(treatmentIds);
        List<GoalSetting> goals = input.goals(treatmentIds, Today.begunSomewhere(clock));
        Map<UUID, Observations> observed = input.observations(treatmentIds);
        Standing standing = catalogue.standing(
                goals.stream().map(goal -> goal.factors().provider()).toList());
        stored.write(treatmentIds, Classification.of(goals, observed, standing));
        visits.write(treatmentIds, VisitsOfGoals.of(goals, observed, standing));
    }
}
