package org.candorregistry.core.treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.candorregistry.core.failure.BrokenConstraint;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.product.ProductFailure;
import org.candorregistry.core.provider.ProviderFailure;
import org.candorregistry.core.session.Ids;
import org.candorregistry.core.treatment.BaselineRepository.WrittenBaseline;
import org.springframework.stereotype.Component;

/** Writes treatments with their goals and baseline scores; what a correction no longer says is taken back. */
@Component
class TreatmentWriter {

    private static final Map<String, Violation> CONSTRAINTS = Map.of(
            "treatment_once_uk",
            new Violation(
                    "",
                    TreatmentFailure.TREATMENT_ALREADY_RECORDED,
                    "This product was given on this day at this site already."),
            "treatment_external_uk",
            new Violation("/externalId", TreatmentFailure.EXTERNAL_ID_TAKEN, "Another treatment has this number."),
            "treatment_product_fk",
            new Violation("/productId", ProductFailure.PRODUCT_UNKNOWN, "No such product."),
            "treatment_provider_fk",
            new Violation("/providerId", ProviderFailure.PROVIDER_UNKNOWN, "No such provider."),
            "score_once_uk",
            new Violation(
                    "/baselineScores",
                    TreatmentFailure.SCORE_DUPLICATE,
                    "A follow-up has a score of this measure on this day."));

    private final TreatmentRepository treatments;
    private final GoalRepository goals;
    private final BaselineRepository scores;
    private final Ids ids;

    TreatmentWriter(TreatmentRepository treatments, GoalRepository goals, BaselineRepository scores, Ids ids) {
        this.treatments = treatments;
        this.goals = goals;
        this.scores = scores;
        this.ids = ids;
    }

    void insert(List<WrittenTreatment> written) {
        List<WrittenGoal> allGoals = new ArrayList<>();
        List<WrittenBaseline> allScores = new ArrayList<>();
        for (WrittenTreatment treatment : written) {
            allGoals.addAll(goals(treatment, Map.of()));
            treatment
                    .baselineScores()
                    .forEach(score -> allScores.add(new WrittenBaseline(ids.next(), treatment.id(), score)));
        }
        explained(() -> {
            treatments.insert(written);
            goals.insert(allGoals);
            scores.insert(allScores);
        });
    }

    /**
     * Replaces a treatment; goals keep their id as long as they keep their measure.
     *
     * @throws RegistryException version-stale
     */
    void replace(Treatment before, int version, WrittenTreatment now) {
        explained(() -> {
            if (!treatments.update(now, version)) {
                throw RegistryException.stale();
            }
            replaceGoals(before, now);
            replaceScores(before, now);
        });
    }

    /**
     * Takes back a treatment with its goals and baseline scores.
     *
     * @throws RegistryException version-stale
     */
    void retract(Treatment treatment, int version) {
        if (!treatments.retract(treatment.id(), version)) {
            throw RegistryException.stale();
        }
        goals.retract(treatment.goals().stream().map(Goal::id).toList());
        scores.retract(
                treatment.baselineScores().stream().map(RecordedBaseline::id).toList());
    }

    private void replaceGoals(Treatment before, WrittenTreatment now) {
        Map<String, Goal> former =
                before.goals().stream().collect(Collectors.toMap(Goal::measure, Function.identity()));
        List<WrittenGoal> stated = goals(now, former);
        goals.insert(stated.stream()
                .filter(goal -> !former.containsKey(goal.measure()))
                .toList());
        goals.update(stated.stream()
                .filter(goal -> Optional.ofNullable(former.get(goal.measure()))
                        .filter(recorded -> !goal.isSaidBy(recorded))
                        .isPresent())
                .toList());
        goals.retract(former.values().stream()
                .filter(goal ->
                        stated.stream().noneMatch(other -> other.measure().equals(goal.measure())))
                .map(Goal::id)
                .toList());
    }

    private void replaceScores(Treatment before, WrittenTreatment now) {
        List<BaselineScore> former =
                before.baselineScores().stream().map(RecordedBaseline::score).toList();
        scores.retract(before.baselineScores().stream()
                .filter(score -> !now.baselineScores().contains(score.score()))
                .map(RecordedBaseline::id)
                .toList());
        scores.insert(now.baselineScores().stream()
                .filter(score -> !former.contains(score))
                .map(score -> new WrittenBaseline(ids.next(), now.id(), score))
                .toList());
    }

    private List<WrittenGoal> goals(WrittenTreatment treatment, Map<String, Goal> former) {
        Setting setting = treatment.judged().setting();
        return treatment.goals().stream()
                .map(goal -> WrittenGoal.of(
                        Optional.ofNullable(former.get(goal.measure()))
                                .map(Goal::id)
                                .orElseGet(ids::next),
                        treatment.id(),
                        goal,
                        setting))
                .toList();
    }

    private static void explained(Runnable write) {
        BrokenConstraint.explained(CONSTRAINTS, () -> {
            write.run();
            return true;
        });
    }
}
