package org.candorregistry.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.candorregistry.core.codelist.Citation;
import org.candorregistry.core.followup.FollowUpPlan;
import org.candorregistry.core.followup.TimePoint;
import org.candorregistry.core.instrument.Measure;
import org.candorregistry.core.instrument.ScoreScale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** KOOS runs from 0 (worst) to 100, WOMAC pain from 0 (best) to 20. Expected values by hand. */
class ResponderTest {

    private static final TimePoint AT_182 = new TimePoint(182, "6 months", 137, 273);
    private static final FollowUpPlan PLAN = new FollowUpPlan("one", "One visit", -90, 0, false, List.of(AT_182));
    private static final Map<String, Measure> MEASURES = Map.of(
            "koos-pain", measure("koos-pain", 100, true),
            "koos-adl", measure("koos-adl", 100, true),
            "womac-pain", measure("womac-pain", 20, false),
            "patient-global-vas", measure("patient-global-vas", 100, false),
            "patient-global-nrs", measure("patient-global-nrs", 10, false));

    @Test
    void halfTheBurdenAndTwentyPointsOfOneDomainAreEnough() {
        // Pain: burden 60, better by 30 = 50 %, 30 points; function unchanged.
        assertThat(koos(40, 70, 50, 50)).isTrue();
        // 29 of 60 is 48 %.
        assertThat(koos(40, 69, 50, 50)).isFalse();
        // 15 of 30 is 50 %, but 15 points are under 20.
        assertThat(koos(70, 85, 50, 50)).isFalse();
        // The same for function alone.
        assertThat(koos(50, 50, 40, 70)).isTrue();
    }

    @Test
    void aFifthOfTheBurdenAndTenPointsOfBothDomainsAreEnough() {
        // Burden 50 each; better by 10 = 20 %, 10 points.
        assertThat(koos(50, 60, 50, 60)).isTrue();
        assertThat(koos(50, 60, 50, 59)).isFalse();
        // Burden 40; better by 9 = 22 %, but 9 points are under 10.
        assertThat(koos(60, 69, 50, 60)).isFalse();
    }

    /** Pham 2004: two of pain, function and the patient's global assessment, where it was measured. */
    @Test
    void theGlobalAssessmentIsTheThirdDomainWhereItWasMeasured() {
        // Pain: burden 50, better by 10 = 20 %; function unchanged; global 50 to 40 mm of 100: 20 %, 10 points.
        assertThat(global("patient-global-vas", 50, 40)).isTrue();
        assertThat(global("patient-global-vas", 50, 41)).isFalse();
        // Global alone, however much, is one domain, and no large change of pain or function.
        assertThat(Responder.at(
                        AT_182,
                        PLAN,
                        course(Map.of(
                                "koos-pain",
                                pair(50, 50),
                                "koos-adl",
                                pair(50, 50),
                                "patient-global-nrs",
                                pair(10, 0))),
                        MEASURES))
                .isFalse();
        // 5 to 4 of 10: 20 %, 10 points of 100.
        assertThat(global("patient-global-nrs", 5, 4)).isTrue();
    }

    @Test
    void scalesOfOtherLengthAndDirectionAreTakenToOneHundred() {
        // WOMAC pain 12 to 6 of 20: 50 % of the burden, 30 points of 100.
        assertThat(womac(12, 6)).isTrue();
        // 12 to 7: 42 %, and function is unchanged.
        assertThat(womac(12, 7)).isFalse();
    }

    @Test
    void whoHadNoBurdenDidNotRespondInThisDomain() {
        assertThat(koos(100, 100, 40, 70)).isTrue();
        assertThat(koos(100, 100, 50, 60)).isFalse();
    }

    @Test
    void withoutBothDomainsThereIsNoStatus() {
        assertThat(Responder.at(AT_182, PLAN, course(Map.of("koos-pain", pair(40, 90))), MEASURES))
                .isNull();
        assertThat(Responder.at(
                        AT_182,
                        PLAN,
                        course(Map.of(
                                "koos-pain",
                                pair(40, 90),
                                "koos-adl",
                                List.of(new ScoreOnDay(182, BigDecimal.valueOf(90))))),
                        MEASURES))
                .isNull();
    }

    private static @Nullable Boolean koos(int painBefore, int painAfter, int functionBefore, int functionAfter) {
        return Responder.at(
                AT_182,
                PLAN,
                course(Map.of(
                        "koos-pain", pair(painBefore, painAfter), "koos-adl", pair(functionBefore, functionAfter))),
                MEASURES);
    }

    /** Pain better by a fifth, function as it was. */
    private static @Nullable Boolean global(String measure, int before, int after) {
        return Responder.at(
                AT_182,
                PLAN,
                course(Map.of("koos-pain", pair(50, 60), "koos-adl", pair(50, 50), measure, pair(before, after))),
                MEASURES);
    }

    private static @Nullable Boolean womac(int painBefore, int painAfter) {
        return Responder.at(
                AT_182,
                PLAN,
                course(Map.of("womac-pain", pair(painBefore, painAfter), "koos-adl", pair(50, 50))),
                MEASURES);
    }

    private static List<ScoreOnDay> pair(int before, int after) {
        return List.of(new ScoreOnDay(-1, BigDecimal.valueOf(before)), new ScoreOnDay(182, BigDecimal.valueOf(after)));
    }

    private static Course course(Map<String, List<ScoreOnDay>> scores) {
        return new Course(new HashMap<>(scores), List.of(), List.of(), Integer.MAX_VALUE);
    }

    private static Measure measure(String id, int maximum, boolean higherIsBetter) {
        return new Measure(
                id,
                id,
                id,
                List.of("pain"),
                new ScoreScale(
                        BigDecimal.ZERO, BigDecimal.valueOf(maximum), BigDecimal.ONE, higherIsBetter, new TreeSet<>()),
                null,
                "{score}",
                null,
                new Citation(true, "test", null));
    }
}
