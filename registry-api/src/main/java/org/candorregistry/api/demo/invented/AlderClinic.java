package org.candorregistry.api.demo.invented;

import static org.candorregistry.api.demo.invented.ClinicPlan.provider;
import static org.candorregistry.api.demo.invented.Kind.KNEE_BMAC;
import static org.candorregistry.api.demo.invented.Kind.KNEE_MFAT;
import static org.candorregistry.api.demo.invented.Kind.KNEE_PRP;
import static org.candorregistry.core.provider.TrainingKind.CERTIFICATION;
import static org.candorregistry.core.provider.TrainingKind.COURSE;
import static org.candorregistry.core.provider.TrainingKind.FELLOWSHIP;
import static org.candorregistry.core.provider.TrainingKind.PROCTORED_CASES;
import static org.candorregistry.core.provider.TrainingKind.RESIDENCY;

import java.util.List;
import java.util.Set;

/** Knees, with all three products. Two of its providers treated before they were trained in the procedure. */
final class AlderClinic {

    private AlderClinic() {}

    static ClinicPlan plan() {
        return new ClinicPlan(
                "ALD",
                ClinicPlan.clinic("Alder Joint Clinic", "US", "none"),
                new Habits(0.95, true),
                List.of(
                        new ProgramPlan(KneePrograms.bmac("EXPERIMENTAL"), KNEE_BMAC, 170, 38, 79),
                        new ProgramPlan(KneePrograms.mfat("EXPERIMENTAL"), KNEE_MFAT, 110, 38, 79),
                        new ProgramPlan(KneePrograms.prp("SUPPORTIVE"), KNEE_PRP, 90, 35, 79)),
                staff());
    }

    private static List<StaffMember> staff() {
        return List.of(
                new StaffMember(
                        provider("Dr. Ada Alden", "MD", "Orthopaedic surgery", "1001"),
                        Set.of(KNEE_BMAC, KNEE_MFAT, KNEE_PRP),
                        1300,
                        List.of(
                                TrainingPlan.of(FELLOWSHIP, "board-sports", 4300)
                                        .hours(2000)
                                        .seen(),
                                TrainingPlan.of(CERTIFICATION, "board-orthopaedic", 4100)
                                        .validFor(5475)
                                        .seen())),
                new StaffMember(
                        provider("Dr. Ben Arbor", "MD", "Physical medicine and rehabilitation", "1002"),
                        Set.of(KNEE_BMAC, KNEE_PRP),
                        1300,
                        List.of(
                                TrainingPlan.of(CERTIFICATION, "us-guidance", 2500)
                                        .validFor(1900)
                                        .seen(),
                                TrainingPlan.of(PROCTORED_CASES, "bm-harvest", 700)
                                        .cases(25)
                                        .covers("bmac")
                                        .seen())),
                new StaffMember(
                        provider("Dr. Cora Ash", "DO", "Sports medicine", "1003"),
                        Set.of(KNEE_MFAT, KNEE_PRP),
                        1000,
                        List.of(
                                TrainingPlan.of(RESIDENCY, "board-pmr", 3200).hours(9000),
                                TrainingPlan.of(PROCTORED_CASES, "lipoaspiration", 520)
                                        .cases(12)
                                        .covers("mfat", "svf")
                                        .seen())),
                new StaffMember(
                        provider("Dr. Dan Aspen", "MD", "General practice", "1004"),
                        Set.of(KNEE_BMAC),
                        900,
                        List.of(TrainingPlan.of(COURSE, "vendor-device", 940)
                                .hours(16)
                                .covers("bmac", "prp"))));
    }
}
