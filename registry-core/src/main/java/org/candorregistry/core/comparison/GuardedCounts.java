package org.candorregistry.core.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.outcome.SmallestChange;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;

/**
 * Counts of which it is said why they cannot be had: because they take too long, or because a file of the cut has gone since it
 * was opened.
 *
 * @param unreadable what else is looked at where rows cannot be read, and throws if it finds the reason
 */
record GuardedCounts(CohortCounts counts, Consumer<DataAccessException> unreadable) implements CohortCounts {

    @Override
    public List<GroupCounts> count(
            Cohort cohort, @Nullable Factor compareBy, @Nullable SmallestChange smallestChange, boolean time) {
        return guarded(() -> counts.count(cohort, compareBy, smallestChange, time));
    }

    @Override
    public Optional<List<GroupCounts>> countNear(
            Cohort cohort, List<Factor> factors, @Nullable SmallestChange smallestChange) {
        return guarded(() -> counts.countNear(cohort, factors, smallestChange));
    }

    @Override
    public List<GroupCounts> countRegions(List<Cohort> cohorts, @Nullable SmallestChange smallestChange) {
        return guarded(() -> counts.countRegions(cohorts, smallestChange));
    }

    @Override
    public List<FactorCell> countCells(Cohort cohort, List<Factor> factors, @Nullable BigDecimal smallestChange) {
        return guarded(() -> counts.countCells(cohort, factors, smallestChange));
    }

    <T> T guarded(Supplier<T> counted) {
        try {
            return counted.get();
        } catch (QueryTimeoutException late) {
            throw new RegistryException(
                    ComparisonFailure.QUESTION_TAKES_TOO_LONG,
                    "Counting took longer than it may, and was given up; ask about fewer values at once.");
        } catch (DataAccessException failed) {
            unreadable.accept(failed);
            throw failed;
        }
    }
}
