package org.candorregistry.core.failure;

/**
 * What went wrong, in the only ways a caller can act on. The one place that picks HTTP statuses and FHIR issue
 * types.
 *
 * @see <a href="https://hl7.org/fhir/R4/valueset-issue-type.html">FHIR R4 IssueType</a>
 */
public enum FailureKind {
    MALFORMED(400, "invalid"),
    UNAUTHENTICATED(401, "login"),
    FORBIDDEN(403, "forbidden"),
    NOT_FOUND(404, "not-found"),
    METHOD_NOT_ALLOWED(405, "not-supported"),
    NOT_ACCEPTABLE(406, "not-supported"),
    CONFLICT(409, "conflict"),
    STALE(412, "conflict"),
    TOO_LARGE(413, "too-long"),
    MEDIA_TYPE_UNSUPPORTED(415, "not-supported"),
    RULE_BROKEN(422, "business-rule"),
    PRECONDITION_MISSING(428, "required"),
    TOO_MANY(429, "throttled"),
    UNEXPECTED(500, "exception"),
    UNAVAILABLE(503, "transient");

    private final int status;
    private final String issueType;

    FailureKind(int status, String issueType) {
        this.status = status;
        this.issueType = issueType;
    }

    /** HTTP status, 400 to 503. */
    public int status() {
        return status;
    }

    /** Code of http://hl7.org/fhir/issue-type. */
    public String issueType() {
        return issueType;
    }
}
