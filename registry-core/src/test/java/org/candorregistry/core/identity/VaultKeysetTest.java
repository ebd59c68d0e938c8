package org.candorregistry.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class VaultKeysetTest {

    private static final UUID CLINIC = new UUID(0, 1);
    private static final UUID SUBJECT = new UUID(0, 2);
    private static final Identity ZOE = new Identity("Müller", null, null, "47 11", null);

    private final VaultKeyset keys = VaultKeyset.generate();

    @Test
    void readsWhatItWrote() {
        SealedIdentity written = SealedIdentity.of(CLINIC, SUBJECT, ZOE, keys);

        assertThat(written.open(CLINIC, VaultKeyset.parse(keys.toJson()))).isEqualTo(ZOE);
    }

    @Test
    void aNewPrimaryKeyReadsWhatFormerOnesWrote() {
        VaultKeyset rotated = keys.rotated();
        SealedIdentity before = SealedIdentity.of(CLINIC, SUBJECT, ZOE, keys);
        SealedIdentity after = SealedIdentity.of(CLINIC, SUBJECT, ZOE, rotated);

        assertThat(rotated.size()).isEqualTo(2);
        assertThat(before.open(CLINIC, rotated)).isEqualTo(ZOE);
        assertThat(before.isUnderPrimary(rotated)).isFalse();
        assertThat(after.isUnderPrimary(rotated)).isTrue();
        assertThat(after.index().orElseThrow()).isNotEqualTo(before.index().orElseThrow());
        assertThat(RecordNumberIndex.all(CLINIC, "4711", rotated))
                .contains(before.index().orElseThrow(), after.index().orElseThrow());
    }

    @Test
    void eachWritingLooksDifferentButTheIndexDoesNot() {
        SealedIdentity once = SealedIdentity.of(CLINIC, SUBJECT, ZOE, keys);
        SealedIdentity again = SealedIdentity.of(CLINIC, SUBJECT, ZOE, keys);

        assertThat(once.fields().get(IdentityField.FAMILY_NAME))
                .isNotEqualTo(again.fields().get(IdentityField.FAMILY_NAME));
        assertThat(once.index().orElseThrow()).isEqualTo(again.index().orElseThrow());
    }

    @Test
    void whatIsNoKeysetIsRefusedWithoutQuotingIt() {
        for (String text : new String[] {"", "secret", "{}", "[1]", "{\"encryption\": {\"secret\": 1}}"}) {
            assertThatThrownBy(() -> VaultKeyset.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("This is not a keyset of the identity vault.")
                    .hasNoCause();
        }
    }

    @Test
    void nothingPrintsKeysOrPeople() {
        assertThat(keys.toString()).isEqualTo("VaultKeyset[1 keys]");
        assertThat(ZOE.toString()).doesNotContain("Müller", "47 11");
    }

    @Test
    void aNumberIsItsLettersAndDigits() {
        assertThat(RecordNumberIndex.normalised(" mrn 00-12/a "))
                .isEqualTo("MRN0012A")
                .isEqualTo(RecordNumberIndex.normalised("ＭＲＮ00.12A"));
        assertThat(RecordNumberIndex.normalised("12A")).isNotEqualTo(RecordNumberIndex.normalised("0012A"));
    }
}
