package org.candorregistry.api.paging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.candorregistry.api.secret.SecretFiles;
import org.springframework.stereotype.Component;

/**
 * Opaque places in a list: the id to continue after, and a keyed hash over it and the list it was handed out for. A
 * cursor holds for one caller and one list; any other is no cursor.
 */
@Component
class Cursors {

    private static final String HASH = "HmacSHA256";
    private static final int ID_BYTES = 16;
    private static final int TAG_BYTES = 16;
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    Cursors(SecretFiles secrets) {
        this.key = new SecretKeySpec(
                Base64.getDecoder()
                        .decode(secrets.readOrMake("cursor.key", Cursors::randomKey)
                                .strip()),
                HASH);
    }

    /** @param list who reads which list with which filters */
    String after(UUID id, String list) {
        byte[] place = bytes(id);
        byte[] cursor = Arrays.copyOf(place, ID_BYTES + TAG_BYTES);
        System.arraycopy(tag(place, list), 0, cursor, ID_BYTES, TAG_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** The id to continue after; empty where the cursor is not one of ours for this list. */
    Optional<UUID> read(String cursor, String list) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
        if (bytes.length != ID_BYTES + TAG_BYTES) {
            return Optional.empty();
        }
        byte[] place = Arrays.copyOf(bytes, ID_BYTES);
        byte[] tag = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
        if (!MessageDigest.isEqual(tag, tag(place, list))) {
            return Optional.empty();
        }
        ByteBuffer id = ByteBuffer.wrap(place);
        return Optional.of(new UUID(id.getLong(), id.getLong()));
    }

    private byte[] tag(byte[] place, String list) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            mac.update(place);
            return Arrays.copyOf(mac.doFinal(list.getBytes(StandardCharsets.UTF_8)), TAG_BYTES);
        } catch (GeneralSecurityException unsupported) {
            throw new IllegalStateException(unsupported);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static String randomKey() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
