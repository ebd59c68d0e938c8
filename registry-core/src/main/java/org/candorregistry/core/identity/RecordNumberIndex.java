package org.candorregistry.core.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Finds a medical record number without storing it: HMAC-SHA-256 of clinic and normalised number. The clinic is part of
 * it, so equal numbers at two clinics do not show.
 */
final class RecordNumberIndex {

    private static final int BYTES = 32;

    private RecordNumberIndex() {}

    /**
     * What counts of a number: letters and digits, in upper case. So {@code "mrn 00-12"} and {@code "MRN0012"} are the
     * same number, and {@code "MRN12"} another.
     *
     * @return empty where the text has neither letter nor digit
     */
    static String normalised(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    /** Under the primary key: what is written. */
    static byte[] of(UUID clinic, String number, VaultKeyset keys) {
        try {
            return keys.prfs().computePrimary(input(clinic, number), BYTES);
        } catch (GeneralSecurityException unsupported) {
            throw new IllegalStateException(unsupported);
        }
    }

    /** Under every key, former ones too: what is searched for. */
    static List<byte[]> all(UUID clinic, String number, VaultKeyset keys) {
        try {
            List<byte[]> found = new ArrayList<>();
            for (var prf : keys.prfs().getPrfs().values()) {
                found.add(prf.compute(input(clinic, number), BYTES));
            }
            return found;
        } catch (GeneralSecurityException unsupported) {
            throw new IllegalStateException(unsupported);
        }
    }

    private static byte[] input(UUID clinic, String number) {
        return (clinic + "|medical_record_number|" + normalised(number)).getBytes(StandardCharsets.UTF_8);
    }
}
