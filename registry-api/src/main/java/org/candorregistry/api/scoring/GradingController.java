package org.candorregistry.api.scoring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.security.Access;
import org.candorregistry.core.followup.Grading;
import org.candorregistry.core.followup.Grading.AcuteFindings;
import org.candorregistry.core.followup.Grading.AcuteGrading;
import org.candorregistry.core.followup.Grading.Recoveries;
import org.candorregistry.core.scoring.BloodCounts;
import org.candorregistry.core.scoring.Grade;
import org.candorregistry.core.session.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Gradings", description = "What findings after a transplant amount to. Nothing is recorded.")
@RestController
class GradingController {

    private static final String PATH = "/api/v1/gradings";

    private final Clock clock;

    GradingController(Clock clock) {
        this.clock = clock;
    }

    @Operation(
            summary = "Stage and grade acute graft-versus-host disease",
            description =
                    "MAGIC criteria. Values between the printed bands are rounded half up to the decimals that are"
                            + " printed: bilirubin of 3.05 mg/dL is stage 2. An organ that was not assessed is not stage 0: it may"
                            + " leave the grade open. The stages can be recorded as `organs` of an event `acute-gvhd`.")
    @PreAuthorize(Access.ANYONE_KNOWN)
    @PostMapping(PATH + "/acute-gvhd")
    AcuteGvhdView acuteGvhd(@Valid @RequestBody AcuteGvhdBody body) {
        return AcuteGvhdView.of(Grading.acuteGvhd(body.findings()));
    }

    @Operation(
            summary = "Grade chronic graft-versus-host disease",
            description =
                    "Global severity by NIH 2014 from the scores of the organs. One that was not assessed leaves it"
                            + " open, unless another one makes it severe anyway.")
    @Fails("code-unknown")
    @PreAuthorize(Access.ANYONE_KNOWN)
    @PostMapping(PATH + "/chronic-gvhd")
    ChronicGvhdView chronicGvhd(@Valid @RequestBody ChronicGvhdBody body) {
        return ChronicGvhdView.of(Grading.chronicGvhd(body.organs()));
    }

    @Operation(
            summary = "Find the days on which blood counts recovered",
            description =
                    "Neutrophils: the first of three consecutive values, of different days, of 0.5 × 10*9/L or more."
                            + " Platelets: the first of three days in a row with 20 × 10*9/L or more and no transfusion from seven"
                            + " days before. Both after the count fell below the limit; of several values of one day the lowest.")
    @PreAuthorize(Access.ANYONE_KNOWN)
    @PostMapping(PATH + "/blood-count-recovery")
    RecoveriesView recovery(@Valid @RequestBody CountsBody body) {
        return RecoveriesView.of(
                body.infusedOn(),
                Grading.recovery(
                        body.infusedOn(),
                        CountBody.all(body.neutrophils()),
                        CountBody.all(body.platelets()),
                        body.plateletTransfusions() == null ? List.of() : body.plateletTransfusions(),
                        Today.begunSomewhere(clock)));
    }

    @Schema(name = "AcuteGvhdBody", example = """
                    {"bodyMass": 71.5, "bodySurface": 30, "blisters": false, "bilirubin": 3.05,
                     "upperGutSymptoms": false, "stoolVolume": 700, "severeGut": false}""")
    record AcuteGvhdBody(
            @Schema(description = "kg, up to 400; needed with a stool volume: adult limits hold above 50 kg.") @Nullable
            BigDecimal bodyMass,

            @Schema(description = "Share of the body surface with active rash, %, 0 to 100.") @Nullable
            BigDecimal bodySurface,

            @Schema(
                    description =
                            "Generalised erythroderma with bullae, or desquamation of more than 5 % of the surface.")
            @Nullable
            Boolean blisters,

            @Schema(description = "Total, mg/dL, up to 100.") @Nullable
            BigDecimal bilirubin,

            @Schema(description = "Persistent nausea, vomiting or anorexia.") @Nullable
            Boolean upperGutSymptoms,

            @Schema(description = "mL/d, up to 30000.") @Nullable
            BigDecimal stoolVolume,

            @Schema(description = "Severe abdominal pain with or without ileus, or grossly bloody stool.") @Nullable
            Boolean severeGut) {

        AcuteFindings findings() {
            return new AcuteFindings(
                    bodyMass, bodySurface, blisters, bilirubin, upperGutSymptoms, stoolVolume, severeGut);
        }
    }

    @Schema(name = "AcuteGvhdGrading")
    record AcuteGvhdView(
            @Schema(description = "Stage 0 to 4; null: not assessed.") @Nullable
            Integer skin,

            @Schema(description = "Stage 0 to 4; null: not assessed.") @Nullable
            Integer liver,

            @Schema(description = "Stage 0 or 1; null: not assessed.") @Nullable
            Integer upperGut,

            @Schema(description = "Stage 0 to 4; null: not assessed.") @Nullable
            Integer lowerGut,

            @Schema(description = "0 to 4; null where it depends on an organ that was not assessed.") @Nullable
            Integer grade,

            @Schema(description = "The grade if no organ that was not assessed is diseased.")
            int gradeAtLeast,

            @Schema(description = "The grade if each of them is as bad as can be.")
            int gradeAtMost) {

        static AcuteGvhdView of(AcuteGrading grading) {
            return new AcuteGvhdView(
                    grading.stages().skin(),
                    grading.stages().liver(),
                    grading.stages().upperGut(),
                    grading.stages().lowerGut(),
                    grading.grade().known().isPresent() ? grading.grade().atLeast() : null,
                    grading.grade().atLeast(),
                    grading.grade().atMost());
        }
    }

    @Schema(name = "ChronicGvhdBody", example = """
                    {"organs": {"skin": 1, "mouth": 1, "eyes": 1, "gut": 0, "liver": 0, "lungs": 0,
                                "joints-and-fascia": 0, "genital-tract": 0}}""")
    record ChronicGvhdBody(
            @Schema(
                    description = "0 to 3 by organ that was assessed: skin, mouth, eyes, gut, liver, lungs,"
                            + " joints-and-fascia, genital-tract.")
            @NotNull
            Map<String, Integer> organs) {}

    @Schema(name = "ChronicGvhdGrading")
    record ChronicGvhdView(
            @Schema(
                    description = "0 none, 1 mild, 2 moderate, 3 severe; null where it depends on an organ that was not"
                            + " assessed.")
            @Nullable
            Integer severity,

            @Schema(description = "The severity if no organ that was not assessed is diseased.")
            int severityAtLeast,

            @Schema(description = "The severity if each of them is as bad as can be.")
            int severityAtMost) {

        static ChronicGvhdView of(Grade grade) {
            return new ChronicGvhdView(
                    grade.known().isPresent() ? grade.atLeast() : null, grade.atLeast(), grade.atMost());
        }
    }

    @Schema(name = "BloodCountsBody", example = """
                    {"infusedOn": "2025-03-01",
                     "neutrophils": [{"day": "2025-03-08", "count": 0.1}, {"day": "2025-03-15", "count": 0.5},
                                     {"day": "2025-03-16", "count": 0.8}, {"day": "2025-03-18", "count": 1.1}],
                     "platelets": [{"day": "2025-03-10", "count": 9}, {"day": "2025-03-20", "count": 21},
                                   {"day": "2025-03-21", "count": 25}, {"day": "2025-03-22", "count": 31}],
                     "plateletTransfusions": ["2025-03-11"]}""")
    record CountsBody(
            @Schema(description = "Local calendar day of the graft; values before it are not looked at.") @NotNull
            LocalDate infusedOn,

            @Schema(description = "At most 2000.") @Nullable List<@Valid CountBody> neutrophils,

            @Schema(description = "At most 2000.") @Nullable List<@Valid CountBody> platelets,

            @Schema(description = "Local calendar days.") @Nullable
            List<LocalDate> plateletTransfusions) {}

    @Schema(name = "BloodCount")
    record CountBody(
            @Schema(description = "Local calendar day.") @NotNull
            LocalDate day,

            @Schema(description = "10*9/L, 0 to 5000.") @NotNull
            BigDecimal count) {

        static List<BloodCounts.Count> all(@Nullable List<CountBody> counts) {
            return counts == null
                    ? List.of()
                    : counts.stream()
                            .map(one -> new BloodCounts.Count(one.day(), one.count()))
                            .toList();
        }
    }

    @Schema(name = "BloodCountRecoveries")
    record RecoveriesView(RecoveryView neutrophils, RecoveryView platelets) {

        static RecoveriesView of(LocalDate infusedOn, Recoveries found) {
            return new RecoveriesView(
                    RecoveryView.of(infusedOn, found.neutrophils()), RecoveryView.of(infusedOn, found.platelets()));
        }
    }

    @Schema(name = "BloodCountRecovery")
    record RecoveryView(
            @Schema(description = "`NEVER_BELOW`: the count did not fall below the limit, so nothing recovered.")
            BloodCounts.State state,

            @Schema(description = "The first of the three days; null unless `RECOVERED`.") @Nullable
            LocalDate day,

            @Schema(description = "The same as days after the graft, d.") @Nullable
            Integer days) {

        static RecoveryView of(LocalDate infusedOn, BloodCounts.Recovery recovery) {
            LocalDate day = recovery.day();
            return new RecoveryView(
                    recovery.state(), day, day == null ? null : (int) ChronoUnit.DAYS.between(infusedOn, day));
        }
    }
}
