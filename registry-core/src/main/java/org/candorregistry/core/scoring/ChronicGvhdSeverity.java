package org.candorregistry.core.scoring;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Global severity of chronic graft-versus-host disease, NIH 2014: 0 none, 1 mild, 2 moderate, 3 severe. Severe: the lungs
 * at 2 or more, or any organ at 3. Moderate: three organs or more at 1, the lungs at 1, or another organ at 2. Mild: one
 * or two organs at 1 and the lungs at 0. The performance status is scored beside them and not counted.
 *
 * @see "Jagasia et al., Biol Blood Marrow Transplant 21 (2015) 389-401, PMC4329079"
 */
public final class ChronicGvhdSeverity {

    private static final int HIGHEST_SCORE = 3;
    private static final int MOST_ORGANS_OF_MILD = 2;

    private ChronicGvhdSeverity() {}

    /** The organs that are scored. */
    public enum Organ {
        SKIN("skin"),
        MOUTH("mouth"),
        EYES("eyes"),
        GUT("gut"),
        LIVER("liver"),
        /** By forced expiratory volume where it was measured. */
        LUNGS("lungs"),
        JOINTS_AND_FASCIA("joints-and-fascia"),
        GENITAL_TRACT("genital-tract");

        private final String code;

        Organ(String code) {
            this.code = code;
        }

        /**
         * The organ with this code.
         *
         * @throws IllegalArgumentException where there is none
         */
        public static Organ of(String code) {
            return Stream.of(values())
                    .filter(organ -> organ.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No organ " + code));
        }

        /** The highest score of each organ, by code. */
        public static Map<String, Integer> highestScores() {
            return Stream.of(values()).collect(Collectors.toMap(organ -> organ.code, organ -> HIGHEST_SCORE));
        }
    }

    /**
     * Severity 0 to 3.
     *
     * @param scores 0 to 3 by organ; an organ that is not named was not assessed
     */
    public static Grade of(Map<Organ, Integer> scores) {
        return new Grade(severity(scores, 0), severity(scores, HIGHEST_SCORE));
    }

    private static int severity(Map<Organ, Integer> scores, int otherwise) {
        int lungs = scores.getOrDefault(Organ.LUNGS, otherwise);
        int worst = Stream.of(Organ.values())
                .mapToInt(organ -> scores.getOrDefault(organ, otherwise))
                .max()
                .orElse(0);
        long involved = Stream.of(Organ.values())
                .filter(organ -> scores.getOrDefault(organ, otherwise) > 0)
                .count();
        if (lungs >= 2 || worst == HIGHEST_SCORE) {
            return 3;
        }
        if (lungs == 1 || worst == 2 || involved > MOST_ORGANS_OF_MILD) {
            return 2;
        }
        return involved > 0 ? 1 : 0;
    }
}
