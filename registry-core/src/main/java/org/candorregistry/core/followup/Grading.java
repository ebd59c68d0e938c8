package org.candorregistry.core.followup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.candorregistry.core.element.Ranged;
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
    private static final Ranged BODY_SURFACE = Ranged.of("0", "100", "%");
    /** More is a slip of the unit (µmol/L). */
    private static final Ranged BILIRUBIN = Ranged.of("0", "100", "mg/dL");

    private static final Ranged STOOL_VOLUME = Ranged.of("0", "30000", "mL/d");
    private static final Ranged BODY_MASS = Ranged.of("0", "400", "kg");
    /** More is a slip of the unit (per µL). */
    private static final Ranged BLOOD_COUNT = Ranged.of("0", "5000", "10*9/L");

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
     * @throws RegistryException {@code value-out-of-range}, {@code value-malformed}, {@code value-required}
     */
    public static AcuteGrading acuteGvhd(AcuteFindings findings) {
        Violations found = new Violations();
        inRange("/bodyMass", findings.bodyMass(), BODY_MASS, found);
        inRange("/bodySurface", findings.bodySurface(), BODY_SURFACE, found);
        inRange("/bilirubin", findings.bilirubin(), BILIRUBIN, found);
        inRange("/stoolVolume", findings.stoolVolume(), STOOL_VOLUME, found);
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
     * @throws RegistryException {@code value-out-of-range}, {@code value-malformed}, {@code date-impossible}
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
            inRange(pointer + "/" + i + "/count", counts.get(i).count(), BLOOD_COUNT, found);
        }
    }

    private static void inRange(String pointer, @Nullable BigDecimal value, Ranged range, Violations found) {
        if (value != null) {
            found.addUnder("", range.wrong(value, pointer).stream().toList());
        }
    }
}
