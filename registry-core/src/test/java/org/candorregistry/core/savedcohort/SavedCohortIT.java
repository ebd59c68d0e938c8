package org.candorregistry.core.savedcohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.candorregistry.core.comparison.Cohort;
import org.candorregistry.core.comparison.ComparisonFailure;
import org.candorregistry.core.comparison.Criterion;
import org.candorregistry.core.comparison.Factor;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.junit.jupiter.api.Test;

class SavedCohortIT {

    private static final TestRegistry REGISTRY = TestRegistry.on(TestDatabase.migrated());
    private static final Cohort KNEES = new Cohort("knee-osteoarthritis", "bmac", "koos-pain", 365, Map.of());
    private static final Cohort SEVERE = new Cohort(
            "knee-osteoarthritis",
            "bmac",
            "koos-pain",
            365,
            Map.of(Factor.SEX, "female"),
            Criterion.everybodyBut(Criterion.oneOf(Factor.SEVERITY, List.of("kl-1", "kl-2"))));

    private final SavedCohortService cohorts = REGISTRY.get(SavedCohortService.class);
    private final Caller ada = new Caller("Ada", Role.RESEARCHER, Caller.REGISTRY);
    private final Caller bo = new Caller("Bo", Role.RESEARCHER, Caller.REGISTRY);

    @Test
    void aVersionStaysWhatItWas() {
        SavedCohort first = Session.as(ada, () -> cohorts.save("Knees of women", SEVERE));
        SavedCohort next = Session.as(ada, () -> cohorts.saveNext(first.id(), 1, KNEES));
        assertThat(next.recorded().version()).isEqualTo(2);
        assertThat(Session.as(bo, () -> cohorts.get(first.id(), 1))).isEqualTo(first);
        assertThat(Session.as(bo, () -> cohorts.get(first.id(), 1)).cohort()).isEqualTo(SEVERE);
        assertThat(Session.as(bo, () -> cohorts.get(first.id(), null))).isEqualTo(next);
        assertThat(Session.as(bo, () -> cohorts.versions(first.id()))).containsExactly(first, next);
        assertThat(Session.as(bo, () -> cohorts.list(new PageRequest(null, 100)).items()))
                .contains(next)
                .doesNotContain(first);
        refused(ada, () -> cohorts.get(first.id(), 3), SavedCohortFailure.SAVED_COHORT_UNKNOWN);
    }

    @Test
    void onlyWhoSavedItSavesItsVersions() {
        SavedCohort hers = Session.as(ada, () -> cohorts.save("Hers", KNEES));
        refused(bo, () -> cohorts.saveNext(hers.id(), 1, SEVERE), SavedCohortFailure.SAVED_COHORT_OF_ANOTHER);
        refused(ada, () -> cohorts.saveNext(hers.id(), 2, SEVERE), InputFailure.VERSION_STALE);
        refused(ada, () -> cohorts.save("Hers", SEVERE), SavedCohortFailure.SAVED_COHORT_TAKEN);
        assertThat(Session.as(bo, () -> cohorts.save("Hers", SEVERE)).name()).isEqualTo("Hers");
        Session.as(ada, () -> cohorts.saveNext(hers.id(), 1, SEVERE));
        refused(ada, () -> cohorts.saveNext(hers.id(), 1, KNEES), InputFailure.VERSION_STALE);
    }

    @Test
    void aClinicsCohortsAreItsOwn() {
        UUID north = REGISTRY.clinic("Saves cohorts");
        UUID south = REGISTRY.clinic("Saves none");
        SavedCohort saved = REGISTRY.as(north, () -> cohorts.save("Ours", KNEES));
        assertThat(REGISTRY.as(north, () -> cohorts.get(saved.id(), null))).isEqualTo(saved);
        for (Caller other : List.of(
                ada,
                new Caller("nurse", Role.CLINIC_ADMIN, south),
                new Caller("steward", Role.STEWARD, Caller.REGISTRY))) {
            refused(other, () -> cohorts.get(saved.id(), null), SavedCohortFailure.SAVED_COHORT_UNKNOWN);
        }
    }

    @Test
    void whatCouldNotBeAskedIsNotSaved() {
        Cohort nobody = new Cohort(
                "knee-osteoarthritis",
                "bmac",
                "koos-pain",
                365,
                Map.of(Factor.SEX, "female"),
                Criterion.oneOf(Factor.SEX, List.of("male")));
        refused(ada, () -> cohorts.save("Nobody", nobody), ComparisonFailure.COHORT_CONTRADICTORY);
        refused(ada, () -> cohorts.save(" ", KNEES), InputFailure.VALUE_MALFORMED);
        assertThat(Session.as(
                        ada, () -> cohorts.list(new PageRequest(null, 100)).items()))
                .extracting(SavedCohort::name)
                .doesNotContain("Nobody");
    }

    /** Two that come after the same version at once: one is saved, the other is told. */
    @Test
    void oneOfTwoNextVersionsIsSaved() {
        SavedCohort first = Session.as(ada, () -> cohorts.save("At once", KNEES));
        List<CompletableFuture<Boolean>> both = Stream.of(SEVERE, KNEES)
                .map(cohort -> CompletableFuture.supplyAsync(() -> saves(first.id(), cohort)))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
        assertThat(Session.as(ada, () -> cohorts.versions(first.id()))).hasSize(2);
    }

    private boolean saves(UUID id, Cohort cohort) {
        try {
            Session.as(ada, () -> cohorts.saveNext(id, 1, cohort));
            return true;
        } catch (RegistryException refused) {
            assertThat(refused.code()).isEqualTo(InputFailure.VERSION_STALE);
            return false;
        }
    }

    private static void refused(Caller caller, Supplier<?> work, FailureCode code) {
        assertThatThrownBy(() -> Session.as(caller, work))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refused -> assertThat(
                                        refused.violations().isEmpty()
                                                ? refused.code()
                                                : refused.violations().get(0).code())
                                .isEqualTo(code));
    }
}
