package org.candorregistry.api.demo.invented;

import static org.candorregistry.api.demo.invented.ClinicPlan.provider;
import static org.candorregistry.api.demo.invented.Kind.CUFF_PRP;
import static org.candorregistry.api.demo.invented.Kind.KNEE_MFAT;
import static org.candorregistry.api.demo.invented.Kind.KNEE_PRP;
import static org.candorregistry.core.provider.TrainingKind.CERTIFICATION;
import static org.candorregistry.core.provider.TrainingKind.COURSE;
import static org.candorregistry.core.provider.TrainingKind.FELLOWSHIP;
import static org.candorregistry.core.provider.TrainingKind.PROCTORED_CASES;

import java.util.List;
import java.util.Set;

/** Knees and shoulders, in another country. One of its providers has no documented training at all. */
final class BirchClinic {

    private BirchClinic() {}

    static ClinicPlan plan() {
        return new ClinicPlan(
                "BIR",
                ClinicPlan.clinic("Birch Orthopaedics", "CA", "gmp"),
                new Habits(0.92, false),
                List.of(
                        new ProgramPlan(KneePrograms.mfat("EXPERIMENTAL"), KNEE_MFAT, 170, 38, 79),
                        new ProgramPlan(KneePrograms.prp("SUPPORTIVE"), KNEE_PRP, 100, 35, 79),
                        new ProgramPlan(ShoulderPrograms.prp(), CUFF_PRP, 110, 35, 74)),
                staff());
    }

    private static List<StaffMember> staff() {
        return List.of(
                new StaffMember(
                        provider("Dr. Emil Betula", "MD", "Orthopaedic surgery", "2001"),
                        Set.of(KNEE_MFAT, KNEE_PRP, CUFF_PRP),
                        1300,
                        List.of(
                                TrainingPlan.of(CERTIFICATION, "board-orthopaedic", 3600)
                                        .validFor(7300)
                                        .seen(),
                                TrainingPlan.of(PROCTORED_CASES, "lipoaspiration", 1500)
                                        .cases(30)
                                        .covers("mfat")
                                        .seen())),
                new StaffMember(
                        provider("Dr. Fay Bark", "MD", "Sports medicine", "2002"),
                        Set.of(KNEE_MFAT, KNEE_PRP),
                        1300,
                        List.of(TrainingPlan.of(FELLOWSHIP, "board-sports", 2100)
                                .hours(1900)
                                .seen())),
                new StaffMember(
                        provider("Dr. Gus Bough", "MD", "Shoulder surgery", "2003"),
                        Set.of(CUFF_PRP),
                        1300,
                        List.of(
                                TrainingPlan.of(FELLOWSHIP, "board-sports", 3000)
                                        .hours(2100)
                                        .seen(),
                                TrainingPlan.of(CERTIFICATION, "us-guidance", 1600)
                                        .validFor(3650)
                                        .seen())),
                new StaffMember(
                        provider("Hanna Bloom", "NP", "Orthopaedic nursing", "2004"),
                        Set.of(KNEE_PRP),
                        800,
                        List.of(
                                TrainingPlan.of(COURSE, "gcp", 900).hours(8),
                                TrainingPlan.of(COURSE, "vendor-device", 410)
                                        .hours(12)
                                        .covers("prp"))),
                new StaffMember(
                        provider("Dr. Ian Briar", "MD", "General practice", "2005"),
                        Set.of(KNEE_MFAT, CUFF_PRP),
                        1000,
                        List.of()));
    }
}
