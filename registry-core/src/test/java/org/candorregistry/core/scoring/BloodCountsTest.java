package org.candorregistry.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.candorregistry.core.scoring.BloodCounts.Count;
import org.candorregistry.core.scoring.BloodCounts.Recovery;
import org.candorregistry.core.scoring.BloodCounts.State;
import org.junit.jupiter.api.Test;

/** CIBMTR form 2450: three consecutive values of different days; platelets on three days in a row, untransfused. */
class BloodCountsTest {

    private static final LocalDate INFUSION = LocalDate.of(2026, 3, 1);

    @Test
    void neutrophilsEngraftOnTheFirstOfThreeConsecutiveValues() {
        // Day: count. 0 is before the nadir; 12 and 14 are two values, 15 is below; 17, 20 and 21 are three.
        assertThat(neutrophils("0:2.1 3:0.3 10:0.1 12:0.5 14:0.7 15:0.4 17:0.5 20:0.6 21:1.2"))
                .isEqualTo(on(17));
        assertThat(neutrophils("0:2.1 3:0.3 10:0.1 17:0.5 20:0.6")).isEqualTo(open(State.NOT_RECOVERED));
        assertThat(neutrophils("3:0.3 17:0.49 18:0.5 19:0.5 20:0.5")).isEqualTo(on(18));
    }

    @Test
    void valuesOfOneDayAreOneValueAndTheLowestCounts() {
        assertThat(neutrophils("3:0.3 17:0.5 17:0.6 17:0.7 18:0.8")).isEqualTo(open(State.NOT_RECOVERED));
        assertThat(neutrophils("3:0.3 17:0.5 18:0.8 18:0.4 19:0.9 20:0.9 21:0.9"))
                .isEqualTo(on(19));
    }

    @Test
    void whatNeverFellNeedsNoRecovery() {
        assertThat(neutrophils("1:2.0 5:1.1 9:0.9 12:1.4")).isEqualTo(open(State.NEVER_BELOW));
        assertThat(neutrophils("")).isEqualTo(open(State.NOT_RECOVERED));
        // Before the graft: not looked at.
        assertThat(neutrophils("-5:0.1 1:2.0 2:2.0 3:2.0")).isEqualTo(open(State.NEVER_BELOW));
    }

    @Test
    void theOrderInWhichValuesAreToldIsOfNoImportance() {
        List<Count> counts = new ArrayList<>(counts("0:2.1 3:0.3 10:0.1 12:0.5 14:0.7 15:0.4 17:0.5 20:0.6 21:1.2"));
        Collections.reverse(counts);
        assertThat(BloodCounts.neutrophils(INFUSION, counts)).isEqualTo(on(17));
    }

    @Test
    void plateletsRecoverOnThreeDaysInARow() {
        assertThat(platelets("5:8 14:20 15:22 16:25")).isEqualTo(on(14));
        // 14, 15, 17 are not in a row.
        assertThat(platelets("5:8 14:20 15:22 17:25")).isEqualTo(open(State.NOT_RECOVERED));
        assertThat(platelets("5:8 14:19 15:22 16:25 17:30")).isEqualTo(on(15));
    }

    @Test
    void aTransfusionInSevenDaysPostponesPlateletRecovery() {
        String counts = "5:8 14:20 15:22 16:25 17:26 18:27";
        // Seven days before day 14 is day 7.
        assertThat(platelets(counts, 6)).isEqualTo(on(14));
        assertThat(platelets(counts, 7)).isEqualTo(on(15));
        assertThat(platelets(counts, 9)).isEqualTo(open(State.NOT_RECOVERED));
        // On one of the three days.
        assertThat(platelets(counts, 16)).isEqualTo(open(State.NOT_RECOVERED));
        assertThat(platelets(counts, 19)).isEqualTo(on(14));
    }

    private static Recovery neutrophils(String counts) {
        return BloodCounts.neutrophils(INFUSION, counts(counts));
    }

    private static Recovery platelets(String counts) {
        return BloodCounts.platelets(INFUSION, counts(counts), Set.of());
    }

    private static Recovery platelets(String counts, int transfusedOn) {
        return BloodCounts.platelets(INFUSION, counts(counts), Set.of(INFUSION.plusDays(transfusedOn)));
    }

    private static List<Count> counts(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(text.split(" ")).stream()
                        .map(one -> one.split(":"))
                        .map(one -> new Count(INFUSION.plusDays(Integer.parseInt(one[0])), new BigDecimal(one[1])))
                        .toList();
    }

    private static Recovery on(int day) {
        return new Recovery(State.RECOVERED, INFUSION.plusDays(day));
    }

    private static Recovery open(State state) {
        return new Recovery(state, null);
    }
}
