package org.candorregistry.core.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.core.database.Refusals.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.candorregistry.core.codelist.Code;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.identity.Identity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubjectServiceIT {

    /** The clock of the registry stands on 2026-03-01. */
    private static final String TOMORROW = "2026-03-02";

    private static final Identity NOBODY = new Identity(null, null, null, null, null);

    private final TestRegistry registry = TestRegistry.on(TestDatabase.migrated());
    private final SubjectService subjects = registry.get(SubjectService.class);
    private final UUID clinic = registry.clinic("Riverside");
    private final UUID other = registry.clinic("Hillside");

    @Test
    void entersASubjectWithConsentsAndIdentityAtOnce() {
        Identity identity =
                new Identity("Okafor", "Chinwe", LocalDate.parse("1961-07-04"), "MRN 0042", "by phone, evenings");
        Subject subject = enrolled(new EnrolSubject(
                new RecordSubject("RV-100", 1961, "female"),
                List.of(consent("REGISTRY", "2024-01-10", null), consent("RESEARCH", "2024-01-10", null)),
                identity));

        assertThat(registry.as(clinic, () -> subjects.get(subject.id()))).isEqualTo(subject);
        assertThat(registry.as(clinic, () -> subjects.consents(subject.id())).consents())
                .extracting(Consent::purpose)
                .containsExactly(ConsentPurpose.REGISTRY, ConsentPurpose.RESEARCH);
        assertThat(registry.as(clinic, () -> subjects.identity(subject.id())).identity())
                .isEqualTo(identity);
        assertThat(registry.as(clinic, () -> subjects.withMedicalRecordNumber("mrn-0042")))
                .contains(subject);
    }

    @Test
    void namesAllThatIsWrongAtOnceAndWritesNothing() {
        EnrolSubject wrong = new EnrolSubject(
                new RecordSubject("Jane Doe", 2027, "f"),
                List.of(
                        consent("MARKETING", "2024-01-10", null),
                        consent("REGISTRY", TOMORROW, null),
                        consent("RESEARCH", "2025-01-10", "2025-01-09")),
                new Identity("x".repeat(201), " ", LocalDate.parse(TOMORROW), "---", "a\tb"));

        assertThat(refusal(() -> enrolled(wrong)))
                .isEqualTo("value-malformed /pseudonym, value-out-of-range /birthYear, code-unknown /sex, "
                        + "date-impossible /consents/0/givenOn, code-unknown /consents/0/purpose, "
                        + "date-impossible /consents/1/givenOn, date-impossible /consents/1/givenOn, "
                        + "date-impossible /consents/2/givenOn, date-impossible /consents/2/withdrawnOn, "
                        + "value-malformed /identity/familyName, value-malformed /identity/givenName, "
                        + "date-impossible /identity/birthDate, value-malformed /identity/medicalRecordNumber, "
                        + "value-malformed /identity/contact");
        assertThat(registry.everything()
                        .sql("SELECT count(*) FROM subject WHERE birth_year = 2027")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aBirthYearIsKnownOrStatedAbsentAndNeverMadeUp() {
        assertThat(refusal(() -> enrolled(withoutBirthYear("RV-150", Map.of()))))
                .isEqualTo("value-required /birthYear");
        assertThat(refusal(() -> enrolled(withoutBirthYear("RV-150", Map.of("birthYear", "forgotten")))))
                .isEqualTo("code-unknown /absent/birthYear");

        Subject enrolled = enrolled(withoutBirthYear("RV-150", Map.of("birthYear", "unknown")));
        Subject read = registry.as(clinic, () -> subjects.get(enrolled.id()));
        assertThat(read.birthYear()).isNull();
        assertThat(read.absent()).containsEntry("birthYear", "unknown");
    }

    private static EnrolSubject withoutBirthYear(String pseudonym, Map<String, String> absent) {
        return new EnrolSubject(
                new RecordSubject(pseudonym, null, "female", absent),
                List.of(consent("REGISTRY", "2024-01-10", null)),
                null);
    }

    @Test
    void theBirthDateIsOfTheBirthYear() {
        Identity identity = new Identity(null, null, LocalDate.parse("1961-07-04"), null, null);

        assertThat(refusal(() -> enrolled(subject("RV-200", 1962, identity))))
                .isEqualTo("birth-date-contradicted /birthYear");

        UUID id = enrolled(subject("RV-201", 1961, identity)).id();
        assertThat(refusal(() ->
                        registry.as(clinic, () -> subjects.replace(id, 1, new RecordSubject("RV-201", 1962, "male")))))
                .isEqualTo("birth-date-contradicted /birthYear");
        assertThat(refusal(() -> registry.as(
                        clinic,
                        () -> subjects.replaceIdentity(
                                id, 1, new Identity(null, null, LocalDate.parse("1960-07-04"), null, null)))))
                .isEqualTo("birth-date-contradicted /birthDate");
    }

    @Test
    void aPseudonymHidesWhoItStandsFor() {
        assertThat(refusal(() -> enrolled(subject("okafor-1", 1961, new Identity("Okafor", null, null, null, null)))))
                .isEqualTo("pseudonym-identifies /pseudonym");
        assertThat(refusal(() -> enrolled(subject("P19610704", 1961, null))))
                .isEqualTo("pseudonym-identifies /pseudonym");

        UUID id = enrolled(subject("baker-7", 1961, null)).id();
        assertThat(refusal(() -> registry.as(
                        clinic, () -> subjects.recordIdentity(id, new Identity("Baker", null, null, null, null)))))
                .isEqualTo("pseudonym-identifies");
        assertThat(refusal(() -> registry.as(clinic, () -> subjects.recordIdentity(id, NOBODY))))
                .isEqualTo("value-required");
    }

    @Test
    void aPseudonymBelongsToOneSubjectOfAClinic() {
        enrolled(subject("RV-300", 1950, null));

        assertThat(refusal(() -> enrolled(subject("RV-300", 1951, null)))).isEqualTo("pseudonym-taken /pseudonym");
        assertThat(registry.as(other, () -> subjects.enrol(subject("RV-300", 1951, null)))
                        .recorded()
                        .version())
                .isEqualTo(1);
    }

    @Test
    void anotherClinicsSubjectIsUnknown() {
        UUID id = enrolled(subject("RV-400", 1950, null)).id();
        RecordConsent consent = consent("REGISTRY", "2024-01-10", null);
        UUID consentId =
                registry.as(clinic, () -> subjects.recordConsent(id, consent)).id();

        assertThat(List.of(
                        refusal(() -> registry.as(other, () -> subjects.get(id))),
                        refusal(() -> registry.as(
                                other, () -> subjects.replace(id, 1, new RecordSubject("RV-400", 1950, "male")))),
                        refusal(() -> registry.as(other, () -> subjects.consents(id))),
                        refusal(() -> registry.as(other, () -> subjects.recordConsent(id, consent))),
                        refusal(() -> registry.as(other, () -> subjects.replaceConsent(id, consentId, 1, consent))),
                        refusal(() -> registry.as(other, () -> subjects.identity(id))),
                        refusal(() -> registry.as(other, () -> subjects.recordIdentity(id, NOBODY)))))
                .containsOnly("subject-unknown");
    }

    @Test
    void aConsentIsWithdrawnAndGivenAgain() {
        UUID id = enrolled(subject("RV-500", 1950, null)).id();
        RecordConsent given = consent("RESEARCH", "2024-01-10", null);
        Consent first = registry.as(clinic, () -> subjects.recordConsent(id, given));

        assertThat(refusal(() -> consented(id, consent("RESEARCH", "2025-01-01", null))))
                .isEqualTo("consent-holds-already");
        assertThat(refusal(() -> consented(id, consent("RESEARCH", "2023-01-01", null))))
                .isEqualTo("consent-holds-already");
        Consent withdrawn = registry.as(
                clinic,
                () -> subjects.replaceConsent(id, first.id(), 1, consent("RESEARCH", "2024-01-10", "2024-12-31")));
        consented(id, consent("RESEARCH", "2025-01-01", null));

        ConsentState state = registry.as(clinic, () -> subjects.consents(id));
        assertThat(withdrawn.recorded().version()).isEqualTo(2);
        assertThat(state.holds(ConsentPurpose.RESEARCH, LocalDate.parse("2024-12-31")))
                .isFalse();
        assertThat(state.holds(ConsentPurpose.RESEARCH, LocalDate.parse("2025-01-01")))
                .isTrue();
    }

    @Test
    void ofSeveralGivenAtTheSameMomentOneHolds() throws InterruptedException {
        UUID id = enrolled(subject("RV-550", 1950, null)).id();

        ExecutorService sixAtOnce = Executors.newFixedThreadPool(6);
        CyclicBarrier start = new CyclicBarrier(6);
        List<Future<String>> refusals = IntStream.rangeClosed(1, 6)
                .mapToObj(day -> sixAtOnce.submit(() -> {
                    start.await();
                    return refusal(() -> consented(id, consent("RESEARCH", "2024-01-0" + day, null)));
                }))
                .toList();
        sixAtOnce.shutdown();

        assertThat(sixAtOnce.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(refusals)
                .extracting(Future::get)
                .filteredOn("consent-holds-already"::equals)
                .hasSize(5);
        assertThat(registry.as(clinic, () -> subjects.consents(id)).consents()).hasSize(1);
    }

    @Test
    void aConsentIsNeitherBeforeBirthNorInTheFuture() {
        UUID id = enrolled(subject("RV-600", 2020, null)).id();

        assertThat(refusal(() -> consented(id, consent("REGISTRY", "2019-12-31", null))))
                .isEqualTo("date-impossible /givenOn");
        assertThat(refusal(() -> consented(id, consent("REGISTRY", "2020-01-01", TOMORROW))))
                .isEqualTo("date-impossible /withdrawnOn");
    }

    @Test
    void theCodeListNamesThePurposes() {
        assertThat(registry.get(CodeLists.class).list(ListName.CONSENT_PURPOSE))
                .extracting(Code::code)
                .containsExactly("REGISTRY", "RESEARCH", "CONTACT");
        assertThat(ConsentPurpose.values()).hasSize(3);
    }

    private Consent consented(UUID subject, RecordConsent consent) {
        return registry.as(clinic, () -> subjects.recordConsent(subject, consent));
    }

    private Subject enrolled(EnrolSubject command) {
        return registry.as(clinic, () -> subjects.enrol(command));
    }

    private static EnrolSubject subject(String pseudonym, int birthYear, @Nullable Identity identity) {
        return new EnrolSubject(new RecordSubject(pseudonym, birthYear, "male"), List.of(), identity);
    }

    private static RecordConsent consent(String purpose, String given, @Nullable String withdrawn) {
        return new RecordConsent(
                purpose,
                "2.1",
                LocalDate.parse(given),
                withdrawn == null ? null : LocalDate.parse(withdrawn),
                "Binder 3");
    }
}
