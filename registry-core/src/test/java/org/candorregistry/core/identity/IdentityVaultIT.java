package org.candorregistry.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candorregistry.core.database.Refusals.refusal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.database.AnyRow;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.session.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityVaultIT {

    private static final Identity ZOE =
            new Identity("Quistgaard", "Zenobia", LocalDate.parse("1957-11-23"), "QX-884-271", "zenobia.q@example.org");
    private static final Identity ADA =
            new Identity("Featherstone", "Adalind", LocalDate.parse("1960-01-02"), "QX-884-272", null);

    private final TestDatabase database = TestDatabase.migrated();
    private final VaultKeyset keys = VaultKeyset.generate();
    private final TestRegistry registry = TestRegistry.on(database, keys);
    private final IdentityVault vault = registry.get(IdentityVault.class);
    private UUID clinic = Caller.REGISTRY;
    private UUID other = Caller.REGISTRY;

    @BeforeEach
    void twoNewClinics() {
        clinic = registry.clinic("Riverside " + UUID.randomUUID());
        other = registry.clinic("Hillside " + UUID.randomUUID());
    }

    @Test
    void nothingOfAnIdentityStandsInTheDatabase() {
        UUID zoe = subject(clinic);
        registry.as(clinic, () -> vault.store(zoe, ADA));
        registry.as(clinic, () -> vault.replace(zoe, 1, ZOE));

        String all = String.join("\n", rows());
        assertThat(all).contains(zoe.toString());
        for (String part :
                List.of("Quistgaard", "Zenobia", "1957-11-23", "QX-884-271", "QX884271", "Featherstone", "QX884272")) {
            assertThat(all)
                    .doesNotContainIgnoringCase(part)
                    .doesNotContainIgnoringCase(HexFormat.of().formatHex(part.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void isFoundByItsMedicalRecordNumberAtItsOwnClinicOnly() {
        UUID zoe = subject(clinic);
        registry.as(clinic, () -> vault.store(zoe, ZOE));

        assertThat(registry.as(clinic, () -> vault.subjectWith("qx 884271"))).contains(zoe);
        assertThat(registry.as(clinic, () -> vault.subjectWith("QX-884-27"))).isEmpty();
        assertThat(registry.as(other, () -> vault.subjectWith("QX-884-271"))).isEmpty();
        assertThat(registry.as(other, () -> vault.find(zoe))).isEmpty();
    }

    @Test
    void equalNumbersAtTwoClinicsDoNotShow() {
        UUID zoe = subject(clinic);
        UUID again = subject(other);
        registry.as(clinic, () -> vault.store(zoe, ZOE));
        registry.as(other, () -> vault.store(again, ZOE));

        assertThat(registry.everything()
                        .sql("""
                                SELECT count(DISTINCT medical_record_number_index) FROM vault.identity
                                 WHERE clinic_id IN (:clinic, :other)
                                """)
                        .param("clinic", clinic)
                        .param("other", other)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aMedicalRecordNumberBelongsToOneSubjectOfAClinic() {
        UUID zoe = subject(clinic);
        UUID ada = subject(clinic);
        registry.as(clinic, () -> vault.store(zoe, ZOE));

        assertThat(refusal(() -> registry.as(clinic, () -> vault.store(ada, ZOE))))
                .isEqualTo("medical-record-number-taken /medicalRecordNumber");
        assertThat(refusal(() -> registry.as(clinic, () -> vault.store(zoe, ADA))))
                .isEqualTo("identity-recorded-already");
        assertThat(refusal(() -> registry.as(clinic, () -> vault.replace(ada, 1, ADA))))
                .isEqualTo("identity-unknown");
        assertThat(refusal(() -> registry.as(clinic, () -> vault.replace(zoe, 7, ADA))))
                .isEqualTo("version-stale");
    }

    @Test
    void aCiphertextMovedToAnotherPlaceDoesNotOpen() {
        UUID zoe = subject(clinic);
        UUID ada = subject(clinic);
        registry.as(clinic, () -> vault.store(zoe, ZOE));
        registry.as(clinic, () -> vault.store(ada, ADA));

        behindTheBack("""
                UPDATE vault.identity AS mine SET family_name = theirs.family_name
                  FROM vault.identity AS theirs
                 WHERE theirs.subject_id <> mine.subject_id AND theirs.clinic_id = mine.clinic_id
                   AND mine.clinic_id = '%s'
                """.formatted(clinic));

        assertThat(refusal(() -> registry.as(clinic, () -> vault.get(zoe)))).isEqualTo("identity-unreadable");
        assertThat(refusal(() -> registry.as(clinic, () -> vault.get(ada)))).isEqualTo("identity-unreadable");
    }

    @Test
    void aCiphertextMovedToAnotherColumnDoesNotOpen() {
        UUID zoe = subject(clinic);
        registry.as(clinic, () -> vault.store(zoe, ZOE));

        behindTheBack("UPDATE vault.identity SET family_name = given_name, given_name = family_name WHERE clinic_id = '"
                + clinic + "'");

        assertThat(refusal(() -> registry.as(clinic, () -> vault.get(zoe)))).isEqualTo("identity-unreadable");
    }

    @Test
    void anotherKeysetIsNoticedBeforeAnythingIsWrittenUnderIt() {
        VaultKeyset wrong = VaultKeyset.generate();

        assertThatThrownBy(() -> TestRegistry.on(database, wrong))
                .isInstanceOf(WrongKeysetException.class)
                .hasMessageContaining("is not the one this database was encrypted with");
    }

    @Test
    void whatTheKeysetDoesNotOpenIsUnreadable() {
        UUID zoe = subject(clinic);
        registry.as(clinic, () -> vault.store(zoe, ZOE));
        byte[] ofThisKeyset = registry.everything()
                .sql("DELETE FROM vault.key_check RETURNING ciphertext")
                .query(byte[].class)
                .single();
        TestRegistry withAnotherKey = TestRegistry.on(database, VaultKeyset.generate());
        registry.everything()
                .sql("UPDATE vault.key_check SET ciphertext = :ciphertext")
                .param("ciphertext", ofThisKeyset)
                .update();

        assertThat(refusal(() -> withAnotherKey.as(
                        clinic, () -> withAnotherKey.get(IdentityVault.class).get(zoe))))
                .isEqualTo("identity-unreadable");
    }

    private UUID subject(UUID ofClinic) {
        UUID subject = UUID.randomUUID();
        AnyRow.insert(
                database, "public.subject", Map.of("clinic_id", ofClinic, "subject_id", subject, "pseudonym", subject));
        return subject;
    }

    /** All rows of all tables, as text. */
    private List<String> rows() {
        List<String> relations =
                registry.everything().sql("""
                SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables
                 WHERE table_schema IN ('public', 'vault')
                """).query(String.class).list();
        return relations.stream()
                .flatMap(relation -> registry
                        .everything()
                        .sql("SELECT row_of::text FROM " + relation + " AS row_of")
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    /** Someone with all rights in the database, but without the keys. */
    private void behindTheBack(String sql) {
        registry.everything()
                .sql("SET session_replication_role = replica;" + sql)
                .update();
    }
}
