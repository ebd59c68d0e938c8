package org.candorregistry.core.failure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Turns a write that PostgreSQL refused into the refusal a caller understands, by the constraint's name in the driver's
 * error object and never by searching a message. What the caller may not see (another clinic's row behind a foreign
 * key) is thereby unknown to him, and two that write the same at once get the same answer as one after the other.
 */
public final class BrokenConstraint {

    private BrokenConstraint() {}

    /**
     * Runs a write.
     *
     * @param known what each constraint's breach means to a caller, by the constraint's name
     * @throws RegistryException where {@code write} breaks a known constraint
     * @throws DataIntegrityViolationException where it breaks another one: a fault of the service, not of the caller
     */
    public static <T> T explained(Map<String, Violation> known, Supplier<T> write) {
        try {
            return write.get();
        } catch (DataIntegrityViolationException refused) {
            throw name(refused)
                    .map(known::get)
                    .<RuntimeException>map(violation -> new RegistryException(List.of(violation)))
                    .orElse(refused);
        }
    }

    private static Optional<String> name(@Nullable Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException thrown) {
                return Optional.ofNullable(thrown.getServerErrorMessage()).map(ServerErrorMessage::getConstraint);
            }
        }
        return Optional.empty();
    }
}
