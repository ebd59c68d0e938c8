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

/** Transplants of children. */
final class ElmCentre {

    private ElmCentre() {}

    static ClinicPlan plan() {
        return new ClinicPlan(
                "ELM",
                ClinicPlan.clinic("Elm Children's Transplant Centre", "US", "fact-allo"),
                new Habits(0.98, false),
                List.of(
                        new ProgramPlan(TransplantPrograms.acuteLeukaemia(), ACUTE_LEUKAEMIA, 110, 1, 17),
                        new ProgramPlan(TransplantPrograms.sickleCellDisease(), SICKLE_CELL_DISEASE, 100, 2, 17)),
                staff());
    }

    private static List<StaffMember> staff() {
        return List.of(
                new StaffMember(
                        provider("Dr. Sol Elmer", "MD", "Paediatric haematology", "5001"),
                        Set.of(ACUTE_LEUKAEMIA, SICKLE_CELL_DISEASE),
                        2300,
                        List.of(
                                TrainingPlan.of(FELLOWSHIP, "fellowship-bmt", 5200)
                                        .hours(4100)
                                        .covers("hsct")
                                        .seen(),
                                TrainingPlan.of(CERTIFICATION, "board-hematology", 5000)
                                        .validFor(7300)
                                        .seen())),
                new StaffMember(
                        provider("Dr. Tia Ember", "MD", "Paediatric haematology", "5002"),
                        Set.of(ACUTE_LEUKAEMIA, SICKLE_CELL_DISEASE),
                        2300,
                        List.of(TrainingPlan.of(FELLOWSHIP, "fellowship-bmt", 3100)
                                .hours(3900)
                                .covers("hsct")
                                .seen())),
                new StaffMember(
                        provider("Dr. Uma Evergreen", "MD", "Paediatric oncology", "5003"),
                        Set.of(ACUTE_LEUKAEMIA),
                        1700,
                        List.of(
                                TrainingPlan.of(RESIDENCY, "board-hematology", 2900)
                                        .hours(8500)
                                        .seen(),
                                TrainingPlan.of(CERTIFICATION, "board-hematology", 1100)
                                        .validFor(3650)
                                        .seen())),
                new StaffMember(
                        provider("Dr. Vic Eyot", "MD", "Paediatric haematology", "5004"),
                        Set.of(SICKLE_CELL_DISEASE),
                        1300,
                        List.of(TrainingPlan.of(COURSE, "registry-course", 1200).hours(4))));
    }
}
