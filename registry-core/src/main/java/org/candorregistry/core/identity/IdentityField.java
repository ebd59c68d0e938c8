package org.candorregistry.core.identity;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.failure.RegistryException;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an identity that are encrypted, each in the column of its name. Clinic, subject and column are the
 * associated data: a ciphertext that was moved to another place in the table does not open there.
 */
enum IdentityField {
    FAMILY_NAME,
    GIVEN_NAME,
    BIRTH_DATE,
    MEDICAL_RECORD_NUMBER,
    CONTACT;

    private @Nullable String plain(Identity identity) {
        return switch (this) {
            case FAMILY_NAME -> identity.familyName();
            case GIVEN_NAME -> identity.givenName();
            case BIRTH_DATE ->
                Optional.ofNullable(identity.birthDate())
                        .map(LocalDate::toString)
                        .orElse(null);
            case MEDICAL_RECORD_NUMBER -> identity.medicalRecordNumber();
            case CONTACT -> identity.contact();
        };
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where the identity has no such part. */
    Optional<byte[]> seal(UUID clinic, UUID subject, Identity identity, VaultKeyset keys) {
        return Optional.ofNullable(plain(identity))
                .map(text -> keys.seal(text.getBytes(StandardCharsets.UTF_8), place(clinic, subject)));
    }

    /**
     * Opens what {@link #seal} made for this place under any of the keys.
     *
     * @throws RegistryException identity-unreadable
     */
    String open(UUID clinic, UUID subject, byte[] ciphertext, VaultKeyset keys) {
        return new String(keys.open(ciphertext, place(clinic, subject)), StandardCharsets.UTF_8);
    }

    private String place(UUID clinic, UUID subject) {
        return clinic + "|" + subject + "|" + column();
    }
}
