package org.candorregistry.api.demo.invented;

import java.util.EnumMap;
import java.util.Map;

/**
 * How one joint does: what its scores scatter about. Severity and body mass matter, and where one starts; product and
 * provider do not, so that no product and no training looks better than it is known to be.
 *
 * <p>Follow-up = mean + {@value #KEPT} · (baseline − mean) + gain + effect + noise. With the deviations below the change at
 * 12 months has a standard deviation of about 18.9, as in RESTORE, whose baseline (SD 15.2), follow-up (18.2) and change
 * (18.9) imply a correlation of 0.37 and so a slope of 0.44.
 *
 * @see "Bennell et al., RESTORE, JAMA 326 (2021) 2021-2030, PMC8611484"
 */
final class JointCourse {

    private static final double KEPT = 0.44;
    private static final double EFFECT_DEVIATION = 14;
    private static final double VISIT_DEVIATION = 9;
    private static final double SHARED = 0.8;

    private final Chance chance;
    private final double effect;
    private final Map<JointMeasure, Double> baselines = new EnumMap<>(JointMeasure.class);
    private final Map<JointMeasure, Double> effects = new EnumMap<>(JointMeasure.class);

    /** @param handicap points taken off the gain: severity, body mass */
    JointCourse(double handicap, Iterable<JointMeasure> measures, Chance chance) {
        this.chance = chance;
        this.effect = chance.normal(-handicap, EFFECT_DEVIATION);
        double badness = chance.normal(0, 1);
        for (JointMeasure measure : measures) {
            double own = Math.sqrt(1 - SHARED * SHARED);
            double start = SHARED * badness + own * chance.normal(0, 1);
            // Nobody is treated who has little to gain.
            baselines.put(measure, Math.max(8, Math.min(75, measure.baseline + start * measure.baselineDeviation)));
            effects.put(measure, SHARED * effect + own * chance.normal(0, EFFECT_DEVIATION));
        }
    }

    /** Points more or less than usual. */
    double effect() {
        return effect;
    }

    double baseline(JointMeasure measure) {
        return baselines.getOrDefault(measure, measure.baseline);
    }

    /** State on a day (d), 0 (worst) to 100 (best) and a little beyond. */
    double on(int day, JointMeasure measure) {
        double shape = shape(day);
        double settled = measure.baseline
                + KEPT * (baseline(measure) - measure.baseline)
                + measure.gain * shape
                + Math.min(1, shape) * effects.getOrDefault(measure, 0.0);
        return settled + chance.normal(0, VISIT_DEVIATION);
    }

    /** Share of the gain at 12 months: most of it by three months, a little of it lost by two years. */
    private static double shape(int day) {
        if (day < 90) {
            return 0.6 + 0.35 * Math.max(0, day - 40) / 50;
        }
        if (day < 200) {
            return 1.05;
        }
        return day < 500 ? 1.0 : 0.8;
    }
}
