package org.candorregistry.core.scoring;

import org.jspecify.annotations.Nullable;

/**
 * Overall grade of acute graft-versus-host disease, MAGIC, from the stages of the organs. It is no maximum: skin of stage
 * 3 alone is grade II, lower gut of stage 2 alone is grade III.
 *
 * @see "Harris et al., Biol Blood Marrow Transplant 22 (2016) 4-10"
 */
public final class AcuteGvhdGrade {

    public static final int HIGHEST_STAGE = 4;
    public static final int HIGHEST_STAGE_OF_UPPER_GUT = 1;

    private AcuteGvhdGrade() {}

    /**
     * Grade 0 to 4.
     *
     * @param stages null: the organ was not assessed
     */
    public static Grade of(Stages stages) {
        return new Grade(
                grade(
                        known(stages.skin(), 0),
                        known(stages.liver(), 0),
                        known(stages.upperGut(), 0),
                        known(stages.lowerGut(), 0)),
                grade(
                        known(stages.skin(), HIGHEST_STAGE),
                        known(stages.liver(), HIGHEST_STAGE),
                        known(stages.upperGut(), HIGHEST_STAGE_OF_UPPER_GUT),
                        known(stages.lowerGut(), HIGHEST_STAGE)));
    }

    /**
     * Stages by organ, 0 to 4, of the upper gut 0 or 1.
     *
     * <p>Null: not assessed.
     */
    public record Stages(
            @Nullable Integer skin,
            @Nullable Integer liver,
            @Nullable Integer upperGut,
            @Nullable Integer lowerGut) {}

    private static int grade(int skin, int liver, int upperGut, int lowerGut) {
        if (skin == HIGHEST_STAGE || liver == HIGHEST_STAGE || lowerGut == HIGHEST_STAGE) {
            return 4;
        }
        if (liver >= 2 || lowerGut >= 2) {
            return 3;
        }
        if (skin == 3 || liver == 1 || upperGut == 1 || lowerGut == 1) {
            return 2;
        }
        return skin > 0 ? 1 : 0;
    }

    private static int known(@Nullable Integer stage, int otherwise) {
        return stage == null ? otherwise : stage;
    }
}
