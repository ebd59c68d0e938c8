package org.candorregistry.api.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import org.candorregistry.api.secret.SecretFiles;

/** The key that signs tokens: ES384, made at the first start and kept, so that tokens outlive a restart. */
final class SigningKey {

    private static final String FILE = "token-signing-key.json";

    private SigningKey() {}

    static ECKey of(SecretFiles secrets) {
        try {
            return ECKey.parse(secrets.readOrMake(FILE, SigningKey::made));
        } catch (ParseException altered) {
            // Without the cause: a parser's message can quote the key.
            throw new IllegalStateException("The file " + FILE + " in the data directory holds no signing key.");
        }
    }

    private static String made() {
        try {
            return new ECKeyGenerator(Curve.P_384)
                    .algorithm(JWSAlgorithm.ES384)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException unsupported) {
            throw new IllegalStateException(unsupported);
        }
    }
}
