package org.candorregistry.api.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import org.candorregistry.api.secret.SecretFiles;

/**
 * The key that signs tokens: RS384, made at the first start and kept, so that tokens outlive a restart. Each request
 * verifies a token, and with RSA that takes a tenth of the time that it takes on the curve P-384: 0.16 against 1.7 ms.
 */
final class SigningKey {

    private static final String FILE = "token-signing-key.json";

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey of(SecretFiles secrets) {
        try {
            return RSAKey.parse(secrets.readOrMake(FILE, SigningKey::made));
        } catch (ParseException altered) {
            // Without the cause: a parser's message can quote the key.
            throw new IllegalStateException("The file " + FILE + " in the data directory holds no signing key.");
        }
    }

    private static String made() {
        try {
            return new RSAKeyGenerator(BITS)
                    .algorithm(JWSAlgorithm.RS384)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException unsupported) {
            throw new IllegalStateException(unsupported);
        }
    }
}
