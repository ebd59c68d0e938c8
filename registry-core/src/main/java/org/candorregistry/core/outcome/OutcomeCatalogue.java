package org.candorregistry.core.outcome;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candorregistry.core.followup.FollowUpPlan;
import org.candorregistry.core.followup.PlanCourse;
import org.candorregistry.core.followup.PlanService;
import org.candorregistry.core.instrument.InstrumentService;
import org.candorregistry.core.instrument.Measure;
import org.candorregistry.core.provider.ProviderService;
import org.candorregistry.core.provider.Training;
import org.candorregistry.core.provider.TrainingLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What outcomes are computed by, besides what was observed. */
@Component
class OutcomeCatalogue {

    private final InstrumentService instruments;
    private final PlanService plans;
    private final ProviderService providers;

    OutcomeCatalogue(InstrumentService instruments, PlanService plans, ProviderService providers) {
        this.instruments = instruments;
        this.plans = plans;
        this.providers = providers;
    }

    /** As it stands now, for goals of these providers' treatments. */
    Standing standing(Collection<UUID> providerIds) {
        return new Standing(
                instruments.measures().stream().collect(Collectors.toMap(Measure::id, measure -> measure)),
                plans.all().stream().collect(Collectors.toMap(FollowUpPlan::id, plan -> plan)),
                providers.trainingsOf(Set.copyOf(providerIds)));
    }

    /** The catalogues at one moment. */
    record Standing(
            Map<String, Measure> measures, Map<String, FollowUpPlan> plans, Map<UUID, List<Training>> trainings) {

        Measure measure(String id) {
            return found(measures.get(id), id);
        }

        PlanCourse plans(GoalSetting goal) {
            return new PlanCourse(
                    plan(goal.plan()),
                    goal.planChanges().stream()
                            .map(change -> new PlanCourse.Step(change.from(), plan(change.plan())))
                            .toList());
        }

        private FollowUpPlan plan(String id) {
            return found(plans.get(id), id);
        }

        TrainingLevel trainingLevel(GoalSetting goal) {
            return TrainingLevel.on(
                    goal.treatedOn(),
                    goal.factors().productClass(),
                    trainings.getOrDefault(goal.factors().provider(), List.of()));
        }

        /** Foreign keys hold what goals name; what is missing is a fault of the registry. */
        private static <T> T found(@Nullable T value, String id) {
            if (value == null) {
                throw new NoSuchElementException(id);
            }
            return value;
        }
    }
}
