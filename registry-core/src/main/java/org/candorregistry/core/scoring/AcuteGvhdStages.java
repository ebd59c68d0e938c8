package org.candorregistry.core.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * MAGIC stages of acute graft-versus-host disease by organ. The criteria print bands with gaps between them, as bilirubin
 * 2-3 and 3.1-6 mg/dL: a value is first rounded half up to the decimals that are printed, as a laboratory would report
 * it. So 3.05 mg/dL is 3.1 and stage 2, and 3.04 is 3.0 and stage 1.
 *
 * @see "Harris et al., Biol Blood Marrow Transplant 22 (2016) 4-10"
 */
public final class AcuteGvhdStages {

    private static final int WORST = 4;
    /** Adult limits hold above this body mass (kg). */
    private static final BigDecimal CHILD_UP_TO = BigDecimal.valueOf(50);

    private AcuteGvhdStages() {}

    /**
     * Stage 0 to 4.
     *
     * @param bodySurface share of the body surface with active rash, %, 0 to 100
     * @param blisters generalised erythroderma with bullae, or desquamation of more than 5 % of the surface
     */
    public static int skin(BigDecimal bodySurface, boolean blisters) {
        if (blisters) {
            return WORST;
        }
        if (bodySurface.signum() == 0) {
            return 0;
        }
        if (bodySurface.compareTo(BigDecimal.valueOf(25)) < 0) {
            return 1;
        }
        return bodySurface.compareTo(BigDecimal.valueOf(50)) <= 0 ? 2 : 3;
    }

    /**
     * Stage 0 to 4.
     *
     * @param bilirubin total, mg/dL
     */
    public static int liver(BigDecimal bilirubin) {
        BigDecimal reported = bilirubin.setScale(1, RoundingMode.HALF_UP);
        if (reported.compareTo(BigDecimal.valueOf(2)) < 0) {
            return 0;
        }
        if (reported.compareTo(BigDecimal.valueOf(3)) <= 0) {
            return 1;
        }
        if (reported.compareTo(BigDecimal.valueOf(6)) <= 0) {
            return 2;
        }
        return reported.compareTo(BigDecimal.valueOf(15)) <= 0 ? 3 : WORST;
    }

    /**
     * Stage 0 or 1.
     *
     * @param symptoms persistent nausea, vomiting or anorexia
     */
    public static int upperGut(boolean symptoms) {
        return symptoms ? 1 : 0;
    }

    /**
     * Stage 0 to 4.
     *
     * @param stool volume, mL/d
     * @param bodyMass kg; up to 50 kg the limits are those per kg
     * @param severe severe abdominal pain with or without ileus, or grossly bloody stool, whatever the volume
     */
    public static int lowerGut(BigDecimal stool, BigDecimal bodyMass, boolean severe) {
        if (severe) {
            return WORST;
        }
        if (bodyMass.compareTo(CHILD_UP_TO) > 0) {
            return gut(stool.setScale(0, RoundingMode.HALF_UP), 500, 1000, 1500);
        }
        return gut(stool.divide(bodyMass, 1, RoundingMode.HALF_UP), 10, 20, 30);
    }

    /** Of the gut 10 to 19.9 is stage 1, and 20 to 30 stage 2: the upper limit of stage 2 alone belongs to it. */
    private static int gut(BigDecimal volume, int first, int second, int third) {
        if (volume.compareTo(BigDecimal.valueOf(first)) < 0) {
            return 0;
        }
        if (volume.compareTo(BigDecimal.valueOf(second)) < 0) {
            return 1;
        }
        return volume.compareTo(BigDecimal.valueOf(third)) <= 0 ? 2 : 3;
    }
}
