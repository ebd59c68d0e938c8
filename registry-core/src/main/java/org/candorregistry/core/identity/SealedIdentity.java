package org.candorregistry.core.identity;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An identity as the vault keeps it.
 *
 * @param fields ciphertexts; without those parts that the identity does not have
 * @param index of the medical record number; empty without one
 */
record SealedIdentity(UUID subject, Map<IdentityField, byte[]> fields, Optional<byte[]> index) {

    /** Encrypts and indexes under the primary keys. */
    static SealedIdentity of(UUID clinic, UUID subject, Identity identity, VaultKeyset keys) {
        Map<IdentityField, byte[]> fields = new EnumMap<>(IdentityField.class);
        for (IdentityField field : IdentityField.values()) {
            field.seal(clinic, subject, identity, keys).ifPresent(ciphertext -> fields.put(field, ciphertext));
        }
        Optional<byte[]> index = Optional.ofNullable(identity.medicalRecordNumber())
                .map(number -> RecordNumberIndex.of(clinic, number, keys));
        return new SealedIdentity(subject, fields, index);
    }

    Identity open(UUID clinic, VaultKeyset keys) {
        Map<IdentityField, String> plain = new EnumMap<>(IdentityField.class);
        fields.forEach((field, ciphertext) -> plain.put(field, field.open(clinic, subject, ciphertext, keys)));
        return new Identity(
                plain.get(IdentityField.FAMILY_NAME),
                plain.get(IdentityField.GIVEN_NAME),
                day(plain.get(IdentityField.BIRTH_DATE)),
                plain.get(IdentityField.MEDICAL_RECORD_NUMBER),
                plain.get(IdentityField.CONTACT));
    }

    /** Whether the primary key encrypted it. */
    boolean isUnderPrimary(VaultKeyset keys) {
        return fields.values().stream().allMatch(keys::sealedByPrimary);
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}
