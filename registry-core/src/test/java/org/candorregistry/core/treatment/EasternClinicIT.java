package org.candorregistry.core.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.followup.FollowUpReport;
import org.candorregistry.core.followup.FollowUpService;
import org.candorregistry.core.followup.NewEvent;
import org.candorregistry.core.followup.RecordFollowUp;
import org.candorregistry.core.followup.Reporter;
import org.candorregistry.core.product.Described;
import org.candorregistry.core.product.ProductService;
import org.candorregistry.core.product.RecordProduct;
import org.candorregistry.core.provider.ProviderService;
import org.candorregistry.core.provider.RecordProvider;
import org.candorregistry.core.subject.EnrolSubject;
import org.candorregistry.core.subject.RecordConsent;
import org.candorregistry.core.subject.RecordSubject;
import org.candorregistry.core.subject.SubjectService;
import org.junit.jupiter.api.Test;

/** Nine in the morning of 2 March in Auckland, thirteen hours ahead of UTC, where it is still 1 March. */
class EasternClinicIT {

    private static final String TODAY = "2026-03-02";
    private static final String TOMORROW = "2026-03-03";

    private final TestRegistry registry = TestRegistry.on(TestDatabase.migrated());
    private final UUID clinic = registry.clinic("Auckland");

    EasternClinicIT() {
        registry.clock().moveTo(Instant.parse("2026-03-01T20:00:00Z"));
    }

    @Test
    void recordsWhatHappenedThisMorning() {
        UUID subject = subject(TODAY);
        Treatment treatment = here(() -> treatments().record(treatment(subject, TODAY, TODAY)));

        here(() -> registry.get(FollowUpService.class).record(new RecordFollowUp(treatment.id(), died(TODAY))));

        assertThat(registry.everything()
                        .sql("SELECT DISTINCT research FROM goal_fact WHERE treatment_id = :treatment")
                        .param("treatment", treatment.id())
                        .query(Boolean.class)
                        .single())
                .as("consent to research of this morning holds")
                .isTrue();
    }

    @Test
    void cannotRecordTomorrow() {
        UUID subject = subject(TODAY);
        Treatment treatment = here(() -> treatments().record(treatment(subject, TODAY, TODAY)));

        assertThat(refused(() -> subject(TOMORROW)))
                .containsExactly(
                        "/consents/0/givenOn This day lies in the future.",
                        "/consents/1/givenOn This day lies in the future.");
        assertThat(refused(() -> treatments().record(treatment(subject, TODAY, TOMORROW))))
                .containsExactly("/treatedOn This day lies in the future.");
        assertThat(refused(() ->
                        registry.get(FollowUpService.class).record(new RecordFollowUp(treatment.id(), died(TOMORROW)))))
                .containsExactly(
                        "/observedOn This day lies in the future.",
                        "/events/0/occurredOn This day lies in the future.");
        assertThat(refused(() -> treatments().record(treatment(subject, TOMORROW, TODAY))))
                .contains("/collection/collectedOn This day lies in the future.");
    }

    private TreatmentService treatments() {
        return registry.get(TreatmentService.class);
    }

    private UUID subject(String consentedOn) {
        LocalDate day = LocalDate.parse(consentedOn);
        return here(() -> registry.get(SubjectService.class)
                .enrol(new EnrolSubject(
                        new RecordSubject("S-" + UUID.randomUUID(), 1960, "female"),
                        List.of(
                                new RecordConsent("REGISTRY", "1", day, null, "File 7"),
                                new RecordConsent("RESEARCH", "1", day, null, "File 7")),
                        null))
                .id());
    }

    /** Of a product that is recorded first. */
    private RecordTreatment treatment(UUID subject, String collectedOn, String treatedOn) {
        UUID provider = here(() -> registry.get(ProviderService.class)
                .record(new RecordProvider("Dr Example", "MD", null, null))
                .id());
        Described product = Described.bmac()
                .with("/collection/collectedOn", collectedOn)
                .with("/collection/collector", provider)
                .with("/source/donationIdentifier", UUID.randomUUID().toString());
        UUID given = here(() -> registry.get(ProductService.class)
                .record(new RecordProduct(subject, product.description()))
                .id());
        return Planned.knee()
                .with("/description/treatedOn", treatedOn)
                .with("/baselineScores/0/observedOn", TODAY)
                .of(subject, given, provider)
                .command();
    }

    private <T> T here(Supplier<T> work) {
        return registry.as(clinic, work);
    }

    private List<String> refused(Supplier<?> work) {
        return catchThrowableOfType(RegistryException.class, () -> here(work)).violations().stream()
                .map(violation -> violation.pointer() + " " + violation.detail())
                .toList();
    }

    private static FollowUpReport died(String day) {
        LocalDate on = LocalDate.parse(day);
        return new FollowUpReport(on, Reporter.CLINICIAN, List.of(), List.of(NewEvent.death(on, "unknown")));
    }
}
