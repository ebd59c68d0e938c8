package org.candorregistry.core.savedcohort;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.comparison.Cohort;
import org.candorregistry.core.comparison.ComparisonService;
import org.candorregistry.core.failure.BrokenConstraint;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Ids;
import org.candorregistry.core.session.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps cohorts under names. A clinic's are seen by the clinic, a researcher's by researchers and stewards; whoever saved one
 * first owns it. A version never changes.
 */
@Service
public class SavedCohortService {

    private static final int LONGEST_NAME = 100;
    private static final Map<String, Violation> OF_A_NAME = Map.of(
            "saved_cohort_name_uk",
            new Violation(
                    "/name", SavedCohortFailure.SAVED_COHORT_TAKEN, "You have saved another cohort of this name."));
    private static final Map<String, Violation> OF_A_VERSION = Map.of(
            "saved_cohort_pk",
            new Violation("", InputFailure.VERSION_STALE, "Another version was saved in the meantime; read it first."));

    private final SavedCohortRepository saved;
    private final ComparisonService comparisons;
    private final Ids ids;

    SavedCohortService(SavedCohortRepository saved, ComparisonService comparisons, Ids ids) {
        this.saved = saved;
        this.comparisons = comparisons;
        this.ids = ids;
    }

    /**
     * Saves the first version.
     *
     * @param name 1 to 100 characters
     * @throws RegistryException {@code saved-cohort-taken}, and as {@link ComparisonService#check}
     */
    @Transactional
    public SavedCohort save(String name, Cohort cohort) {
        Violations violations = new Violations();
        violations.text("/name", name, LONGEST_NAME);
        violations.throwIfAny();
        comparisons.check(cohort);
        UUID id = ids.next();
        insert(OF_A_NAME, id, 1, name, cohort);
        return get(id, 1);
    }

    /**
     * Saves a further version.
     *
     * @param version the one that it comes after, which is the latest
     * @throws RegistryException {@code saved-cohort-unknown}, {@code saved-cohort-of-another}, {@code version-stale}, and as
     *     {@link ComparisonService#check}
     */
    @Transactional
    public SavedCohort saveNext(UUID id, int version, Cohort cohort) {
        SavedCohort latest = get(id, null);
        if (!latest.recorded().by().equals(Session.caller().actor())) {
            throw new RegistryException(
                    SavedCohortFailure.SAVED_COHORT_OF_ANOTHER,
                    "Whoever saved it saves its versions; save one of your own.");
        }
        if (latest.recorded().version() != version) {
            throw RegistryException.stale();
        }
        comparisons.check(cohort);
        insert(OF_A_VERSION, id, version + 1, latest.name(), cohort);
        return get(id, version + 1);
    }

    private void insert(Map<String, Violation> constraints, UUID id, int version, String name, Cohort cohort) {
        BrokenConstraint.explained(constraints, () -> {
            saved.insert(id, version, name, cohort);
            return id;
        });
    }

    /**
     * One version.
     *
     * @param version null: the latest
     * @throws RegistryException {@code saved-cohort-unknown}
     */
    @Transactional(readOnly = true)
    public SavedCohort get(UUID id, @Nullable Integer version) {
        return saved.find(id, version)
                .orElseThrow(() -> new RegistryException(
                        SavedCohortFailure.SAVED_COHORT_UNKNOWN, "No such saved cohort, or no such version of it."));
    }

    /**
     * All versions, the first one first.
     *
     * @throws RegistryException {@code saved-cohort-unknown}
     */
    @Transactional(readOnly = true)
    public List<SavedCohort> versions(UUID id) {
        get(id, null);
        return saved.versions(id);
    }

    /** Of each the latest version, in the order in which they were first saved. */
    @Transactional(readOnly = true)
    public Page<SavedCohort> list(PageRequest page) {
        return Page.of(saved.list(page), page, SavedCohort::id);
    }
}
