package org.candorregistry.core.failure;

import java.util.List;

/** A refusal: what the caller sent cannot be done, and why. Nothing has been written. */
public final class RegistryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FailureCode code;
    private final String detail;
    private final transient List<Violation> violations;

    public RegistryException(FailureCode code, String detail) {
        super(detail);
        this.detail = detail;
        this.code = code;
        this.violations = List.of();
    }

    /**
     * Everything that is wrong at once.
     *
     * @param violations at least one; the first one's code and kind stand for the whole
     */
    public RegistryException(List<Violation> violations) {
        super(summary(violations));
        this.detail = summary(violations);
        this.code = violations.get(0).code();
        this.violations = List.copyOf(violations);
    }

    /** The refusal of a change to a version that is no longer the newest. */
    public static RegistryException stale() {
        return new RegistryException(InputFailure.VERSION_STALE, "Another version was recorded in the meantime.");
    }

    public FailureCode code() {
        return code;
    }

    /** A sentence for people. */
    public String detail() {
        return detail;
    }

    /** Each with its place; empty where the failure is not about a place in what was sent. */
    public List<Violation> violations() {
        return violations;
    }

    private static String summary(List<Violation> violations) {
        return violations.size() == 1 ? violations.get(0).detail() : violations.size() + " things are wrong.";
    }
}
