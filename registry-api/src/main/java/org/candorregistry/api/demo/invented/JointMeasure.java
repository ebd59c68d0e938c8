package org.candorregistry.api.demo.invented;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An outcome measure of a joint, and what it is known to do. All means and deviations are points of 0 (worst) to 100. The
 * gains are some points less than what is published: who does badly is operated on or stays away, and those who are
 * left have gained as much as the publications say.
 */
enum JointMeasure {
    /** Nine items of 0 to 4. RESTORE, platelet-rich plasma, 12 months: change 15.1 (18.9). */
    KOOS_PAIN("koos-pain", "pain", "P", 36, true, 52.9, 15.2, 11.5),
    /** Seventeen items of 0 to 4. RESTORE, platelet-rich plasma: 58.7 (16.9) to 72.6 (18.4). */
    KOOS_ADL("koos-adl", "function", "A", 68, true, 58.7, 16.9, 10),
    /** Steps of 5/3: ten points of pain and thirty of function. No published cohort was at hand: near the MCID of 21. */
    ASES("ases", "function", null, 60, true, 48, 16, 18),
    /** Whole mm. No published cohort was at hand: as much as ASES. */
    VAS_PAIN("vas-pain-mm", "pain", null, 100, false, 44, 18, 18);

    private static final int WORST_ANSWER = 4;

    private final String id;
    private final String domain;
    private final @Nullable String items;
    private final int steps;
    private final boolean higherIsBetter;
    final double baseline;
    final double baselineDeviation;
    /** Mean improvement at 12 months. */
    final double gain;

    JointMeasure(
            String id,
            String domain,
            @Nullable String items,
            int steps,
            boolean higherIsBetter,
            double baseline,
            double baselineDeviation,
            double gain) {
        this.id = id;
        this.domain = domain;
        this.items = items;
        this.steps = steps;
        this.higherIsBetter = higherIsBetter;
        this.baseline = baseline;
        this.baselineDeviation = baselineDeviation;
        this.gain = gain;
    }

    String id() {
        return id;
    }

    String domain() {
        return domain;
    }

    /**
     * The score that the instrument gives.
     *
     * @param state from 0 (worst) to 100 (best); what lies outside is moved to the nearer end
     */
    BigDecimal score(double state) {
        long step = step(state);
        return BigDecimal.valueOf(higherIsBetter ? step : steps - step)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(steps), 2, RoundingMode.HALF_UP);
    }

    /**
     * The answers, from 0 (none) to 4 (extreme), to the items that make up the score; empty where it is not made up of
     * items that can be told.
     */
    Map<String, BigDecimal> answers(double state) {
        Map<String, BigDecimal> answers = new HashMap<>();
        if (items != null) {
            int number = steps / WORST_ANSWER;
            long trouble = steps - step(state);
            for (int item = 0; item < number; item++) {
                long answer = trouble / number + (item < trouble % number ? 1 : 0);
                answers.put(items + (item + 1), BigDecimal.valueOf(answer));
            }
        }
        return answers;
    }

    private long step(double state) {
        return Math.round(Math.max(0, Math.min(100, state)) / 100 * steps);
    }
}
