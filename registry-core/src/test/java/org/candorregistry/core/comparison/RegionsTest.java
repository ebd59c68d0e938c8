package org.candorregistry.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candorregistry.core.statistics.ClassCounts;
import org.candorregistry.core.statistics.CompetingEventCounts;
import org.candorregistry.core.statistics.GoalClass;
import org.candorregistry.core.statistics.GoalCounts;
import org.candorregistry.core.statistics.Histogram;
import org.candorregistry.core.statistics.MinimumCell;
import org.junit.jupiter.api.Test;

class RegionsTest {

    private static final int DAY = 365;

    /**
     * Three cohorts, each two of them together, and all together: 7 answers over the 7 regions of three circles. By inclusion
     * and exclusion, A + B + C - AB - AC - BC + ABC (unions) is whoever belongs to all three. Of any six answers no sum does.
     */
    @Test
    void whatManyAnswersIsolateIsFound() {
        // Regions: only A, only B, A and B, only C, A and C, B and C, all three. Cohorts: A, B, C, A or B, A or C, B or
        // C, any.
        List<String> regions = List.of("1001101", "0101011", "1101111", "0010111", "1011111", "0111111", "1111111");
        Regions three = new Regions(regions.stream().map(RegionsTest::region).toList());
        List<Long> people = List.of(20L, 20L, 20L, 20L, 20L, 20L, 5L);
        List<Integer> all = List.of(0, 1, 2, 3, 4, 5, 6);
        assertThat(three.isolated(all, people, MinimumCell.DEFAULT)).isEqualTo(1);
        for (int without = 0; without < 7; without++) {
            int left = without;
            assertThat(three.isolated(
                            all.stream().filter(cohort -> cohort != left).toList(), people, MinimumCell.DEFAULT))
                    .isZero();
        }
        assertThat(three.isolated(all, List.of(20L, 20L, 20L, 20L, 20L, 20L, 11L), MinimumCell.DEFAULT))
                .isZero();
        assertThat(three.isolated(all, List.of(20L, 20L, 20L, 20L, 20L, 20L, 0L), MinimumCell.DEFAULT))
                .isZero();
    }

    /** Of the first in the second in neither of the third: less, more, and what two of them leave of the other. */
    @Test
    void whatOneOrTwoAnswersLeaveOfAnotherIsFound() {
        // Cohort 0 within 1; 2 apart from both; 3 holds all of them and one region more.
        Regions regions = new Regions(List.of(region("1101"), region("0101"), region("0011"), region("0001")));
        assertThat(regions.derivable(0, List.of(1))).containsExactly(new int[] {0, 1, 0, 0});
        assertThat(regions.derivable(1, List.of(0))).containsExactly(new int[] {0, 1, 0, 0});
        assertThat(regions.derivable(0, List.of(2))).containsExactly(new int[] {1, 0, 1, 0}); // together: no overlap
        assertThat(regions.derivable(3, List.of(1, 2)))
                .containsExactlyInAnyOrder(new int[] {0, 0, 1, 1}, new int[] {1, 1, 0, 1}, new int[] {0, 0, 0, 1});
    }

    @Test
    void peopleOfASetAreThoseOfItsRegions() {
        Regions regions = new Regions(List.of(region("10"), region("11"), region("01")));
        assertThat(regions.together(new int[] {1, 0, 1}, "both")
                        .at(DAY)
                        .goals()
                        .classes()
                        .enrolled())
                .isEqualTo(14);
    }

    /** Seven people, whose windows closed without a score. */
    private static GroupCounts region(String name) {
        HorizonCounts counts = new HorizonCounts(
                new GoalCounts(new ClassCounts(Map.of(GoalClass.MISSED, 7L)), Map.of()),
                Histogram.empty(),
                Histogram.empty(),
                ResponderCounts.none());
        return new GroupCounts(name, new TreeMap<>(Map.of(DAY, counts)), CompetingEventCounts.of(List.of()), false);
    }
}
