package org.candorregistry.core.submission;

import static org.candorregistry.core.submission.SubmissionFailure.CLINIC_NOT_REGISTERED;
import static org.candorregistry.core.submission.SubmissionFailure.IDEMPOTENCY_KEY_MALFORMED;
import static org.candorregistry.core.submission.SubmissionFailure.IDEMPOTENCY_KEY_REUSED;
import static org.candorregistry.core.submission.SubmissionFailure.SUBMISSION_UNKNOWN;

import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.candorregistry.core.digest.Sha256;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.identity.VaultKeyset;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Ids;
import org.candorregistry.core.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what came in. A channel begins a transaction, receives the submission, does what it says, records the answer and
 * commits: so there is a receipt if and only if it was done, and a second submission with the same key waits for the
 * first one and is answered alike. Keys are remembered as long as submissions are: for good.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The Idempotency-Key HTTP
 *     header field</a>
 */
@Service
public class SubmissionService {

    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

    private final SubmissionRepository submissions;
    private final VaultKeyset keys;
    private final Ids ids;

    SubmissionService(SubmissionRepository submissions, VaultKeyset keys, Ids ids) {
        this.submissions = submissions;
        this.keys = keys;
        this.ids = ids;
    }

    /**
     * Receives a submission, before anything of it is done.
     *
     * @throws RegistryException idempotency-key-malformed; idempotency-key-reused where the key came before with another
     *     method, path or payload; clinic-not-registered
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Reception receive(ReceiveSubmission received) {
        String key = received.idempotencyKey();
        if (key != null && !KEY.matcher(key).matches()) {
            throw new RegistryException(
                    IDEMPOTENCY_KEY_MALFORMED, "A key has 1 to 255 visible ASCII characters and no blank.");
        }
        UUID id = ids.next();
        byte[] sha256 = Sha256.of(received.payload());
        byte[] payload = keys.seal(received.payload(), place(id, "payload"));
        if (submissions.insert(id, received, payload, keys.seal(sha256, place(id, "sha256")))) {
            return new Reception(id, null);
        }
        SubmissionRepository.Earlier earlier = submissions
                .ofKey(key)
                .orElseThrow(() -> new RegistryException(
                        CLINIC_NOT_REGISTERED, "The clinic that the caller acts for is not in the registry."));
        if (!earlier.method().equals(received.method())
                || !earlier.path().equals(received.path())
                || !Arrays.equals(keys.open(earlier.sha256(), place(earlier.id(), "sha256")), sha256)) {
            throw new RegistryException(IDEMPOTENCY_KEY_REUSED, "This key came before with another request.");
        }
        return new Reception(earlier.id(), opened(earlier));
    }

    /** Records what the submission was answered with, once it was done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(UUID id, SubmissionAnswer answer) {
        byte[] body = answer.body();
        submissions.answered(id, answer, body == null ? null : keys.seal(body, place(id, "response")));
    }

    /**
     * The receipt of a submission of the caller's clinic.
     *
     * @throws RegistryException submission-unknown, for another clinic's too; identity-unreadable
     */
    @Transactional(readOnly = true)
    public Submission get(UUID id) {
        return submissions
                .find(id, ciphertext -> keys.open(ciphertext, place(id, "sha256")))
                .orElseThrow(SubmissionService::unknown);
    }

    /**
     * What came in, byte for byte.
     *
     * @throws RegistryException submission-unknown, for another clinic's too; identity-unreadable
     */
    @Transactional(readOnly = true)
    public byte[] payload(UUID id) {
        return keys.open(submissions.payload(id).orElseThrow(SubmissionService::unknown), place(id, "payload"));
    }

    private SubmissionAnswer opened(SubmissionRepository.Earlier earlier) {
        SubmissionAnswer answer = earlier.answer();
        byte[] body = answer.body();
        return new SubmissionAnswer(
                answer.status(),
                answer.location(),
                answer.etag(),
                answer.mediaType(),
                body == null ? null : keys.open(body, place(earlier.id(), "response")));
    }

    private static String place(UUID id, String column) {
        Caller caller = Session.caller();
        return "submission|" + caller.clinic() + "|" + id + "|" + column;
    }

    private static RegistryException unknown() {
        return new RegistryException(SUBMISSION_UNKNOWN, "No such submission.");
    }
}
