package org.candorregistry.api.submission;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

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

    /** Questions and not changes: too long for an address, or such that they must not stand in a log. */
    private static final Set<String> QUESTIONS =
            Set.of("/api/v1/comparisons", "/api/v1/subjects/search", "/api/v1/scorings", "/api/v1/gradings");

    private static final String WITHHELD = Submissions.class.getName() + ".withheld";

    private Submissions() {}

    /** For an answer that holds a secret: its body is not kept, and a retry is answered without one. */
    public static void withholdAnswer(HttpServletRequest request) {
        request.setAttribute(WITHHELD, true);
    }

    static boolean isAnswerWithheld(HttpServletRequest request) {
        return request.getAttribute(WITHHELD) != null;
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
