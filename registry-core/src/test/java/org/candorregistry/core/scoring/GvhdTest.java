package org.candorregistry.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import org.candorregistry.core.scoring.AcuteGvhdGrade.Stages;
import org.candorregistry.core.scoring.ChronicGvhdSeverity.Organ;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Harris 2016, printed bands; NIH 2014, printed rule (Blood 2010;116(21):220). */
class GvhdTest {

    @ParameterizedTest
    @CsvSource({
        "1.9, 0",
        "1.94, 0",
        "1.95, 1",
        "2, 1",
        "3, 1",
        "3.04, 1",
        "3.05, 2",
        "3.1, 2",
        "6, 2",
        "6.05, 3",
        "6.1, 3",
        "15, 3",
        "15.04, 3",
        "15.05, 4",
        "15.1, 4"
    })
    void bilirubinBetweenPrintedBandsIsRoundedAsALaboratoryWould(BigDecimal bilirubin, int stage) {
        assertThat(AcuteGvhdStages.liver(bilirubin)).isEqualTo(stage);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.5, 1", "24.9, 1", "25, 2", "50, 2", "50.1, 3", "100, 3"})
    void skinIsStagedByItsSurface(BigDecimal surface, int stage) {
        assertThat(AcuteGvhdStages.skin(surface, false)).isEqualTo(stage);
        assertThat(AcuteGvhdStages.skin(surface, true)).isEqualTo(4);
    }

    /** Adult limits above 50 kg: 500-999, 1000-1500; at 50 kg and below 10-19.9 and 20-30 mL per kg. */
    @ParameterizedTest
    @CsvSource({
        "499, 70, 0",
        "500, 70, 1",
        "999, 70, 1",
        "999.5, 70, 2",
        "1000, 70, 2",
        "1500, 70, 2",
        "1501, 70, 3",
        "510, 51, 1",
        "497, 50, 0",
        "498, 50, 1",
        "500, 50, 1",
        "995, 50, 1",
        "998, 50, 2",
        "1000, 50, 2",
        "1500, 50, 2",
        "1503, 50, 3",
        "198, 20, 0",
        "199, 20, 1",
        "200, 20, 1",
        "400, 20, 2",
        "600, 20, 2",
        "602, 20, 3"
    })
    void lowerGutIsStagedByVolumeAndBodyMass(BigDecimal stool, BigDecimal bodyMass, int stage) {
        assertThat(AcuteGvhdStages.lowerGut(stool, bodyMass, false)).isEqualTo(stage);
        assertThat(AcuteGvhdStages.lowerGut(stool, bodyMass, true)).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, 0",
        "1, 0, 0, 0, 1",
        "2, 0, 0, 0, 1",
        "3, 0, 0, 0, 2",
        "0, 1, 0, 0, 2",
        "0, 0, 1, 0, 2",
        "0, 0, 0, 1, 2",
        "2, 1, 1, 1, 2",
        "0, 2, 0, 0, 3",
        "3, 3, 1, 0, 3",
        "0, 0, 0, 2, 3",
        "1, 1, 0, 3, 3",
        "4, 0, 0, 0, 4",
        "0, 4, 0, 0, 4",
        "0, 0, 1, 4, 4"
    })
    void theGradeAsksWhichOrganAndNotOnlyHowBadly(int skin, int liver, int upperGut, int lowerGut, int grade) {
        assertThat(grade(skin, liver, upperGut, lowerGut).known()).isEqualTo(OptionalInt.of(grade));
    }

    @Test
    void anOrganThatWasNotAssessedIsNotOneWithoutDisease() {
        assertThat(grade(2, 0, null, 0)).isEqualTo(new Grade(1, 2));
        assertThat(grade(2, 0, null, 0).known()).isEmpty();
        // Whatever the upper gut: it never makes III or IV.
        assertThat(grade(0, 2, null, 0).known()).isEqualTo(OptionalInt.of(3));
        assertThat(grade(4, null, null, null).known()).isEqualTo(OptionalInt.of(4));
        assertThat(grade(null, null, null, null)).isEqualTo(new Grade(0, 4));
    }

    @Test
    void chronicSeverityIsTheOneOfTheNihRule() {
        assertThat(severity(Map.of())).isZero();
        assertThat(severity(Map.of(Organ.SKIN, 1))).isEqualTo(1);
        assertThat(severity(Map.of(Organ.SKIN, 1, Organ.EYES, 1))).isEqualTo(1);
        assertThat(severity(Map.of(Organ.SKIN, 1, Organ.EYES, 1, Organ.MOUTH, 1)))
                .isEqualTo(2);
        assertThat(severity(Map.of(Organ.LIVER, 2))).isEqualTo(2);
        assertThat(severity(Map.of(Organ.LUNGS, 1))).isEqualTo(2);
        assertThat(severity(Map.of(Organ.LUNGS, 2))).isEqualTo(3);
        assertThat(severity(Map.of(Organ.GENITAL_TRACT, 3))).isEqualTo(3);
    }

    @Test
    void anOrganThatWasNotScoredLeavesSeverityOpenUnlessItIsSevereAnyway() {
        assertThat(ChronicGvhdSeverity.of(Map.of(Organ.SKIN, 1))).isEqualTo(new Grade(1, 3));
        assertThat(ChronicGvhdSeverity.of(Map.of(Organ.LUNGS, 2)).known()).isEqualTo(OptionalInt.of(3));
    }

    private static Grade grade(
            @Nullable Integer skin, @Nullable Integer liver, @Nullable Integer upperGut, @Nullable Integer lowerGut) {
        return AcuteGvhdGrade.of(new Stages(skin, liver, upperGut, lowerGut));
    }

    /** With all other organs at 0. */
    private static int severity(Map<Organ, Integer> involved) {
        Map<Organ, Integer> scores = new EnumMap<>(Organ.class);
        for (Organ organ : Organ.values()) {
            scores.put(organ, involved.getOrDefault(organ, 0));
        }
        return ChronicGvhdSeverity.of(scores).known().orElseThrow();
    }
}
