package org.candorregistry.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.candorregistry.core.statistics.GoalClass.CHANGE_NOT_CLASSIFIED;
import static org.candorregistry.core.statistics.GoalClass.FAILURE_EVENT;
import static org.candorregistry.core.statistics.GoalClass.GOAL_MET;
import static org.candorregistry.core.statistics.GoalClass.IMPROVED;
import static org.candorregistry.core.statistics.GoalClass.MISSED;
import static org.candorregistry.core.statistics.GoalClass.PENDING;
import static org.candorregistry.core.statistics.GoalClass.UNCHANGED;
import static org.candorregistry.core.statistics.GoalClass.WORSENED;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishedTableTest {

    private static final GoalCounts LARGE = counts(
            Map.of(FAILURE_EVENT, 41L, GOAL_MET, 300L, IMPROVED, 250L, UNCHANGED, 120L, WORSENED, 30L, MISSED, 110L),
            Map.of("conversion", 26L, "repeat treatment", 15L));

    @Test
    void aLargeCohortShowsEverythingButItsEmptyCells() {
        PublishedCounts total =
                PublishedTable.of(Map.of("all", LARGE), MinimumCell.DEFAULT).total();
        assertThat(total.enrolled()).isEqualTo(Disclosure.shown(851L));
        assertThat(total.due()).isEqualTo(Disclosure.shown(851L));
        assertThat(total.failure()).isEqualTo(Disclosure.shown(new Proportion(191, 741)));
        assertThat(total.completeness()).isEqualTo(Disclosure.shown(new Proportion(741, 851)));
        assertThat(total.failureBounds())
                .isEqualTo(Disclosure.shown(MissingnessBounds.of(new Proportion(191, 741), 110)));
        assertThat(total.failureEvents()).containsEntry("conversion", Disclosure.shown(26L));
        assertThat(total.of(PENDING).isWithheld()).isTrue();
        assertThat(total.of(CHANGE_NOT_CLASSIFIED)).isEqualTo(Disclosure.absent());
    }

    @Test
    void oneRareEventTakesAnotherKindWithItButNotTheFailureShare() {
        GoalCounts rare = counts(
                Map.of(FAILURE_EVENT, 41L, GOAL_MET, 300L, UNCHANGED, 120L),
                Map.of("graft failure", 3L, "relapse", 38L));
        PublishedCounts total =
                PublishedTable.of(Map.of("all", rare), MinimumCell.DEFAULT).total();
        assertThat(total.failureEvents())
                .containsEntry("graft failure", Disclosure.withheld())
                .containsEntry("relapse", Disclosure.withheld());
        assertThat(total.failure()).isEqualTo(Disclosure.shown(new Proportion(161, 461)));
    }

    @Test
    void aSmallGroupShowsNoShareThatCouldBeTurnedBackIntoItsCounts() {
        GoalCounts small =
                counts(Map.of(GOAL_MET, 6L, UNCHANGED, 3L), Map.of("conversion", 0L, "repeat treatment", 0L));
        PublishedTable table = PublishedTable.of(Map.of("large", LARGE, "small", small), MinimumCell.DEFAULT);
        PublishedCounts published = Objects.requireNonNull(table.groups().get("small"));
        assertThat(published.enrolled().isWithheld()).isTrue();
        assertThat(published.failure().isWithheld()).isTrue();
        assertThat(published.share(GOAL_MET).isWithheld()).isTrue();
        assertThat(published.completeness().isWithheld()).isTrue();
        assertThat(published.failureBounds().isWithheld()).isTrue();
    }

    @Test
    void withoutAThresholdFailureIsAbsentAndTheEventsAreShown() {
        GoalCounts noThreshold =
                counts(Map.of(FAILURE_EVENT, 20L, GOAL_MET, 100L, CHANGE_NOT_CLASSIFIED, 60L), Map.of("relapse", 20L));
        PublishedCounts total = PublishedTable.of(Map.of("all", noThreshold), MinimumCell.DEFAULT)
                .total();
        assertThat(total.failure()).isEqualTo(Disclosure.absent());
        assertThat(total.failureBounds()).isEqualTo(Disclosure.absent());
        assertThat(total.of(IMPROVED)).isEqualTo(Disclosure.absent());
        assertThat(total.share(FAILURE_EVENT)).isEqualTo(Disclosure.shown(new Proportion(20, 180)));
    }

    @Test
    void horizonsOfTheSameGoalsAgreeOnWhatIsWithheldOfTheEnrolled() {
        Map<GoalClass, Long> tenEach = new EnumMap<>(GoalClass.class);
        EnumSet.complementOf(EnumSet.of(CHANGE_NOT_CLASSIFIED)).forEach(goalClass -> tenEach.put(goalClass, 10L));
        GoalCounts early = counts(tenEach, Map.of("conversion", 10L));
        GoalCounts late = counts(Map.of(GOAL_MET, 60L, IMPROVED, 40L), Map.of());
        List<PublishedTable> tables =
                PublishedTable.ofHorizons(List.of(Map.of("all", early), Map.of("all", late)), MinimumCell.DEFAULT);
        assertThat(tables.get(0).total().enrolled().isWithheld()).isTrue();
        assertThat(tables.get(1).total().enrolled().isWithheld()).isTrue();
    }

    @Test
    void pairsAreNotShownWhereTheyTellHowManyOfFewFailuresLeftNoScore() {
        PublishedCounts total =
                PublishedTable.of(Map.of("all", LARGE), MinimumCell.DEFAULT).total();
        assertThat(total.pairs(741)).isEqualTo(Disclosure.shown(741L));
        assertThat(total.pairs(738).isWithheld()).isTrue();
        assertThat(total.pairs(720)).isEqualTo(Disclosure.shown(720L));
        assertThat(total.pairs(704).isWithheld()).isTrue();
        assertThat(total.pairs(700)).isEqualTo(Disclosure.shown(700L));
    }

    @Test
    void aQuantileIsShownWhereItsTailHoldsTheMinimum() {
        Histogram hundredAndOne = wholePoints(101);
        PublishedQuantile<BigDecimal> p90 =
                hundredAndOne.publish(0.9, Level.DEFAULT, MinimumCell.DEFAULT).orElseThrow();
        assertThat(p90.value()).isEqualTo(Disclosure.shown(new BigDecimal("90")));
        assertThat(p90.lower()).isInstanceOf(Disclosure.Shown.class);
        assertThat(p90.upper().isWithheld()).isTrue();
        assertThat(wholePoints(100)
                        .publish(0.9, Level.DEFAULT, MinimumCell.DEFAULT)
                        .orElseThrow()
                        .value()
                        .isWithheld())
                .isTrue();
    }

    @Test
    void failuresRankedWorstAreShownOnlyWhereThereAreEnoughOfThem() {
        WorstRanked few = new WorstRanked(wholePoints(40), 8);
        assertThat(few.publish(0.1, Level.DEFAULT, MinimumCell.DEFAULT)
                        .orElseThrow()
                        .value()
                        .isWithheld())
                .isTrue();
        WorstRanked many = new WorstRanked(wholePoints(40), 15);
        assertThat(many.publish(0.1, Level.DEFAULT, MinimumCell.DEFAULT)
                        .orElseThrow()
                        .value())
                .isEqualTo(Disclosure.shown(RankedValue.Worst.FAILURE));
    }

    @Test
    void refusesKindsOfEventsThatDoNotAddUp() {
        assertThatIllegalArgumentException().isThrownBy(() -> counts(Map.of(FAILURE_EVENT, 3L), Map.of("relapse", 2L)));
    }

    private static GoalCounts counts(Map<GoalClass, Long> classes, Map<String, Long> failureEvents) {
        return new GoalCounts(new ClassCounts(classes), failureEvents);
    }

    /** 0, 1, 2, … one observation each. */
    private static Histogram wholePoints(int n) {
        return Histogram.ofValues(
                IntStream.range(0, n).mapToObj(BigDecimal::valueOf).toList());
    }
}
