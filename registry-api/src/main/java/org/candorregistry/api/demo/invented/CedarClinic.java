package org.candorregistry.api.demo.invented;

import static org.candorregistry.api.demo.invented.ClinicPlan.provider;
import static org.candorregistry.api.demo.invented.Kind.CUFF_PRP;
import static org.candorregistry.api.demo.invented.Kind.KNEE_BMAC;
import static org.candorregistry.api.demo.invented.Kind.KNEE_PRP;
import static org.candorregistry.core.provider.TrainingKind.CERTIFICATION;
import static org.candorregistry.core.provider.TrainingKind.COURSE;
import static org.candorregistry.core.provider.TrainingKind.PROCTORED_CASES;
import static org.candorregistry.core.provider.TrainingKind.RESIDENCY;

import java.util.List;
import java.util.Set;

/** Knees and shoulders. It claims more for its concentrate than the evidence catalogue does, and follows up less. */
final class CedarClinic {

    private CedarClinic() {}

    static ClinicPlan plan() {
        return new ClinicPlan(
                "CED",
                ClinicPlan.clinic("Cedar Sports Medicine", "US", "none"),
                new Habits(0.86, false),
                List.of(
                        new ProgramPlan(KneePrograms.bmac("SUPPORTED"), KNEE_BMAC, 120, 38, 79),
                        new ProgramPlan(KneePrograms.prp("SUPPORTIVE"), KNEE_PRP, 120, 35, 79),
                        new ProgramPlan(ShoulderPrograms.prp(), CUFF_PRP, 130, 35, 74)),
                staff());
    }

    private static List<StaffMember> staff() {
        return List.of(
                new StaffMember(
                        provider("Dr. Jo Cedro", "MD", "Anaesthesiology and pain medicine", "3001"),
                        Set.of(KNEE_BMAC, KNEE_PRP),
                        1300,
                        List.of(
                                TrainingPlan.of(CERTIFICATION, "board-anes-pain", 1900)
                                        .validFor(1300)
                                        .seen(),
                                TrainingPlan.of(PROCTORED_CASES, "bm-harvest", 1250)
                                        .cases(15)
                                        .covers("bmac")
                                        .seen())),
                new StaffMember(
                        provider("Dr. Kai Cone", "DO", "Physical medicine and rehabilitation", "3002"),
                        Set.of(KNEE_PRP, CUFF_PRP),
                        1300,
                        List.of(TrainingPlan.of(RESIDENCY, "board-pmr", 2400)
                                .hours(8800)
                                .seen())),
                new StaffMember(
                        provider("Dr. Lea Conifer", "MD", "Orthopaedic surgery", "3003"),
                        Set.of(KNEE_BMAC, CUFF_PRP),
                        1150,
                        List.of(TrainingPlan.of(CERTIFICATION, "board-orthopaedic", 5000)
                                .validFor(7300)
                                .seen())),
                new StaffMember(
                        provider("Max Coppice", "PA", "Sports medicine", "3004"),
                        Set.of(KNEE_PRP, CUFF_PRP),
                        1000,
                        List.of(TrainingPlan.of(COURSE, "vendor-device", 1050)
                                .hours(10)
                                .covers("prp"))),
                new StaffMember(
                        provider("Dr. Nia Canopy", "MD", "Family medicine", "3005"),
                        Set.of(KNEE_BMAC, KNEE_PRP),
                        600,
                        List.of(
                                TrainingPlan.of(COURSE, "vendor-device", 560)
                                        .hours(14)
                                        .covers("bmac", "prp"),
                                TrainingPlan.of(PROCTORED_CASES, "bm-harvest", 450)
                                        .cases(8)
                                        .covers("bmac"))));
    }
}
