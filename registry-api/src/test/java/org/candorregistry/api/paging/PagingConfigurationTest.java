package org.candorregistry.api.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.candorregistry.api.secret.SecretFiles.Secret;
import org.candorregistry.api.start.StartFailure;
import org.junit.jupiter.api.Test;

class PagingConfigurationTest {

    private static final Path FILE = Path.of("/run/secrets/cursor.key");

    @Test
    void aKeyIsBase64OfAtLeast32Bytes() {
        byte[] key = new byte[32];
        key[31] = 7;

        assertThat(PagingConfiguration.key(new Secret(Base64.getEncoder().encodeToString(key) + "\n", FILE)))
                .isEqualTo(key);
    }

    @Test
    void anythingElseStopsTheStartAndIsNotQuoted() {
        String short31 = Base64.getEncoder().encodeToString(new byte[31]);
        for (String other : List.of("", short31, "not base64 at all, and long enough to be a key of 32 bytes")) {
            assertThatThrownBy(() -> PagingConfiguration.key(new Secret(other, FILE)))
                    .as(other)
                    .isInstanceOf(StartFailure.class)
                    .hasNoCause()
                    .hasMessage(
                            "The file " + FILE + " holds no key of page cursors: base64 of at least 32 random bytes.");
        }
    }
}
