package org.candorregistry.api.demo.invented;

import static org.candorregistry.api.demo.invented.ClinicPlan.provider;
import static org.candorregistry.api.demo.invented.Kind.ACUTE_LEUKAEMIA;
import static org.candorregistry.api.demo.invented.Kind.SICKLE_CELL_DISEASE;
import static org.candorregistry.core.provider.TrainingKind.CERTIFICATION;
import static org.candorregistry.core.provider.TrainingKind.COURSE;
import static org.candorregistry.core.provider.TrainingKind.FELLOWSHIP;
import static org.candorregistry.core.provider.TrainingKind.RESIDENCY;

import java.util.List;
import java.util.Set;

/** Transplants of adults. */
final class DogwoodCentre {

    private DogwoodCentre() {}

    static ClinicPlan plan() {
        return new ClinicPlan(
                "DGW",
                ClinicPlan.clinic("Dogwood Transplant Centre", "US", "fact-allo", "aabb-ct"),
                new Habits(0.97, false),
                List.of(
                        new ProgramPlan(TransplantPrograms.acuteLeukaemia(), ACUTE_LEUKAEMIA, 110, 19, 68),
                        new ProgramPlan(TransplantPrograms.sickleCellDisease(), SICKLE_CELL_DISEASE, 60, 18, 39)),
                staff());
    }

    private static List<StaffMember> staff() {
        return List.of(
                new StaffMember(
                        provider("Dr. Ola Dogwood", "MD", "Haematology", "4001"),
                        Set.of(ACUTE_LEUKAEMIA, SICKLE_CELL_DISEASE),
                        2300,
                        List.of(
                                TrainingPlan.of(FELLOWSHIP, "fellowship-bmt", 6000)
                                        .hours(4000)
                                        .covers("hsct")
                                        .seen(),
                                TrainingPlan.of(CERTIFICATION, "board-hematology", 5800)
                                        .validFor(7300)
                                        .seen())),
                new StaffMember(
                        provider("Dr. Pim Dale", "MD", "Haematology", "4002"),
                        Set.of(ACUTE_LEUKAEMIA),
                        2300,
                        List.of(TrainingPlan.of(CERTIFICATION, "board-hematology", 3900)
                                .validFor(7300)
                                .seen())),
                new StaffMember(
                        provider("Dr. Quin Drift", "MD", "Haematology", "4003"),
                        Set.of(ACUTE_LEUKAEMIA, SICKLE_CELL_DISEASE),
                        1500,
                        List.of(
                                TrainingPlan.of(RESIDENCY, "board-hematology", 2600)
                                        .hours(9000),
                                TrainingPlan.of(FELLOWSHIP, "fellowship-bmt", 900)
                                        .hours(3800)
                                        .covers("hsct")
                                        .seen())),
                new StaffMember(
                        provider("Dr. Ria Dune", "MD", "Oncology", "4004"),
                        Set.of(ACUTE_LEUKAEMIA),
                        1000,
                        List.of(
                                TrainingPlan.of(COURSE, "gcp", 1400).hours(8).seen(),
                                TrainingPlan.of(CERTIFICATION, "board-hematology", 640)
                                        .validFor(3650)
                                        .seen())));
    }
}
