package org.candorregistry.core.signature;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candorregistry.core.failure.BrokenConstraint;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.followup.FollowUp;
import org.candorregistry.core.followup.FollowUpFailure;
import org.candorregistry.core.followup.FollowUpService;
import org.candorregistry.core.provider.ProviderFailure;
import org.candorregistry.core.session.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs follow-ups, and says which signatures stand. */
@Service
@Transactional
public class SignatureService {

    private static final Map<String, Violation> CONSTRAINTS = Map.of(
            "follow_up_signature_provider_fk",
            new Violation("", ProviderFailure.PROVIDER_UNKNOWN, "The clinic has no such provider as the token names."),
            "follow_up_signature_once_uk",
            new Violation(
                    "/meaning", SignatureFailure.SIGNATURE_EXISTS, "You signed this version in this meaning before."));

    private final SignatureRepository signatures;
    private final FollowUpService followUps;
    private final Ids ids;

    SignatureService(SignatureRepository signatures, FollowUpService followUps, Ids ids) {
        this.signatures = signatures;
        this.followUps = followUps;
        this.ids = ids;
    }

    /**
     * Signs a version of a follow-up. Who signs and when they proved who they are is for the channel to establish.
     *
     * @param version the version that the signer has seen
     * @throws RegistryException {@code follow-up-unknown}, {@code follow-up-retracted}, {@code version-stale}, {@code
     *     provider-unknown}, {@code signature-exists}
     */
    public Signature sign(UUID followUpId, int version, Signer signer, Meaning meaning) {
        signatures.lock(followUpId);
        FollowUp followUp = followUps.get(followUpId);
        if (followUp.retracted()) {
            throw new RegistryException(
                    FollowUpFailure.FOLLOW_UP_RETRACTED, "The follow-up was taken back as recorded in error.");
        }
        if (followUp.recorded().version() != version) {
            throw new RegistryException(List.of(new Violation(
                    "/followUpVersion",
                    InputFailure.VERSION_STALE,
                    "The newest version is " + followUp.recorded().version() + ".")));
        }
        UUID id = ids.next();
        return BrokenConstraint.explained(CONSTRAINTS, () -> {
            signatures.insert(id, followUpId, version, signer, meaning);
            return signatures.of(List.of(followUpId)).stream()
                    .filter(signature -> signature.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        });
    }

    /**
     * All signatures on a follow-up, voided ones too, the oldest first.
     *
     * @throws RegistryException {@code follow-up-unknown}
     */
    @Transactional(readOnly = true)
    public List<Signature> of(UUID followUpId) {
        followUps.get(followUpId);
        return signatures.of(List.of(followUpId));
    }

    /** The same of many by follow-up; those that nobody signed are absent. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Signature>> ofAll(Collection<UUID> followUpIds) {
        return signatures.of(followUpIds).stream().collect(Collectors.groupingBy(Signature::followUpId));
    }
}
