package org.candorregistry.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.core.statistics.GoalClass.IMPROVED;
import static org.candorregistry.core.statistics.GoalClass.UNCHANGED;
import static org.candorregistry.core.statistics.GoalClass.WORSENED;

import java.math.BigDecimal;
import org.candorregistry.core.statistics.GoalClass;
import org.junit.jupiter.api.Test;

/** Expected values by hand. */
class SmallestChangeTest {

    /** NRS pain in knee osteoarthritis (Bennell 2021). */
    private final SmallestChange mcid = new SmallestChange(new BigDecimal("1.8"), false);

    private final SmallestChange thirtyPercent = new SmallestChange(BigDecimal.valueOf(30), true);

    @Test
    void aChangeOfAtLeastTheThresholdIsOneAndALesserIsNone() {
        assertThat(of(mcid, "1.8", "7")).isEqualTo(IMPROVED);
        assertThat(of(mcid, "1.799", "7")).isEqualTo(UNCHANGED);
        assertThat(of(mcid, "0", "7")).isEqualTo(UNCHANGED);
        assertThat(of(mcid, "-1.799", "7")).isEqualTo(UNCHANGED);
        assertThat(of(mcid, "-1.8", "7")).isEqualTo(WORSENED);
    }

    @Test
    void pointsNeedNoBaseline() {
        assertThat(mcid.classOf(BigDecimal.valueOf(2), null)).isEqualTo(IMPROVED);
    }

    @Test
    void aPercentageIsOfTheBaseline() {
        assertThat(of(thirtyPercent, "3", "10")).isEqualTo(IMPROVED); // 30 %
        assertThat(of(thirtyPercent, "2", "9")).isEqualTo(UNCHANGED); // 22 %
        assertThat(of(thirtyPercent, "-2", "5")).isEqualTo(WORSENED); // -40 %
    }

    /** OMERACT-OARSI practice: a relative change from 0 is not defined and so not met. */
    @Test
    void noPercentageOfABaselineOfZeroIsReached() {
        assertThat(of(thirtyPercent, "-5", "0")).isEqualTo(UNCHANGED);
        assertThat(of(thirtyPercent, "5", "0")).isEqualTo(UNCHANGED);
    }

    private static GoalClass of(SmallestChange smallest, String improvement, String baseline) {
        return smallest.classOf(new BigDecimal(improvement), new BigDecimal(baseline));
    }
}
