package org.candorregistry.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candorregistry.core.database.Refusals.refusal;

import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.database.AnyRow;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.junit.jupiter.api.Test;

class VaultRotationIT {

    private static final Identity ZOE = new Identity("Quistgaard", "Zenobia", null, "QX-884-271", null);
    private static final Identity ADA = new Identity("Featherstone", "Adalind", null, "QX-884-272", null);

    private final TestDatabase database = TestDatabase.migrated();
    private final VaultKeyset keys = VaultKeyset.generate();
    private final TestRegistry before = TestRegistry.on(database, keys);
    private final UUID clinic = before.clinic("Riverside");
    private final UUID other = before.clinic("Hillside");

    @Test
    void aNewKeyTakesOverWithoutLosingWhatFormerOnesWrote() {
        UUID zoe = subject(clinic);
        UUID ada = subject(other);
        before.as(clinic, () -> before.get(IdentityVault.class).store(zoe, ZOE));
        before.as(other, () -> before.get(IdentityVault.class).store(ada, ADA));

        TestRegistry after = TestRegistry.on(database, keys.rotated());
        IdentityVault vault = after.get(IdentityVault.class);

        assertThat(after.as(clinic, () -> vault.get(zoe)).identity()).isEqualTo(ZOE);
        assertThat(after.as(clinic, () -> vault.subjectWith("QX-884-271"))).contains(zoe);
        UUID newcomer = subject(clinic);
        assertThat(refusal(() -> after.as(clinic, () -> vault.store(newcomer, ZOE))))
                .isEqualTo("medical-record-number-taken /medicalRecordNumber");

        assertThat(after.get(VaultRotation.class).reencryptAll()).isEqualTo(2);
        assertThat(after.get(VaultRotation.class).reencryptAll()).isZero();
        assertThat(after.as(other, () -> vault.get(ada)).identity()).isEqualTo(ADA);
        assertThat(after.everything()
                        .sql("SELECT DISTINCT reason FROM record_history WHERE record_type = 'identity'")
                        .query(String.class)
                        .single())
                .isEqualTo("Encrypted under a new key");
        assertThatThrownBy(() -> TestRegistry.on(database, keys)).isInstanceOf(WrongKeysetException.class);
    }

    private UUID subject(UUID ofClinic) {
        UUID subject = UUID.randomUUID();
        AnyRow.insert(
                database, "public.subject", Map.of("clinic_id", ofClinic, "subject_id", subject, "pseudonym", subject));
        return subject;
    }
}
