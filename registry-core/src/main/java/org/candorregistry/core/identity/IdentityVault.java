package org.candorregistry.core.identity;

import static org.candorregistry.core.identity.IdentityFailure.IDENTITY_RECORDED_ALREADY;
import static org.candorregistry.core.identity.IdentityFailure.IDENTITY_UNKNOWN;
import static org.candorregistry.core.identity.IdentityFailure.MEDICAL_RECORD_NUMBER_TAKEN;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.failure.BrokenConstraint;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.session.Recorded;
import org.candorregistry.core.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps and gives back identities of the caller's clinic. Knows nothing of subjects but their ids; what may stand in an
 * identity is decided where the subject is known.
 */
@Service
public class IdentityVault {

    private static final Violation NUMBER_TAKEN = new Violation(
            "/medicalRecordNumber",
            MEDICAL_RECORD_NUMBER_TAKEN,
            "Another subject of this clinic has this medical record number.");

    private static final Map<String, Violation> CONSTRAINTS = Map.of(
            "identity_pk",
            new Violation("", IDENTITY_RECORDED_ALREADY, "This subject's identity is recorded already; replace it."),
            "identity_record_number_uk",
            NUMBER_TAKEN);

    private final IdentityRepository identities;
    private final VaultKeyset keys;

    IdentityVault(IdentityRepository identities, VaultKeyset keys) {
        this.identities = identities;
        this.keys = keys;
    }

    /**
     * Keeps a subject's identity for the first time.
     *
     * @throws RegistryException identity-recorded-already, medical-record-number-taken
     */
    @Transactional
    public RecordedIdentity store(UUID subject, Identity identity) {
        refuseNumberOfAnother(subject, identity);
        Recorded recorded = BrokenConstraint.explained(CONSTRAINTS, () -> identities.insert(sealed(subject, identity)));
        return new RecordedIdentity(subject, identity, recorded);
    }

    /**
     * Replaces all of a subject's identity; the former state stays, encrypted, in the history.
     *
     * @param version the version that is replaced
     * @throws RegistryException identity-unknown, version-stale, medical-record-number-taken
     */
    @Transactional
    public RecordedIdentity replace(UUID subject, int version, Identity identity) {
        get(subject);
        refuseNumberOfAnother(subject, identity);
        Recorded recorded = BrokenConstraint.explained(
                        CONSTRAINTS, () -> identities.update(sealed(subject, identity), version))
                .orElseThrow(RegistryException::stale);
        return new RecordedIdentity(subject, identity, recorded);
    }

    /**
     * The identity of a subject.
     *
     * @throws RegistryException identity-unknown, identity-unreadable
     */
    @Transactional(readOnly = true)
    public RecordedIdentity get(UUID subject) {
        return find(subject)
                .orElseThrow(
                        () -> new RegistryException(IDENTITY_UNKNOWN, "No identity is recorded for this subject."));
    }

    /**
     * The identity of a subject, where one is kept.
     *
     * @throws RegistryException identity-unreadable
     */
    @Transactional(readOnly = true)
    public Optional<RecordedIdentity> find(UUID subject) {
        return identities.find(subject).map(this::open);
    }

    /**
     * The identities of some subjects, of those where one is kept.
     *
     * @throws RegistryException identity-unreadable
     */
    @Transactional(readOnly = true)
    public List<RecordedIdentity> find(Collection<UUID> subjects) {
        return identities.find(subjects).stream().map(this::open).toList();
    }

    /** The subject with exactly this medical record number, as far as letters and digits go. */
    @Transactional(readOnly = true)
    public Optional<UUID> subjectWith(String medicalRecordNumber) {
        return identities.subjectsWith(RecordNumberIndex.all(clinic(), medicalRecordNumber, keys)).stream()
                .findFirst();
    }

    /**
     * Encrypts and indexes anew, under the primary keys, what the clinic wrote under former ones. Former states in the
     * history stay as they were.
     *
     * @return how many identities were written anew; 0 when there is nothing left to do
     */
    @Transactional
    public int reencrypt() {
        int rewritten = 0;
        for (UUID subject : identities.subjects()) {
            IdentityRepository.Row row = identities.find(subject).orElseThrow();
            if (!row.sealed().isUnderPrimary(keys)) {
                SealedIdentity anew = sealed(subject, row.sealed().open(clinic(), keys));
                if (identities.update(anew, row.recorded().version()).isEmpty()) {
                    throw RegistryException.stale();
                }
                rewritten++;
            }
        }
        return rewritten;
    }

    /** Sees also what a former key indexed, which the unique constraint cannot compare. */
    private void refuseNumberOfAnother(UUID subject, Identity identity) {
        String number = identity.medicalRecordNumber();
        if (number != null
                && subjectWith(number).filter(other -> !other.equals(subject)).isPresent()) {
            throw new RegistryException(List.of(NUMBER_TAKEN));
        }
    }

    private RecordedIdentity open(IdentityRepository.Row row) {
        return new RecordedIdentity(row.sealed().subject(), row.sealed().open(clinic(), keys), row.recorded());
    }

    private SealedIdentity sealed(UUID subject, Identity identity) {
        return SealedIdentity.of(clinic(), subject, identity, keys);
    }

    private static UUID clinic() {
        return Session.caller().clinic();
    }
}
