package org.candorregistry.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.candorregistry.core.statistics.ClassCounts;
import org.candorregistry.core.statistics.GoalClass;
import org.candorregistry.core.statistics.GoalCounts;
import org.candorregistry.core.statistics.Histogram;
import org.candorregistry.core.statistics.MinimumCell;
import org.candorregistry.core.statistics.PublishedTable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** An absent part is a failed test, so this class is not checked for null. */
@NullUnmarked
class ThreeCasesTest {

    /** Twelve pairs, two conversions without a score, and everybody else who was enrolled: 23 goals. */
    private static final Histogram PAIRS = Histogram.ofValues(Stream.of(-3, -1, 0, 0, 1, 2, 2, 3, 4, 5, 6, 8)
            .map(BigDecimal::valueOf)
            .toList());

    private static final HorizonCounts COUNTS = new HorizonCounts(
            new GoalCounts(
                    new ClassCounts(Map.of(
                            GoalClass.FAILURE_EVENT, 2L,
                            GoalClass.GOAL_MET, 3L,
                            GoalClass.IMPROVED, 4L,
                            GoalClass.UNCHANGED, 4L,
                            GoalClass.WORSENED, 1L,
                            GoalClass.MISSED, 4L,
                            GoalClass.PENDING, 1L,
                            GoalClass.DIED, 1L,
                            GoalClass.WITHDRAWN, 1L,
                            GoalClass.NOT_EVALUABLE, 2L)),
                    Map.of("conversion-to-surgery", 2L)),
            PAIRS,
            PAIRS,
            new ResponderCounts(10, 6));

    private static final List<ResponderThreshold> MCID_OF_TWO =
            List.of(new ResponderThreshold("nrs", "MCID", new BigDecimal(2), "chronic pain", "Farrar 2001", true));

    private final Cases cases = cases(COUNTS, MinimumCell.NONE, MCID_OF_TWO);

    private static Cases cases(HorizonCounts counts, MinimumCell minimum, List<ResponderThreshold> thresholds) {
        PublishedTable table = PublishedTable.of(Map.of("all", counts.goals()), minimum);
        PublishedPairs pairs =
                PairsTable.of(Map.of("all", counts), table, thresholds, minimum).get("all");
        return ThreeCases.of(365, counts, table.total(), pairs, minimum, thresholds);
    }

    @Test
    void givesDenominatorsThatAddUpToEnrolled() {
        // 14 evaluated + 4 missed + 1 pending + 2 not evaluable + 1 died + 1 withdrawn = 23; due 14 + 4 + 2 = 20.
        assertThat(cases.denominators().enrolled()).isEqualTo(23);
        assertThat(cases.denominators().evaluated()).isEqualTo(14);
        assertThat(cases.denominators().due()).isEqualTo(20);
        assertThat(cases.denominators().completeness().share()).isEqualTo(0.7);
        assertThat(cases.pairs()).isEqualTo(12);
    }

    @Test
    void givesTypeSevenQuantilesOfThePairs() {
        // Positions 0.9*11 = 9.9: 5 + 0.9*(6-5); 5.5: 2; 2.75: 0; 8.25: 4 + 0.25*(5-4); 1.1: -1 + 0.1*(0+1).
        assertThat(cases.best().p90().value()).isEqualByComparingTo("5.9");
        assertThat(cases.best().group()).isEqualTo(2); // 6 and 8
        assertThat(cases.typical().median().value()).isEqualByComparingTo("2");
        assertThat(cases.typical().p25()).isEqualByComparingTo("0");
        assertThat(cases.typical().p75()).isEqualByComparingTo("4.25");
        assertThat(cases.typical().group()).isEqualTo(7); // 0 0 1 2 2 3 4
        assertThat(cases.failure().p10().value()).isEqualByComparingTo("-0.9");
    }

    @Test
    void givesTheFailureShareWithWilsonsIntervalAndWhatTheMissedCouldHide() {
        // Failures 2 + 4 + 1 = 7 of 14; Wilson computed apart with z = 1.959963984540054.
        Share share = cases.failure().share();
        assertThat(share.share()).isEqualTo(0.5);
        assertThat(share.lower()).isCloseTo(0.26799, within(1e-5));
        assertThat(share.upper()).isCloseTo(0.73201, within(1e-5));
        // 4 missed: 7 of 18 if none of them failed, 11 of 18 if all did. One half lies between: the verdict flips.
        assertThat(cases.failure().bounds().ifNoneOfTheMissedFailed().share()).isCloseTo(7 / 18d, within(1e-12));
        assertThat(cases.failure().bounds().ifAllOfTheMissedFailed().share()).isCloseTo(11 / 18d, within(1e-12));
        assertThat(cases.failure().verdict().flipsWithinBounds()).isTrue();
        assertThat(cases.failure().byEvent()).containsEntry("conversion-to-surgery", 2L);
    }

    @Test
    void ranksFailureEventsBelowEveryScore() {
        // 14 results, the two failures first. Position 0.1*13 = 1.3 begins at a failure; 6.5: 1 + 0.5*(2-1); 11.7: 5.7.
        assertThat(cases.worstRanked().p10().failure()).isTrue();
        assertThat(cases.worstRanked().p10().value()).isNull();
        assertThat(cases.worstRanked().median().value()).isEqualByComparingTo("1.5");
        assertThat(cases.worstRanked().p90().value()).isEqualByComparingTo("5.7");
    }

    @Test
    void countsRespondersOfEachPublishedThreshold() {
        // 2 2 3 4 5 6 8: seven of twelve improved by two points or more.
        assertThat(cases.responders().get(0).share().count()).isEqualTo(7);
        assertThat(cases.responders().get(0).share().of()).isEqualTo(12);
    }

    @Test
    void withholdsAQuantileWhoseTailIsTooSmall() {
        Cases small = cases(COUNTS, new MinimumCell(5), MCID_OF_TWO);
        // Two results lie at or above P90 and two at or below P10; seven and seven at or beyond the median.
        assertThat(small.best().p90()).isNull();
        assertThat(small.failure().p10()).isNull();
        assertThat(small.typical().median().value()).isEqualByComparingTo("2");
        assertThat(small.withheld()).contains("best.p90", "failure.p10");
    }

    /**
     * 55 evaluated, 46 pairs: nine failure events left no score. The half width of the mean's interval is t(n - 1) s / √n,
     * so that with s it gives n away, and with n the nine.
     */
    @Test
    void withholdsTheMeanAndTheSizeOfGroupsWhereThePairsAreWithheld() {
        Histogram pairs = Histogram.ofValues(Stream.iterate(0, x -> x < 46, x -> x + 1)
                .map(BigDecimal::valueOf)
                .toList());
        HorizonCounts counts = new HorizonCounts(
                new GoalCounts(
                        new ClassCounts(Map.of(
                                GoalClass.FAILURE_EVENT, 15L, GoalClass.GOAL_MET, 20L, GoalClass.UNCHANGED, 20L)),
                        Map.of("repeat-treatment", 15L)),
                pairs,
                pairs,
                new ResponderCounts(46, 9));
        Cases answer = cases(counts, MinimumCell.DEFAULT, MCID_OF_TWO);
        assertThat(answer.denominators().evaluated()).isEqualTo(55);
        assertThat(answer.pairs()).isNull();
        // The 23rd of 46, which somebody had; half-way to the next (22.5, type 7) would tell that the pairs are even.
        assertThat(answer.typical().median().value()).isEqualByComparingTo("22");
        assertThat(answer.quantiles()).contains("type 1");
        assertThat(answer.omeractOarsi()).isNull();
        assertThat(answer.typical().mean()).isNull();
        assertThat(answer.typical().group()).isNull();
        assertThat(answer.withheld()).contains("pairs", "typical.mean", "typical.group", "omeractOarsi");
    }

    /** 53 of 60 improved by 30 points, the best there is: the other seven would be known from the group's size. */
    @Test
    void withholdsTheSizeOfAGroupThatLeavesTooFewOthers() {
        Cases answer = cases(allMet(Map.of(0, 7, 30, 53)), MinimumCell.DEFAULT, List.of());
        assertThat(answer.pairs()).isEqualTo(60);
        assertThat(answer.best().p90().value()).isEqualByComparingTo("30");
        assertThat(answer.best().group()).isNull();
        assertThat(answer.withheld()).contains("best.group");
    }

    /** 40 of 60 reach 10 points, 20 reach 17.5, 14 reach 21: six lie between the last two, whatever they are called. */
    @Test
    void withholdsAShareThatLeavesTooFewBetweenTwoThresholds() {
        List<ResponderThreshold> thresholds = Stream.of("21", "21.0", "10", "17.5")
                .map(points -> new ResponderThreshold(points, "MCID", new BigDecimal(points), "cuff", "made up", true))
                .toList();
        Cases answer = cases(allMet(Map.of(0, 20, 10, 20, 18, 6, 25, 14)), MinimumCell.DEFAULT, thresholds);
        assertThat(answer.responders().get(0).share().count()).isEqualTo(14);
        assertThat(answer.responders().get(1).share().count()).isEqualTo(14);
        assertThat(answer.responders().get(2).share().count()).isEqualTo(40);
        assertThat(answer.responders().get(3).share()).isNull();
        assertThat(answer.withheld()).contains("responders.17.5").doesNotContain("responders.21", "responders.10");
    }

    @Test
    void givesTheShareOfOmeractOarsiResponders() {
        // 6 of the 10 people whose pain and function are both known; Wilson 95 %: R 4.2.2, prop.test(6, 10, correct =
        // FALSE).
        assertThat(cases.omeractOarsi().share()).isEqualTo(0.6);
        assertThat(cases.omeractOarsi().lower()).isCloseTo(0.3126737697, within(1e-9));
        assertThat(cases.omeractOarsi().upper()).isCloseTo(0.8318196703, within(1e-9));
        assertThat(cases.quantiles()).isNull();
    }

    private static HorizonCounts allMet(Map<Integer, Integer> improvements) {
        Histogram pairs = Histogram.ofValues(improvements.entrySet().stream()
                .flatMap(cell -> Collections.nCopies(cell.getValue(), BigDecimal.valueOf(cell.getKey())).stream())
                .toList());
        return new HorizonCounts(
                new GoalCounts(new ClassCounts(Map.of(GoalClass.GOAL_MET, pairs.n())), Map.of()),
                pairs,
                pairs,
                ResponderCounts.none());
    }

    @Test
    void doesNotDefineAFailureShareWhereNoThresholdIsKnown() {
        HorizonCounts unclassified = new HorizonCounts(
                new GoalCounts(
                        new ClassCounts(Map.of(GoalClass.GOAL_MET, 3L, GoalClass.CHANGE_NOT_CLASSIFIED, 9L)), Map.of()),
                PAIRS,
                PAIRS,
                ResponderCounts.none());
        Cases answer = cases(unclassified, MinimumCell.NONE, List.of());
        assertThat(answer.failure().share()).isNull();
        assertThat(answer.failure().bounds()).isNull();
        assertThat(answer.failure().byClass())
                .containsEntry("CHANGE_NOT_CLASSIFIED", 9L)
                .doesNotContainKey("UNCHANGED");
    }

    @Test
    void givesTheCasesOfMergedPartsAsOfOneCohort() {
        Cases twice = cases(COUNTS.merge(COUNTS), MinimumCell.NONE, MCID_OF_TWO);
        // Each result twice, 24 pairs. Positions 0.9*23 = 20.7: 6; 11.5: 2; 2.3: -1. Failures 14 of 28, 8 missed.
        assertThat(twice.denominators().enrolled()).isEqualTo(46);
        assertThat(twice.pairs()).isEqualTo(24);
        assertThat(twice.best().p90().value()).isEqualByComparingTo("6");
        assertThat(twice.typical().median().value()).isEqualByComparingTo("2");
        assertThat(twice.failure().p10().value()).isEqualByComparingTo("-1");
        assertThat(twice.failure().share().of()).isEqualTo(28);
        assertThat(twice.failure().byEvent()).containsEntry("conversion-to-surgery", 4L);
        assertThat(twice.failure().bounds().ifAllOfTheMissedFailed().share()).isCloseTo(22 / 36d, within(1e-12));
        // 28 results, the four failures first. Position 0.5*27 = 13.5 lies between the 14th and the 15th: 1 and 2.
        assertThat(twice.worstRanked().median().value()).isEqualByComparingTo("1.5");
        assertThat(cases(COUNTS.merge(HorizonCounts.none()), MinimumCell.NONE, MCID_OF_TWO))
                .isEqualTo(cases);
    }

    @Test
    void saysNothingOfNobody() {
        Cases nobody = cases(HorizonCounts.none(), MinimumCell.NONE, MCID_OF_TWO);
        assertThat(nobody.denominators().enrolled()).isZero();
        assertThat(nobody.best().p90()).isNull();
        assertThat(nobody.failure().share()).isNull();
        assertThat(nobody.worstRanked().median()).isNull();
        assertThat(nobody.responders().get(0).share()).isNull();
    }
}
