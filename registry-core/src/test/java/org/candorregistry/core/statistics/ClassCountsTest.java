package org.candorregistry.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.candorregistry.core.statistics.GoalClass.CHANGE_NOT_CLASSIFIED;
import static org.candorregistry.core.statistics.GoalClass.DIED;
import static org.candorregistry.core.statistics.GoalClass.FAILURE_EVENT;
import static org.candorregistry.core.statistics.GoalClass.GOAL_MET;
import static org.candorregistry.core.statistics.GoalClass.IMPROVED;
import static org.candorregistry.core.statistics.GoalClass.MISSED;
import static org.candorregistry.core.statistics.GoalClass.NOT_EVALUABLE;
import static org.candorregistry.core.statistics.GoalClass.PENDING;
import static org.candorregistry.core.statistics.GoalClass.UNCHANGED;
import static org.candorregistry.core.statistics.GoalClass.WITHDRAWN;
import static org.candorregistry.core.statistics.GoalClass.WORSENED;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ClassCountsTest {

    private static final ClassCounts COHORT = new ClassCounts(Map.of(
            FAILURE_EVENT,
            4L,
            GOAL_MET,
            30L,
            IMPROVED,
            25L,
            UNCHANGED,
            12L,
            WORSENED,
            3L,
            DIED,
            2L,
            PENDING,
            7L,
            MISSED,
            11L,
            NOT_EVALUABLE,
            5L,
            WITHDRAWN,
            1L));

    @Test
    void denominatorsFollowFromTheClasses() {
        assertThat(COHORT.enrolled()).isEqualTo(100);
        assertThat(COHORT.evaluated()).isEqualTo(74);
        assertThat(COHORT.due()).isEqualTo(90);
        assertThat(COHORT.completeness()).isEqualTo(new Proportion(74, 90));
    }

    @Test
    void failureIsEventUnchangedAndWorsenedOfEvaluated() {
        assertThat(COHORT.failure()).contains(new Proportion(19, 74));
        assertThat(COHORT.share(GOAL_MET)).isEqualTo(new Proportion(30, 74));
        assertThat(COHORT.failureBounds())
                .contains(new MissingnessBounds(new Proportion(19, 85), new Proportion(30, 85)));
    }

    @Test
    void withoutAThresholdFailureIsNotDefinedButEventsAre() {
        ClassCounts noThreshold = new ClassCounts(Map.of(FAILURE_EVENT, 4L, GOAL_MET, 10L, CHANGE_NOT_CLASSIFIED, 20L));
        assertThat(noThreshold.evaluated()).isEqualTo(34);
        assertThat(noThreshold.failure()).isEmpty();
        assertThat(noThreshold.failureBounds()).isEmpty();
        assertThat(noThreshold.share(FAILURE_EVENT)).isEqualTo(new Proportion(4, 34));
    }

    @Test
    void nobodyIsNoShare() {
        assertThat(ClassCounts.none().enrolled()).isZero();
        assertThat(ClassCounts.none().completeness().share()).isEmpty();
        assertThat(ClassCounts.none().failure().orElseThrow().share()).isEmpty();
    }

    @Test
    void refusesNegativeCountsAndSharesOfUnevaluatedGoals() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ClassCounts(Map.of(DIED, -1L)));
        assertThatIllegalArgumentException().isThrownBy(() -> COHORT.share(MISSED));
    }

    @Provide
    Arbitrary<ClassCounts> counts() {
        return Arbitraries.maps(
                        Arbitraries.of(GoalClass.class), Arbitraries.longs().between(0, 500))
                .map(ClassCounts::new);
    }

    @Property
    void theDenominatorsAddUpToEnrolled(@ForAll("counts") ClassCounts counts) {
        assertThat(counts.evaluated()
                        + counts.of(MISSED)
                        + counts.of(PENDING)
                        + counts.of(NOT_EVALUABLE)
                        + counts.of(DIED)
                        + counts.of(WITHDRAWN))
                .isEqualTo(counts.enrolled());
        assertThat(counts.due() + counts.of(PENDING) + counts.of(DIED) + counts.of(WITHDRAWN))
                .isEqualTo(counts.enrolled());
    }

    @Property
    void theOrderOfMergingDoesNotMatter(
            @ForAll("counts") ClassCounts a, @ForAll("counts") ClassCounts b, @ForAll("counts") ClassCounts c) {
        assertThat(a.merge(b).merge(c))
                .isEqualTo(c.merge(a.merge(b)))
                .isEqualTo(b.merge(c).merge(a));
        assertThat(List.of(a, b, c).stream()
                        .reduce(ClassCounts.none(), ClassCounts::merge)
                        .enrolled())
                .isEqualTo(a.enrolled() + b.enrolled() + c.enrolled());
    }
}
