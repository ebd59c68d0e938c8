package org.candorregistry.api.start;

import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.candorregistry.core.identity.WrongKeysetException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/** Finds, among the causes of a failed start, the one that a person can act on. */
final class StartFailureSentence {

    /** PostgreSQL's error codes, appendix A of its manual. */
    private static final String DISK_FULL = "53100";

    /** The driver's own, where the server asks for a password and none is set. */
    private static final String NO_PASSWORD = "08004";

    private StartFailureSentence() {}

    /** The sentence, on one line; empty where the failure is none of those that are foreseen. */
    static Optional<String> of(Throwable failure) {
        List<Throwable> chain = chain(failure);
        return first(chain, StartFailure.class, StartFailureSentence::message)
                .or(() -> first(chain, WrongKeysetException.class, StartFailureSentence::message))
                .or(() -> first(chain, FileSystemException.class, StartFailureSentence::file))
                .or(() -> first(chain, PortInUseException.class, StartFailureSentence::portInUse))
                .or(() -> first(chain, BindException.class, StartFailureSentence::wrongValue))
                .or(() -> first(chain, FlywayValidateException.class, StartFailureSentence::otherMigrations))
                .or(() -> first(chain, SQLException.class, StartFailureSentence::database))
                .or(() -> first(chain, FlywayMigrateException.class, StartFailureSentence::failedMigration));
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable next = failure; next != null && !chain.contains(next); next = next.getCause()) {
            chain.add(next);
        }
        return chain;
    }

    private static <T extends Throwable> Optional<String> first(
            List<Throwable> chain, Class<T> type, Function<T, Optional<String>> sentence) {
        return chain.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .map(sentence)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> message(RuntimeException failure) {
        return Optional.ofNullable(failure.getMessage());
    }

    private static Optional<String> portInUse(PortInUseException failure) {
        return Optional.of("Port " + failure.getPort()
                + " is in use by another program; choose another with SERVER_PORT or --server.port.");
    }

    private static Optional<String> wrongValue(BindException failure) {
        return Optional.ofNullable(failure.getProperty())
                .map(property -> "The setting " + property.getName() + " cannot have the value '" + property.getValue()
                        + "'; see docs/configuration.md.")
                .or(() -> first(chain(failure), IllegalArgumentException.class, StartFailureSentence::refusal));
    }

    /** A record of settings refuses a value that is of the right kind and makes no sense. */
    private static Optional<String> refusal(IllegalArgumentException failure) {
        return Optional.ofNullable(failure.getMessage());
    }

    /** A secret that {@code spring.config.import} names, or the web server's directory: what is not ours to describe. */
    private static Optional<String> file(FileSystemException failure) {
        return Optional.of(failure.getFile() + " cannot be read or written (" + DiskFailure.reason(failure) + ").");
    }

    private static Optional<String> otherMigrations(FlywayValidateException failure) {
        return Optional.of("The schema of the database was not made by this release's migrations ("
                + lines(failure).get(1).strip() + "); use the release that made it, or a fresh database.");
    }

    /** All migrations of a start are one transaction, so nothing of them is left. */
    private static Optional<String> failedMigration(FlywayMigrateException failure) {
        String reason = first(
                        chain(failure),
                        SQLException.class,
                        cause -> Optional.of(lines(cause).get(0)))
                .orElseGet(() -> lines(failure).get(0));
        return Optional.of("The migration " + failure.getMigration().getScript() + " failed (" + reason
                + "), and the schema is as it was before; the release that was in use can be started on it.");
    }

    /** Server messages name tables and roles, never a row's values: those are in the detail, which is left out. */
    private static Optional<String> database(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.equals(DISK_FULL)) {
            return Optional.of("The disk of the database is full; free some space and start again.");
        }
        if (state.equals(NO_PASSWORD)) {
            return Optional.of("The database refuses the login ("
                    + lines(failure).get(0) + "); set spring.datasource.password and spring.flyway.password.");
        }
        return switch (state.substring(0, 2)) {
            case "08" -> Optional.of("The database cannot be reached (" + unreached(failure) + ").");
            case "28", "3D" ->
                Optional.of("The database refuses the login (" + lines(failure).get(0) + ").");
            default -> Optional.empty();
        };
    }

    private static String unreached(SQLException failure) {
        return failure.getCause() instanceof UnknownHostException host
                ? "unknown host " + host.getMessage()
                : lines(failure).get(0);
    }

    private static List<String> lines(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().toList();
    }
}
