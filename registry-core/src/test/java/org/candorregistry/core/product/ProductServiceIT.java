package org.candorregistry.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.core.database.Refusals.refusal;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.provider.ProviderService;
import org.candorregistry.core.provider.RecordProvider;
import org.candorregistry.core.subject.EnrolSubject;
import org.candorregistry.core.subject.RecordSubject;
import org.candorregistry.core.subject.SubjectService;
import org.junit.jupiter.api.Test;

class ProductServiceIT {

    private static final TestRegistry REGISTRY = TestRegistry.on(TestDatabase.migrated());
    private static final UUID CLINIC = REGISTRY.clinic("Example clinic");
    private static final UUID OTHER_CLINIC = REGISTRY.clinic("Other clinic");

    private final ProductService products = REGISTRY.get(ProductService.class);
    private final UUID subject = subject(CLINIC);
    private final UUID collector = collector(CLINIC);

    @Test
    void everyElementOfADescriptionComesBackAsItWasGiven() {
        for (Described described : List.of(Described.bmac(), Described.prp(), Described.msc(), Described.hsct())) {
            RecordProduct command = command(described);

            CellProduct recorded = here(() -> products.record(command));

            assertThat(recorded.description()).isEqualTo(command.description());
            assertThat(recorded.subjectId()).isEqualTo(subject);
            assertThat(recorded.recorded().version()).isOne();
            assertThat(here(() -> products.get(recorded.id()))).isEqualTo(recorded);
        }
    }

    @Test
    void anAbsentElementLowersTheCompleteness() {
        CellProduct complete = here(() -> products.record(command(Described.bmac())));
        CellProduct lacking = here(() -> products.record(
                command(Described.bmac().without("/characterization/plateletsBlood", "not-performed"))));
        CellProduct inapplicable = here(
                () -> products.record(command(Described.bmac().without("/processing/deviceLot", "not-applicable"))));

        assertThat(complete.completeness()).isEqualByComparingTo("1");
        assertThat(lacking.completeness()).isBetween(new BigDecimal("0.9"), new BigDecimal("0.99"));
        assertThat(inapplicable.completeness()).isEqualByComparingTo("1");
    }

    @Test
    void codesAreThoseOfTheListsAndAllMistakesAreTold() {
        Described wrong = Described.bmac()
                .with("/collection/anticoagulant", "vinegar")
                .with("/processing/steps/0/method", "shaking")
                .with("/processing/passage", 2)
                .with("/characterization/viability", 120);

        assertThat(refused(command(wrong)))
                .isEqualTo("value-not-applicable /processing/passage, value-out-of-range /characterization/viability,"
                        + " code-unknown /collection/anticoagulant, code-unknown /processing/steps/0/method");
    }

    @Test
    void theClassItselfIsACode() {
        assertThat(refused(command(Described.bmac().with("/productClass", "miracle"))))
                .isEqualTo("code-unknown /productClass");
    }

    /** Real catalogues: each class has its cells, each its preparations. */
    @Test
    void cellsAndPreparationFitTheClass() {
        assertThat(refused(command(Described.bmac().with("/source/cellSource", "mfat"))))
                .isEqualTo("cell-source-mismatch /source/cellSource");
        assertThat(refused(command(Described.bmac().with("/processing/method", "mechanical"))))
                .isEqualTo("preparation-mismatch /processing/method");
        assertThat(refused(command(Described.prp().with("/processing/passage", 1))))
                .isEqualTo("value-not-applicable /processing/passage");
        assertThat(refused(command(Described.msc().with("/processing/passage", null))))
                .isEqualTo("value-required /processing/passage");
        assertThat(refused(command(Described.msc().with("/characterization/markers/CD73", 40))))
                .isEqualTo("msc-label-unsupported /characterization/markers/CD73");
    }

    @Test
    void anotherClinicsSubjectAndProviderAreUnknown() {
        UUID stranger = subject(OTHER_CLINIC);
        UUID strangersCollector = collector(OTHER_CLINIC);

        assertThat(refused(new RecordProduct(stranger, command(Described.bmac()).description())))
                .isEqualTo("subject-unknown /subjectId");
        assertThat(refused(command(Described.bmac(), strangersCollector)))
                .isEqualTo("provider-unknown /collection/collectorId");
    }

    @Test
    void anotherClinicsProductIsUnknown() {
        CellProduct ours = here(() -> products.record(command(Described.bmac())));

        assertThat(refusal(() -> REGISTRY.as(OTHER_CLINIC, () -> products.get(ours.id()))))
                .isEqualTo("product-unknown");
        assertThat(refusal(() ->
                        REGISTRY.as(OTHER_CLINIC, () -> products.replace(ours.id(), 1, command(Described.bmac())))))
                .isEqualTo("product-unknown");
        assertThat(REGISTRY.as(OTHER_CLINIC, () -> products.list(null, new PageRequest(null, 200)))
                        .items())
                .isEmpty();
    }

    @Test
    void aUnitIsRecordedOnceButADonationCanBeDivided() {
        Described first = Described.bmac().with("/source/donationIdentifier", "W0000-17");

        here(() -> products.record(command(first, collector, "W0000-17")));

        assertThat(refused(command(first, collector, "W0000-17")))
                .isEqualTo("donation-already-recorded /source/donationIdentifier");
        here(() -> products.record(command(first.with("/source/productCode", "S0001"), collector, "W0000-17")));
    }

    @Test
    void anAutologousCollectionIsNotBeforeBirth() {
        assertThat(refused(command(Described.bmac().with("/collection/collectedOn", "1959-12-31"))))
                .isEqualTo("date-impossible /collection/collectedOn");
    }

    @Test
    void aCorrectionKeepsTheFormerDescription() {
        CellProduct before = here(() -> products.record(command(Described.bmac())));
        RecordProduct correction = command(Described.bmac().with("/dose/nucleatedCells", 395));

        CellProduct after = here(() -> products.replace(before.id(), 1, correction));

        assertThat(after.description().dose().nucleatedCells()).isEqualByComparingTo("395");
        assertThat(after.recorded().version()).isEqualTo(2);
        assertThat(refusal(() -> here(() -> products.replace(before.id(), 1, correction))))
                .isEqualTo("version-stale");
        assertThat(REGISTRY.everything()
                        .sql("""
                                SELECT record ->> 'nucleated_cells' FROM record_history
                                 WHERE record_type = 'cell_product' AND record_id = :id
                                """)
                        .param("id", before.id())
                        .query(String.class)
                        .list())
                .containsExactly("410");
    }

    @Test
    void manyAreRecordedTogetherOrNotAtAll() {
        List<CellProduct> both =
                here(() -> products.recordAll(List.of(command(Described.bmac()), command(Described.prp()))));
        long before = count();

        assertThat(both)
                .extracting(product -> product.description().productClass())
                .containsExactly("bmac", "prp");
        assertThat(refusal(() -> here(() -> products.recordAll(List.of(
                        command(Described.bmac()), command(Described.bmac().with("/dose/volume", 0)))))))
                .isEqualTo("value-out-of-range /1/dose/volume");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void listsAreOfASubjectOrOfAll() {
        CellProduct one = here(() -> products.record(command(Described.bmac())));

        assertThat(here(() -> products.list(subject, new PageRequest(null, 10))).items())
                .containsExactly(one);
        assertThat(here(() -> products.list(UUID.randomUUID(), new PageRequest(null, 10)))
                        .items())
                .isEmpty();
    }

    private RecordProduct command(Described described) {
        return command(described, collector);
    }

    private RecordProduct command(Described described, UUID collectedBy) {
        return command(described, collectedBy, UUID.randomUUID().toString());
    }

    private RecordProduct command(Described described, UUID collectedBy, String donation) {
        return new RecordProduct(
                subject,
                described
                        .with("/collection/collector", collectedBy)
                        .with("/source/donationIdentifier", donation)
                        .description());
    }

    private String refused(RecordProduct command) {
        return refusal(() -> here(() -> products.record(command)));
    }

    private static <T> T here(Supplier<T> work) {
        return REGISTRY.as(CLINIC, work);
    }

    private static long count() {
        return REGISTRY.everything()
                .sql("SELECT count(*) FROM cell_product")
                .query(Long.class)
                .single();
    }

    private static UUID subject(UUID clinic) {
        RecordSubject born1960 = new RecordSubject("S-" + UUID.randomUUID(), 1960, "female");
        return REGISTRY.as(
                clinic,
                () -> REGISTRY.get(SubjectService.class)
                        .enrol(new EnrolSubject(born1960, List.of(), null))
                        .id());
    }

    private static UUID collector(UUID clinic) {
        return REGISTRY.as(
                clinic,
                () -> REGISTRY.get(ProviderService.class)
                        .record(new RecordProvider("Dr Example", "MD", null, null))
                        .id());
    }
}
