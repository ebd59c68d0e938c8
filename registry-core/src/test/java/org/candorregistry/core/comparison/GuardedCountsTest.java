package org.candorregistry.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.candorregistry.core.failure.RegistryException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.dao.QueryTimeoutException;

@NullUnmarked
class GuardedCountsTest {

    private final List<DataAccessException> lookedInto = new ArrayList<>();
    private final GuardedCounts counts = new GuardedCounts(null, lookedInto::add);

    @Test
    void whatTakesTooLongIsRefused() {
        assertThatThrownBy(() -> counts.guarded(() -> {
                    throw new QueryTimeoutException("interrupted");
                }))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ComparisonFailure.QUESTION_TAKES_TOO_LONG));
        assertThat(lookedInto).isEmpty();
    }

    @Test
    void whatCannotBeReadIsLookedInto() {
        DataRetrievalFailureException unreadable = new DataRetrievalFailureException("no such file");
        assertThatThrownBy(() -> counts.guarded(() -> {
                    throw unreadable;
                }))
                .isSameAs(unreadable);
        assertThat(lookedInto).containsExactly(unreadable);
    }
}
