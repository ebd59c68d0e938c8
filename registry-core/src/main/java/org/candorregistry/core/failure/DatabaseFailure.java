package org.candorregistry.core.failure;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** Which failures of the database pass: read from SQL states, never from messages. */
final class DatabaseFailure {

    private DatabaseFailure() {}

    private static final Failure TRY_AGAIN =
            new Failure(ChannelFailure.TRY_AGAIN, "Nothing was written; send the same request again.");
    private static final Failure UNAVAILABLE =
            new Failure(ChannelFailure.DATABASE_UNAVAILABLE, "The database does not answer; nothing was written.");
    private static final Failure FULL = new Failure(
            ChannelFailure.DATABASE_UNAVAILABLE, "The database has no space left on its disk; nothing was written.");

    /**
     * Whether the same request may succeed later.
     *
     * @return {@link ChannelFailure#DATABASE_UNAVAILABLE} or {@link ChannelFailure#TRY_AGAIN}; empty where repeating
     *     would not help
     * @see <a href="https://www.postgresql.org/docs/18/errcodes-appendix.html">PostgreSQL error codes</a>
     */
    static Optional<Failure> passing(Throwable thrown) {
        if (isCausedBy(thrown, CannotGetJdbcConnectionException.class)
                || isCausedBy(thrown, SQLTransientConnectionException.class)) {
            return Optional.of(UNAVAILABLE);
        }
        return sqlException(thrown).flatMap(refused -> passingState(refused.getSQLState()));
    }

    private static Optional<Failure> passingState(@Nullable String state) {
        // Server and driver always name a state; the pool does not, where a connection broke in the middle of its use.
        return state == null ? Optional.of(UNAVAILABLE) : passing(state);
    }

    private static Optional<Failure> passing(String state) {
        return switch (state) {
            // serialization_failure, deadlock_detected, lock_not_available, query_canceled (a time limit)
            case "40001", "40P01", "55P03", "57014" -> Optional.of(TRY_AGAIN);
            // read_only_sql_transaction: a replica answers after a failover
            case "25006" -> Optional.of(UNAVAILABLE);
            // disk_full
            case "53100" -> Optional.of(FULL);
            default ->
                // connection exception, insufficient resources, operator intervention, system error
                state.startsWith("08") || state.startsWith("53") || state.startsWith("57") || state.startsWith("58")
                        ? Optional.of(UNAVAILABLE)
                        : Optional.empty();
        };
    }

    private static Optional<SQLException> sqlException(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sqlException) {
                return Optional.of(sqlException);
            }
        }
        return Optional.empty();
    }

    private static boolean isCausedBy(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
