package org.candorregistry.core.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.core.provider.TrainingLevel.CERTIFICATION;
import static org.candorregistry.core.provider.TrainingLevel.COURSE;
import static org.candorregistry.core.provider.TrainingLevel.FELLOWSHIP;
import static org.candorregistry.core.provider.TrainingLevel.NONE_DOCUMENTED;
import static org.candorregistry.core.provider.TrainingLevel.PROCTORED_CASES;
import static org.candorregistry.core.provider.TrainingLevel.RESIDENCY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrainingLevelTest {

    private static final LocalDate TREATED = LocalDate.parse("2024-05-10");

    @Test
    void noTrainingIsNoneDocumented() {
        assertThat(TrainingLevel.on(TREATED, "bmac", List.of())).isEqualTo(NONE_DOCUMENTED);
    }

    @Test
    void countsFromTheDayOfCompletion() {
        Training fellowship = training(TrainingKind.FELLOWSHIP, "fellowship-bmt", "2024-05-10", null);

        assertThat(TrainingLevel.on(TREATED, "hsct", List.of(fellowship))).isEqualTo(FELLOWSHIP);
        assertThat(TrainingLevel.on(TREATED.minusDays(1), "hsct", List.of(fellowship)))
                .isEqualTo(NONE_DOCUMENTED);
    }

    @Test
    void countsToTheDayOfExpiry() {
        Training certification = training(TrainingKind.CERTIFICATION, "us-guidance", "2019-05-10", "2024-05-10");

        assertThat(TrainingLevel.on(TREATED, "bmac", List.of(certification))).isEqualTo(CERTIFICATION);
        assertThat(TrainingLevel.on(TREATED.plusDays(1), "bmac", List.of(certification)))
                .isEqualTo(NONE_DOCUMENTED);
    }

    @Test
    void countsOnlyForTheProductsItCovers() {
        Training proctored = training(TrainingKind.PROCTORED_CASES, "bm-harvest", "2020-01-01", null, "bmac");

        assertThat(TrainingLevel.on(TREATED, "bmac", List.of(proctored))).isEqualTo(PROCTORED_CASES);
        assertThat(TrainingLevel.on(TREATED, "mfat", List.of(proctored))).isEqualTo(NONE_DOCUMENTED);
    }

    @Test
    void theMostOfSeveralCounts() {
        List<Training> trainings = List.of(
                training(TrainingKind.COURSE, "lipoaspiration", "2020-01-01", null),
                training(TrainingKind.RESIDENCY, "board-pmr", "2015-07-01", null),
                training(TrainingKind.FELLOWSHIP, "board-sports", "2025-01-01", null));

        assertThat(TrainingLevel.on(TREATED, "mfat", trainings)).isEqualTo(RESIDENCY);
    }

    @Test
    void aVendorsCourseIsACourseWhateverItIsCalled() {
        Training vendor = training(TrainingKind.CERTIFICATION, "vendor-device", "2020-01-01", null);

        assertThat(TrainingLevel.on(TREATED, "prp", List.of(vendor))).isEqualTo(COURSE);
    }

    @Test
    void coursesAboutDataAndTrialsTeachNoProcedure() {
        List<Training> trainings = List.of(
                training(TrainingKind.COURSE, "registry-course", "2020-01-01", null),
                training(TrainingKind.COURSE, "gcp", "2020-01-01", null));

        assertThat(TrainingLevel.on(TREATED, "prp", trainings)).isEqualTo(NONE_DOCUMENTED);
    }

    private static Training training(
            TrainingKind kind, String credential, String completed, @Nullable String expires, String... products) {
        return new Training(
                new UUID(0, 1),
                new UUID(0, 2),
                kind,
                credential,
                "An institute",
                LocalDate.parse(completed),
                expires == null ? null : LocalDate.parse(expires),
                null,
                kind == TrainingKind.PROCTORED_CASES ? 10 : null,
                List.of(products),
                null,
                null,
                new Recorded(1, Instant.EPOCH, "test"));
    }
}
