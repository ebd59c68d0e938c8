package org.candorregistry.core.followup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.scoring.AcuteGvhdGrade;
import org.candorregistry.core.scoring.AcuteGvhdGrade.Stages;
import org.candorregistry.core.scoring.AcuteGvhdStages;
import org.candorregistry.core.scoring.BloodCounts;
import org.candorregistry.core.scoring.BloodCounts.Count;
import org.candorregistry.core.scoring.BloodCounts.Recovery;
import org.candorregistry.core.scoring.Grade;
import org.jspecify.annotations.Nullable;

/** What findings after a transplant amount to; answers questions and records nothing. */
public final class Grading {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** mg/dL; more is a slip of the unit (µmol/L). */
    private static final BigDecimal MOST_BILIRUBIN = BigDecimal.valueOf(100);
    /** mL/d. */
    private static final BigDecimal MOST_STOOL = BigDecimal.valueOf(30_000);
    /** kg. */
    private static final BigDecimal MOST_BODY_MASS = BigDecimal.valueOf(400);
    /** 10*9/L; more is a slip of the unit (per µL). */
    private static final BigDecimal MOST_COUNT = BigDecimal.valueOf(5_000);

    private static final int MOST_VALUES = 2_000;

    private Grading() {}

    /**
     * Findings of acute graft-versus-host disease; null: not assessed.
     *
     * @param bodyMass kg; needed for the stool volume
     * @param bodySurface share of the body surface with active rash, %
     * @param blisters generalised erythroderma with bullae, or desquamation of more than 5 % of the surface
     * @param bilirubin total, mg/dL
     * @param upperGutSymptoms persistent nausea, vomiting or anorexia
     * @param stoolVolume mL/d
     * @param severeGut severe abdominal pain with or without ileus, or grossly bloody stool
     */
    public record AcuteFindings(
            @Nullable BigDecimal bodyMass,
            @Nullable BigDecimal bodySurface,
            @Nullable Boolean blisters,
            @Nullable BigDecimal bilirubin,
            @Nullable Boolean upperGutSymptoms,
            @Nullable BigDecimal stoolVolume,
            @Nullable Boolean severeGut) {}

    /** Stages by organ, and the grade as far as they tell it. */
    public record AcuteGrading(Stages stages, Grade grade) {}

    /** When neutrophils and platelets recovered. */
    public record Recoveries(Recovery neutrophils, Recovery platelets) {}

    /**
     * MAGIC stages and grade.
     *
     * @throws RegistryException {@code value-out-of-range}, {@code value-required}
     */
    public static AcuteGrading acuteGvhd(AcuteFindings findings) {
        Violations found = new Violations();
        inRange("/bodyMass", findings.bodyMass(), MOST_BODY_MASS, found);
        inRange("/bodySurface", findings.bodySurface(), HUNDRED, found);
        inRange("/bilirubin", findings.bilirubin(), MOST_BILIRUBIN, found);
        inRange("/stoolVolume", findings.stoolVolume(), MOST_STOOL, found);
        boolean severe = Boolean.TRUE.equals(findings.severeGut());
        if (findings.stoolVolume() != null
                && !severe
                && (findings.bodyMass() == null || findings.bodyMass().signum() == 0)) {
            found.add("/bodyMass", InputFailure.VALUE_REQUIRED, "The limits of stool volume depend on it.");
        }
        found.throwIfAny();
        Stages stages = new Stages(
                skin(findings),
                findings.bilirubin() == null ? null : AcuteGvhdStages.liver(findings.bilirubin()),
                findings.upperGutSymptoms() == null ? null : AcuteGvhdStages.upperGut(findings.upperGutSymptoms()),
                lowerGut(findings, severe));
        return new AcuteGrading(stages, AcuteGvhdGrade.of(stages));
    }

    /**
     * NIH severity: 0 none, 1 mild, 2 moderate, 3 severe.
     *
     * @param organs score 0 to 3 by organ; one that is not named was not assessed
     * @throws RegistryException {@code code-unknown}, {@code value-out-of-range}
     */
    public static Grade chronicGvhd(Map<String, Integer> organs) {
        Violations found = new Violations();
        Optional<Grade> grade = OrganRules.chronic("/organs", organs, found);
        found.throwIfAny();
        return grade.orElseThrow();
    }

    /**
     * Recovery of blood counts.
     *
     * @param infusedOn day of the graft
     * @param transfusions days of platelet transfusions
     * @throws RegistryException {@code value-out-of-range}, {@code date-impossible}
     */
    public static Recoveries recovery(
            LocalDate infusedOn,
            List<Count> neutrophils,
            List<Count> platelets,
            List<LocalDate> transfusions,
            LocalDate today) {
        Violations found = new Violations();
        found.pastDay("/infusedOn", infusedOn, today);
        judge("/neutrophils", neutrophils, today, found);
        judge("/platelets", platelets, today, found);
        for (int i = 0; i < transfusions.size(); i++) {
            found.pastDay("/plateletTransfusions/" + i, transfusions.get(i), today);
        }
        found.throwIfAny();
        return new Recoveries(
                BloodCounts.neutrophils(infusedOn, neutrophils),
                BloodCounts.platelets(infusedOn, platelets, Set.copyOf(transfusions)));
    }

    private static @Nullable Integer skin(AcuteFindings findings) {
        boolean blisters = Boolean.TRUE.equals(findings.blisters());
        if (findings.bodySurface() == null && !blisters) {
            return null;
        }
        return AcuteGvhdStages.skin(Objects.requireNonNullElse(findings.bodySurface(), HUNDRED), blisters);
    }

    private static @Nullable Integer lowerGut(AcuteFindings findings, boolean severe) {
        if (severe) {
            return AcuteGvhdGrade.HIGHEST_STAGE;
        }
        return findings.stoolVolume() == null || findings.bodyMass() == null
                ? null
                : AcuteGvhdStages.lowerGut(findings.stoolVolume(), findings.bodyMass(), false);
    }

    private static void judge(String pointer, List<Count> counts, LocalDate today, Violations found) {
        if (counts.size() > MOST_VALUES) {
            found.add(pointer, InputFailure.VALUE_OUT_OF_RANGE, "At most " + MOST_VALUES + " values.");
            return;
        }
        for (int i = 0; i < counts.size(); i++) {
            found.pastDay(pointer + "/" + i + "/day", counts.get(i).day(), today);
            inRange(pointer + "/" + i + "/count", counts.get(i).count(), MOST_COUNT, found);
        }
    }

    private static void inRange(String pointer, @Nullable BigDecimal value, BigDecimal most, Violations found) {
        if (value != null && (value.signum() < 0 || value.compareTo(most) > 0)) {
            found.add(pointer, InputFailure.VALUE_OUT_OF_RANGE, "From 0 to " + most + ".");
        }
    }
}
