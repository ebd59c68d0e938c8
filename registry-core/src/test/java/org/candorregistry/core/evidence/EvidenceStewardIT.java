package org.candorregistry.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.candorregistry.core.codelist.Citation;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class EvidenceStewardIT {

    private static final EvidenceScope HIP =
            new EvidenceScope("hip-osteoarthritis", null, null, "prp", null, null, "autologous", null, null, null);
    private static final EvidenceScope ANYTHING =
            new EvidenceScope(null, null, null, null, null, null, "autologous", null, null, null);

    private static TestRegistry registry;
    private static EvidenceService evidence;

    @BeforeAll
    static void start() {
        registry = TestRegistry.on(TestDatabase.migrated());
        evidence = registry.get(EvidenceService.class);
    }

    @Test
    void aReplacedStatementStaysInTheHistoryWithItsScopes() {
        EvidenceStatement first =
                steward("", () -> evidence.create(claim("HIP-1", EvidenceClass.INVESTIGATIONAL, HIP)));
        EvidenceStatement second = steward(
                "A guideline was read",
                () -> evidence.update(first.id(), 1, claim("HIP-1", EvidenceClass.SUPPORTIVE_MIXED, HIP)));

        assertThat(first.recorded().version()).isEqualTo(1);
        assertThat(second.recorded().version()).isEqualTo(2);
        assertThat(second.recorded().by()).isEqualTo("steward-1");
        assertThat(second.claim().tier()).isEqualTo(EvidenceTier.SUPPORTIVE);
        assertThat(registry.everything()
                        .sql("""
                                SELECT former_row ->> 'tier' || ', ' || reason FROM catalogue_history
                                 WHERE catalogue = 'evidence_statement' AND version = 1
                                   AND row_key ->> 'statement_id' = :id
                                """)
                        .param("id", first.id().toString())
                        .query(String.class)
                        .single())
                .isEqualTo("EXPERIMENTAL, A guideline was read");
        assertThat(registry.everything()
                        .sql(
                                "SELECT array_agg(version ORDER BY version)::text FROM evidence_scope WHERE statement_id = :id")
                        .param("id", first.id())
                        .query(String.class)
                        .single())
                .isEqualTo("{1,2}");
    }

    @Test
    void aChangeOfAFormerVersionIsStale() {
        EvidenceStatement first =
                steward("", () -> evidence.create(claim("HIP-2", EvidenceClass.INVESTIGATIONAL, HIP)));
        steward("first", () -> evidence.update(first.id(), 1, claim("HIP-2", EvidenceClass.SUPPORTED, HIP)));

        assertThat(refusal(() -> steward(
                        "second", () -> evidence.update(first.id(), 1, claim("HIP-2", EvidenceClass.WITHDRAWN, HIP)))))
                .isEqualTo("version-stale");
    }

    @Test
    void aChangeNeedsAReason() {
        EvidenceStatement first =
                steward("", () -> evidence.create(claim("HIP-3", EvidenceClass.INVESTIGATIONAL, HIP)));

        assertThat(refusal(() -> steward(
                        "", () -> evidence.update(first.id(), 1, claim("HIP-3", EvidenceClass.SUPPORTED, HIP)))))
                .isEqualTo("reason-required");
        assertThat(evidence.get(first.id()).recorded().version()).isEqualTo(1);
    }

    @Test
    void aCodeIsUsedOnce() {
        assertThat(refusal(() -> steward("", () -> evidence.create(claim("EV15", EvidenceClass.SUPPORTED, HIP)))))
                .isEqualTo("evidence-code-taken");
    }

    @Test
    void whatIsUnknownIsNotFound() {
        assertThat(refusal(() -> evidence.get(new UUID(0, 1)))).isEqualTo("evidence-statement-unknown");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        EvidenceScope unknown =
                new EvidenceScope("old-age", "orthopaedic", null, "prp", null, null, "a-friend", 30, 20, null);
        EvidenceClaim claim = new EvidenceClaim(
                "lower case",
                "indication",
                "product",
                "donor",
                EvidenceClass.SUPPORTED,
                "category",
                null,
                LocalDate.of(2024, 2, 1),
                LocalDate.of(2024, 1, 1),
                new Citation(true, " ", null),
                null,
                null,
                null,
                List.of(ANYTHING, unknown));

        assertThatThrownBy(() -> steward("", () -> evidence.create(claim)))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Violation::pointer)
                                .containsExactly(
                                        "/code",
                                        "/citation/source",
                                        "/validTo",
                                        "/scopes/0",
                                        "/scopes/1",
                                        "/scopes/1/donor",
                                        "/scopes/1",
                                        "/scopes/1/condition"));
    }

    @Test
    void aClinicCannotWriteEvidence() {
        UUID clinic = registry.clinic("A clinic");

        assertThatThrownBy(() ->
                        registry.as(clinic, () -> evidence.create(claim("OURS", EvidenceClass.SUPPORTED, HIP))))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static EvidenceClaim claim(String code, EvidenceClass evidenceClass, EvidenceScope... scopes) {
        return new EvidenceClaim(
                code,
                "Osteoarthritis of the hip",
                "PRP",
                "autologous",
                evidenceClass,
                "category",
                null,
                LocalDate.of(2025, 1, 1),
                null,
                new Citation(true, "A guideline", null),
                null,
                null,
                null,
                List.of(scopes));
    }

    private static <T> T steward(String reason, Supplier<T> work) {
        return Session.as(new Caller("steward-1", Role.STEWARD, Caller.REGISTRY, reason), work);
    }

    private static String refusal(ThrowingCallable work) {
        return catchThrowableOfType(RegistryException.class, work).code().slug();
    }
}
