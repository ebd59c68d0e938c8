package org.candorregistry.api.demo;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.candorregistry.core.session.Ids;

/** Who may look at the demo; its JSON is the file {@value DemoClients#FILE}. */
record DemoCredentials(
        Credential clinic, Credential otherClinic, Credential researcher, Credential steward, Credential ehr) {

    static DemoCredentials random(Ids ids) {
        return new DemoCredentials(
                Credential.random(ids),
                Credential.random(ids),
                Credential.random(ids),
                Credential.random(ids),
                Credential.random(ids));
    }

    /** @param clientSecret 43 characters that a shell and a URL leave alone, 256 random bits */
    record Credential(UUID clientId, String clientSecret) {

        private static final SecureRandom RANDOM = new SecureRandom();
        private static final int SECRET_BYTES = 32;

        private static Credential random(Ids ids) {
            byte[] secret = new byte[SECRET_BYTES];
            RANDOM.nextBytes(secret);
            return new Credential(
                    ids.next(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "Credential[" + clientId + "]";
        }
    }
}
