package org.candorregistry.api.submission;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.submission.SubmissionFailure;
import org.jspecify.annotations.Nullable;

/** Which requests are submissions: they change the registry. */
public final class Submissions {

    /** Path of the receipts. */
    public static final String RECEIPTS = "/api/v1/submissions";

    /** Header of every accepted submission: path of its receipt. */
    public static final String RECEIPT = "Submission";

    /** Header of a submission that may be sent again. */
    public static final String KEY = "Idempotency-Key";

    /** Header of an answer that was given before. */
    public static final String REPLAY = "Idempotent-Replay";

    private static final String REST = "/api/v1/";
    private static final Set<String> METHODS = Set.of("POST", "PUT");

    /**
     * Questions and not changes: too long for an address, or such that they must not stand in a log. A cohort that is saved is
     * one to be asked later, and each version of it stays by itself; an extract is asked for.
     */
    private static final Set<String> QUESTIONS = Set.of(
            "/api/v1/comparisons",
            "/api/v1/comparisons/clinics",
            "/api/v1/comparisons/cusum",
            "/api/v1/comparisons/factors",
            "/api/v1/comparisons/products",
            "/api/v1/comparisons/side-by-side",
            "/api/v1/extracts",
            "/api/v1/saved-cohorts",
            "/api/v1/subjects/search",
            "/api/v1/scorings",
            "/api/v1/gradings");

    /** Read as they come, and with receipts that their controller writes: ADR-0013. */
    private static final Set<String> FILES = Set.of("/api/v1/imports");

    private static final Set<String> BATCHES = Set.of("/api/v1/follow-ups/batch");

    private static final String WITHHELD = Submissions.class.getName() + ".withheld";

    private Submissions() {}

    /** For an answer that holds a secret: its body is not kept, and a retry is answered without one. */
    public static void withholdAnswer(HttpServletRequest request) {
        request.setAttribute(WITHHELD, true);
    }

    /**
     * The key of a submission; null: it has none.
     *
     * @throws RegistryException idempotency-key-malformed where it has several
     */
    public static @Nullable String key(HttpServletRequest request) {
        List<String> keys = Collections.list(request.getHeaders(KEY));
        if (keys.size() > 1) {
            throw new RegistryException(SubmissionFailure.IDEMPOTENCY_KEY_MALFORMED, "A submission has one key.");
        }
        return keys.isEmpty() ? null : keys.get(0);
    }

    static boolean isAnswerWithheld(HttpServletRequest request) {
        return request.getAttribute(WITHHELD) != null;
    }

    /** Whether a request brings a file, too large to be kept in memory and in one transaction. */
    public static boolean isFile(String method, String path) {
        return method.equals("POST") && FILES.contains(path);
    }

    /** Whether a request brings many records, and so a larger body. */
    public static boolean isBatch(String method, String path) {
        return method.equals("POST") && BATCHES.contains(path);
    }

    /**
     * Whether a request is one.
     *
     * @param path decoded and normalised
     */
    public static boolean isOne(String method, String path) {
        return METHODS.contains(method)
                && path.startsWith(REST)
                && QUESTIONS.stream().noneMatch(question -> path.equals(question) || path.startsWith(question + "/"));
    }
}
