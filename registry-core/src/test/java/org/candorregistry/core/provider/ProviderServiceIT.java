package org.candorregistry.core.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.core.database.Refusals.refusal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.candorregistry.core.codelist.Code;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.database.AnyRow;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderServiceIT {

    private static final LocalDate DAY = LocalDate.parse("2024-05-10");

    private final TestDatabase database = TestDatabase.migrated();
    private final TestRegistry registry = TestRegistry.on(database);
    private final ProviderService providers = registry.get(ProviderService.class);
    private final UUID clinic = registry.clinic("Riverside");
    private final UUID other = registry.clinic("Hillside");

    @Test
    void keepsWhatIsStatedAndEveryFormerState() {
        Provider first = registry.as(clinic, () -> providers.record(provider("1234567893")));
        Provider second = registry.as(
                clinic,
                () -> providers.replace(
                        first.id(), 1, new RecordProvider("Dr. Ada Moreno", "DO", "1234567893", "Sports medicine")));

        assertThat(second.recorded().version()).isEqualTo(2);
        assertThat(registry.as(clinic, () -> providers.get(first.id()))).isEqualTo(second);
        assertThat(registry.everything()
                        .sql("""
                                SELECT version, recorded_by, replaced_by, reason, record ->> 'degree' AS degree
                                  FROM record_history WHERE record_type = 'provider' AND record_id = :id
                                """)
                        .param("id", first.id())
                        .query()
                        .singleRow())
                .containsEntry("version", 1)
                .containsEntry("recorded_by", "nurse")
                .containsEntry("replaced_by", "nurse")
                .containsEntry("reason", "Corrected after source check")
                .containsEntry("degree", "MD");
    }

    @Test
    void refusesToReplaceAVersionThatIsNoLongerTheNewest() {
        Provider first = registry.as(clinic, () -> providers.record(provider(null)));
        registry.as(clinic, () -> providers.replace(first.id(), 1, provider(null)));

        assertThat(refusal(() -> registry.as(clinic, () -> providers.replace(first.id(), 1, provider(null)))))
                .isEqualTo("version-stale");
    }

    @Test
    void anotherClinicsProviderIsUnknown() {
        UUID id = registry.as(clinic, () -> providers.record(provider(null))).id();

        assertThat(refusal(() -> registry.as(other, () -> providers.get(id)))).isEqualTo("provider-unknown");
        assertThat(refusal(() -> registry.as(other, () -> providers.replace(id, 1, provider(null)))))
                .isEqualTo("provider-unknown");
        assertThat(refusal(() -> registry.as(other, () -> providers.recordTraining(id, training("gcp")))))
                .isEqualTo("provider-unknown");
    }

    @Test
    void aRegistrationNumberBelongsToOneProviderOfAClinic() {
        registry.as(clinic, () -> providers.record(provider("9876543213")));

        assertThat(refusal(() -> registry.as(clinic, () -> providers.record(provider("9876543213")))))
                .isEqualTo("registration-number-taken /registrationNumber");
        assertThat(registry.as(other, () -> providers.record(provider("9876543213")))
                        .recorded()
                        .version())
                .isEqualTo(1);
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        assertThat(refusal(() -> registry.as(
                        clinic, () -> providers.record(new RecordProvider(" ", "Wizard", "x".repeat(41), null)))))
                .isEqualTo("value-malformed /name, value-malformed /registrationNumber, code-unknown /degree");

        UUID id = registry.as(clinic, () -> providers.record(provider(null))).id();
        RecordTraining wrong = new RecordTraining(
                "FELLOWSHIP",
                "vendor-device",
                "Maker",
                LocalDate.parse("2026-03-02"),
                LocalDate.parse("2026-03-01"),
                new BigDecimal("12.55"),
                -1,
                List.of("bmac", "unicorn"),
                "Registrar",
                null);

        assertThat(refusal(() -> registry.as(clinic, () -> providers.recordTraining(id, wrong))))
                .isEqualTo("training-kind-contradicted /kind, date-impossible /completedOn, "
                        + "date-impossible /expiresOn, value-required /verifiedOn, value-malformed /hours, "
                        + "value-out-of-range /proctoredCases, code-unknown /proceduresCovered/1");
    }

    @Test
    void theTrainingLevelIsThatOfTheDay() {
        UUID id = registry.as(clinic, () -> providers.record(provider(null))).id();
        RecordTraining stated = new RecordTraining(
                "PROCTORED_CASES", "bm-harvest", "Institute", DAY, null, null, 20, List.of("bmac"), null, null);
        Training training = registry.as(clinic, () -> providers.recordTraining(id, stated));

        assertThat(training.proceduresCovered()).containsExactly("bmac");
        assertThat(registry.as(clinic, () -> providers.trainings(id))).containsExactly(training);
        assertThat(standing(id, "bmac", DAY).trainingLevel()).isEqualTo(TrainingLevel.PROCTORED_CASES);
        assertThat(standing(id, "bmac", DAY.minusDays(1)).trainingLevel()).isEqualTo(TrainingLevel.NONE_DOCUMENTED);
        assertThat(refusal(() -> registry.as(clinic, () -> providers.recordTraining(id, stated))))
                .isEqualTo("training-duplicate");
    }

    @Test
    void countsTheTreatmentsWithTheProductBeforeTheDay() {
        UUID id = registry.as(clinic, () -> providers.record(provider(null))).id();
        treated(id, "bmac", DAY.minusDays(2));
        treated(id, "bmac", DAY.minusDays(1));
        treated(id, "bmac", DAY);
        treated(id, "prp", DAY.minusDays(1));

        assertThat(standing(id, "bmac", DAY).earlierCases()).isEqualTo(2);
        assertThat(standing(id, "prp", DAY).earlierCases()).isEqualTo(1);
    }

    @Test
    void theCodeListsNameTheKindsAndFromLeastToMostTheLevels() {
        CodeLists codes = registry.get(CodeLists.class);

        assertThat(codes.list(ListName.TRAINING_KIND))
                .extracting(Code::code)
                .containsExactly(names(TrainingKind.values()));
        List<Code> levels = new ArrayList<>(codes.list(ListName.TRAINING_LEVEL));
        Collections.reverse(levels);
        assertThat(levels).extracting(Code::code).containsExactly(names(TrainingLevel.values()));
    }

    @Test
    void listsPageByPage() {
        UUID clinicWithThree = registry.clinic("Lakeside");
        registry.as(clinicWithThree, () -> {
            providers.record(provider(null));
            providers.record(provider(null));
            return providers.record(provider(null));
        });

        Page<Provider> first = registry.as(clinicWithThree, () -> providers.list(new PageRequest(null, 2)));
        Page<Provider> second = registry.as(clinicWithThree, () -> providers.list(new PageRequest(first.next(), 2)));

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
    }

    private Standing standing(UUID provider, String productClass, LocalDate day) {
        return registry.as(clinic, () -> providers.standingOn(provider, productClass, day));
    }

    private static String[] names(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).toArray(String[]::new);
    }

    private static RecordProvider provider(@Nullable String registrationNumber) {
        return new RecordProvider("Dr. Ada Moreno", "MD", registrationNumber, null);
    }

    private static RecordTraining training(String credential) {
        return new RecordTraining("COURSE", credential, "Institute", DAY, null, null, null, List.of(), null, null);
    }

    /** A treatment as far as counting needs one. */
    private void treated(UUID provider, String productClass, LocalDate day) {
        UUID product = UUID.randomUUID();
        AnyRow.insert(
                database,
                "public.cell_product",
                Map.of("clinic_id", clinic, "product_id", product, "product_class", productClass));
        AnyRow.insert(
                database,
                "public.treatment",
                Map.of("clinic_id", clinic, "product_id", product, "provider_id", provider, "treated_on", day));
    }
}
