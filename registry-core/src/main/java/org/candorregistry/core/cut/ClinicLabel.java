package org.candorregistry.core.cut;

import java.util.UUID;
import org.candorregistry.core.digest.Sha256;

/** What a clinic is called in the rows of a cut: the same in all of them, and another in each cut. */
public final class ClinicLabel {

    private static final int DIGITS = 12;

    private ClinicLabel() {}

    /** As {@link CutRowsQuery} writes it. */
    public static String of(UUID cut, UUID clinic) {
        return Sha256.hex(cut.toString() + clinic).substring(0, DIGITS);
    }
}
