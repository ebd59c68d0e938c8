package org.candorregistry.core.failure;

import java.util.List;
import java.util.Optional;

/**
 * What a caller is told when a call fails, before a channel renders it.
 *
 * @param detail a sentence for people, without anything from the inside of the registry
 * @param violations each with its place; empty where the failure is not about a place in what was sent
 */
public record Failure(FailureCode code, String detail, List<Violation> violations) {

    public Failure {
        violations = List.copyOf(violations);
    }

    public Failure(FailureCode code, String detail) {
        this(code, detail, List.of());
    }

    /**
     * What an exception from a service means, wherever in its causes the reason lies.
     *
     * @return empty where it means nothing a caller may know: a fault of the registry's own
     */
    public static Optional<Failure> of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryException refusal) {
                return Optional.of(new Failure(refusal.code(), refusal.detail(), refusal.violations()));
            }
        }
        return DatabaseFailure.passing(thrown);
    }

    /** For logs, in one line: the innermost cause that says anything. */
    public static String reason(Throwable thrown) {
        String reason = thrown.toString();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null) {
                reason = cause.toString();
            }
        }
        return reason.replaceAll("\\s+", " ");
    }
}
