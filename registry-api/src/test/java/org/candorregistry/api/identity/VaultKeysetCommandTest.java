package org.candorregistry.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.candorregistry.core.identity.VaultKeyset;
import org.junit.jupiter.api.Test;

class VaultKeysetCommandTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void newPrintsAKeyset() {
        assertThat(runs("", "vault-keyset", "new")).isTrue();
        assertThat(keyset().size()).isEqualTo(1);
    }

    @Test
    void rotatePrintsTheSameKeysBehindANewOne() {
        VaultKeyset former = VaultKeyset.generate();

        assertThat(runs(former.toJson(), "vault-keyset", "rotate")).isTrue();
        assertThat(keyset().size()).isEqualTo(2);
        assertThat(keyset().open(former.seal(new byte[] {7}, "here"), "here")).containsExactly(7);
    }

    @Test
    void anythingElseIsRefusedAndNothingIsPrinted() {
        assertThatThrownBy(() -> runs("", "vault-keyset")).hasMessageContaining("vault-keyset new");
        assertThatThrownBy(() -> runs("", "vault-keyset", "lose")).hasMessageContaining("vault-keyset new");
        assertThatThrownBy(() -> runs("{}", "vault-keyset", "rotate"))
                .hasMessage("This is not a keyset of the identity vault.");
        assertThat(printed.size()).isZero();
    }

    @Test
    void theServicesOwnArgumentsAreNotItsBusiness() {
        assertThat(runs("")).isFalse();
        assertThat(runs("", "--server.port=0", "vault-keyset")).isFalse();
    }

    private boolean runs(String in, String... arguments) {
        return VaultKeysetCommand.runs(
                List.of(arguments),
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private VaultKeyset keyset() {
        return VaultKeyset.parse(printed.toString(StandardCharsets.UTF_8));
    }
}
