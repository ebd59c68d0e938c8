package org.candorregistry.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import org.candorregistry.api.secret.SecretFiles;
import org.candorregistry.api.start.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir
    private Path directory;

    @Test
    void withoutASettingItIsMadeOnceInTheDataDirectory() {
        RSAKey made = SigningKey.of(data(), null);

        assertThat(SigningKey.of(data(), null)).isEqualTo(made);
        assertThat(directory.resolve("data/token-signing-key.json")).exists();
    }

    @Test
    void whatTheCommandPrintsIsAKeyAndTheDataDirectoryIsLeftAlone() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        boolean ran = SigningKeyCommand.runs(
                List.of("token-signing-key", "new"), new PrintStream(printed, true, StandardCharsets.UTF_8));
        Path file = Files.write(directory.resolve("named.json"), printed.toByteArray());

        assertThat(ran).isTrue();
        assertThat(SigningKey.of(data(), file).size()).isEqualTo(2048);
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void theCommandDoesNothingElse() {
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

        assertThat(SigningKeyCommand.runs(List.of("--server.port=0", "token-signing-key"), out))
                .isFalse();
        assertThatThrownBy(() -> SigningKeyCommand.runs(List.of("token-signing-key"), out))
                .hasMessage("token-signing-key new");
    }

    @Test
    void aNamedFileIsReadAndNeverMade() {
        Path absent = directory.resolve("absent.json");

        assertThatThrownBy(() -> SigningKey.of(data(), absent))
                .isInstanceOf(StartFailure.class)
                .hasMessage("The file " + absent
                        + ", which candor.tokens.signing-key-file names, cannot be read (there is no such file).");
        assertThat(absent).doesNotExist();
    }

    @Test
    void aKeyThatCannotSignRs384StopsTheStartAndIsNotQuoted() throws IOException, JOSEException, ParseException {
        RSAKey good = RSAKey.parse(SigningKey.made());
        for (String other : List.of(
                good.toPublicJWK().toJSONString(),
                new RSAKey.Builder(good).algorithm(JWSAlgorithm.RS256).build().toJSONString(),
                new RSAKey.Builder(good).keyUse(KeyUse.ENCRYPTION).build().toJSONString(),
                new RSAKeyGenerator(1024, true).generate().toJSONString(),
                good.toJSONString().substring(0, 100),
                "")) {
            Path file = Files.writeString(directory.resolve("other.json"), other);

            assertThatThrownBy(() -> SigningKey.of(data(), file))
                    .as(other)
                    .isInstanceOf(StartFailure.class)
                    .hasNoCause()
                    .hasMessage(
                            "The file " + file + " holds no key that signs tokens; token-signing-key new makes one.");
        }
    }

    private SecretFiles data() {
        return new SecretFiles(directory.resolve("data"));
    }
}
