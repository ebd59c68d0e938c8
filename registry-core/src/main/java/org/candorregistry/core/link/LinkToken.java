package org.candorregistry.core.link;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.digest.Sha256;
import org.candorregistry.core.paging.Cursors;

/**
 * What opens a link: signed, so that a made-up one is turned away before the database is asked, and with a secret of which
 * the database keeps a hash alone.
 *
 * @param secret 22 characters of base64url, 128 random bits
 */
record LinkToken(UUID clinic, UUID link, String secret) {

    /** Tells these signatures from those of page cursors, which are made with the same key. */
    private static final String KIND = "visit link";

    private static final int SECRET_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static LinkToken of(UUID clinic, UUID link) {
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        return new LinkToken(
                clinic, link, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** Empty where it is none of ours. */
    static Optional<LinkToken> read(String token, Cursors signatures) {
        return signatures
                .read(token, KIND)
                .map(text -> text.split("/", 3))
                .filter(parts -> parts.length == 3)
                .map(parts -> new LinkToken(UUID.fromString(parts[0]), UUID.fromString(parts[1]), parts[2]));
    }

    String signed(Cursors signatures) {
        return signatures.after(clinic + "/" + link + "/" + secret, KIND);
    }

    byte[] secretHash() {
        return Sha256.of(secret.getBytes(StandardCharsets.US_ASCII));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "LinkToken[" + link + "]";
    }
}
