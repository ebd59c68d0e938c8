package org.candorregistry.core.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.Violation;
import org.junit.jupiter.api.Test;

class ScoreScaleTest {

    private static final ScoreScale NRS = scale("0", "10", "1", false);
    private static final ScoreScale KOOS = scale("0", "100", "0.01", true);
    private static final ScoreScale EQ_5D = scale("-0.594", "1", "0.001", true);
    private static final ScoreScale KARNOFSKY = scale("0", "100", "10", true);
    /** Three neighbouring values of the KOOS JR interval table. */
    private static final ScoreScale KOOS_JR = scale("0", "100", "0.001", true, "91.975", "84.600", "79.914");

    @Test
    void acceptsBothEndsOfTheRange() {
        assertThat(NRS.violations(score("0"))).isEmpty();
        assertThat(NRS.violations(score("10"))).isEmpty();
        assertThat(EQ_5D.violations(score("-0.594"))).isEmpty();
        assertThat(EQ_5D.violations(score("1"))).isEmpty();
    }

    @Test
    void refusesWhatLiesOutsideTheRange() {
        assertThat(codes(NRS, "11")).containsExactly(InstrumentFailure.SCORE_OUT_OF_RANGE);
        assertThat(codes(NRS, "-1")).containsExactly(InstrumentFailure.SCORE_OUT_OF_RANGE);
        assertThat(codes(EQ_5D, "-0.595")).containsExactly(InstrumentFailure.SCORE_OUT_OF_RANGE);
    }

    @Test
    void refusesTheSentinelsOfRealFilesAsOutOfRange() {
        assertThat(codes(NRS, "99")).containsExactly(InstrumentFailure.SCORE_OUT_OF_RANGE);
        assertThat(codes(KOOS, "999")).containsExactly(InstrumentFailure.SCORE_OUT_OF_RANGE);
        assertThat(codes(EQ_5D, "99999")).containsExactly(InstrumentFailure.SCORE_OUT_OF_RANGE);
    }

    @Test
    void refusesAScoreBetweenTwoSteps() {
        assertThat(codes(NRS, "5.5")).containsExactly(InstrumentFailure.SCORE_OFF_STEP);
        assertThat(codes(KOOS, "66.667")).containsExactly(InstrumentFailure.SCORE_OFF_STEP);
        assertThat(codes(KARNOFSKY, "85")).containsExactly(InstrumentFailure.SCORE_OFF_STEP);
    }

    @Test
    void acceptsAComputedScoreRoundedToTheStep() {
        assertThat(KOOS.violations(score("66.67"))).isEmpty();
        assertThat(KOOS.violations(score("66.6700"))).isEmpty();
        assertThat(KARNOFSKY.violations(score("9E+1"))).isEmpty();
    }

    @Test
    void acceptsOnlyTheValuesOfAScoringTable() {
        assertThat(KOOS_JR.violations(score("84.6"))).isEmpty();
        assertThat(codes(KOOS_JR, "84.601")).containsExactly(InstrumentFailure.SCORE_NOT_IN_TABLE);
    }

    @Test
    void namesTheNearestValueOfTheTableAndChangesNothing() {
        assertThat(KOOS_JR.violations(score("80")))
                .extracting(Violation::detail)
                .allMatch(text -> text.endsWith("79.914."));
        assertThat(KOOS_JR.violations(score("1")))
                .extracting(Violation::detail)
                .allMatch(text -> text.endsWith("79.914."));
        assertThat(KOOS_JR.violations(score("100")))
                .extracting(Violation::detail)
                .allMatch(text -> text.endsWith("91.975."));
    }

    @Test
    void numbersWithAbsurdExponentsAreRefusedWithoutComputingThem() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(codes(KOOS, "1E-999999999")).containsExactly(InstrumentFailure.SCORE_OFF_STEP);
            assertThat(codes(KOOS, "1E+999999999")).containsExactly(InstrumentFailure.SCORE_OUT_OF_RANGE);
            assertThat(codes(KOOS, "0E-999999999")).isEmpty();
        });
    }

    @Test
    void improvementIsPositiveWhereTheLaterScoreIsBetter() {
        assertThat(NRS.improvement(score("6"), score("4"))).isEqualByComparingTo("2");
        assertThat(KOOS.improvement(score("52.78"), score("68.06"))).isEqualByComparingTo("15.28");
        assertThat(KOOS.improvement(score("68.06"), score("52.78"))).isEqualByComparingTo("-15.28");
    }

    private static List<FailureCode> codes(ScoreScale scale, String value) {
        return scale.violations(score(value)).stream().map(Violation::code).toList();
    }

    private static ScoreScale scale(
            String minimum, String maximum, String step, boolean higherIsBetter, String... table) {
        TreeSet<BigDecimal> permitted = new TreeSet<>();
        for (String value : table) {
            permitted.add(score(value));
        }
        return new ScoreScale(score(minimum), score(maximum), score(step), higherIsBetter, permitted);
    }

    private static BigDecimal score(String value) {
        return new BigDecimal(value);
    }
}
