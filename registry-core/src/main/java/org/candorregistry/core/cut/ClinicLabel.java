package org.candorregistry.core.cut;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** What a clinic is called in the rows of a cut: the same in all of them, and another in each cut. */
public final class ClinicLabel {

    private static final int DIGITS = 12;

    private ClinicLabel() {}

    /** As {@link CutRowsQuery} writes it. */
    public static String of(UUID cut, UUID clinic) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((cut.toString() + clinic).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
