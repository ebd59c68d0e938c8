package org.candorregistry.core.identity;

import static org.candorregistry.core.identity.IdentityFailure.IDENTITY_UNREADABLE;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
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
        return Optional.ofNullable(plain(identity)).map(text -> {
            try {
                return keys.aead().encrypt(text.getBytes(StandardCharsets.UTF_8), place(clinic, subject));
            } catch (GeneralSecurityException unsupported) {
                throw new IllegalStateException(unsupported);
            }
        });
    }

    /**
     * Opens what {@link #seal} made for this place under any of the keys.
     *
     * @throws RegistryException identity-unreadable
     */
    String open(UUID clinic, UUID subject, byte[] sealed, VaultKeyset keys) {
        try {
            return new String(keys.aead().decrypt(sealed, place(clinic, subject)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException refused) {
            throw new RegistryException(
                    IDENTITY_UNREADABLE, "The service's keyset does not open this identity; its operator must look.");
        }
    }

    private byte[] place(UUID clinic, UUID subject) {
        return (clinic + "|" + subject + "|" + column()).getBytes(StandardCharsets.UTF_8);
    }
}
