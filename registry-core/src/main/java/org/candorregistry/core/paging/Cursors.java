package org.candorregistry.core.paging;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opaque places in a list: what to continue after, and a keyed hash over it and the list it was handed out for. A cursor
 * holds for one caller and one list; any other is no cursor. Nothing is kept: every copy of the service that has the
 * key reads what another one handed out.
 */
public final class Cursors {

    private static final String HASH = "HmacSHA256";
    private static final int TAG_BYTES = 16;

    private final SecretKeySpec key;

    /** @param key 32 random bytes, the same in every copy of the service */
    public Cursors(byte[] key) {
        this.key = new SecretKeySpec(key, HASH);
    }

    /**
     * Makes a cursor.
     *
     * @param place what to continue after
     * @param list who reads which list with which filters
     */
    public String after(String place, String list) {
        byte[] text = place.getBytes(StandardCharsets.UTF_8);
        byte[] cursor = Arrays.copyOf(tag(text, list), TAG_BYTES + text.length);
        System.arraycopy(text, 0, cursor, TAG_BYTES, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** What to continue after; empty where the cursor is not one of ours for this list. */
    public Optional<String> read(String cursor, String list) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
        if (bytes.length < TAG_BYTES) {
            return Optional.empty();
        }
        byte[] text = Arrays.copyOfRange(bytes, TAG_BYTES, bytes.length);
        return MessageDigest.isEqual(Arrays.copyOf(bytes, TAG_BYTES), tag(text, list))
                ? Optional.of(new String(text, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private byte[] tag(byte[] place, String list) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(place), TAG_BYTES);
        } catch (GeneralSecurityException unsupported) {
            throw new IllegalStateException(unsupported);
        }
    }
}
