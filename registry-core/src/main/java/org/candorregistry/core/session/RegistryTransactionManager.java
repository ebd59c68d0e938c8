package org.candorregistry.core.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one piece of code that tells PostgreSQL who acts: at the begin of each transaction, in one round trip and for that
 * transaction only, so that a pooled connection never carries one clinic's rights into another's request. Where no
 * caller is bound nothing is set, and row-level security shows no clinical row.
 */
public final class RegistryTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    static final String ENTER = """
            SELECT set_config('candor.clinic_id', ?, true),
                   set_config('candor.actor', ?, true),
                   set_config('candor.reason', ?, true),
                   set_config('candor.now', ?, true),
                   set_config('role', CASE WHEN ? = '' THEN current_user::text ELSE ? END, true)
            """;

    private final transient Clock clock;

    public RegistryTransactionManager(DataSource dataSource, Clock clock) {
        super(dataSource);
        this.clock = clock;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Optional<Caller> caller = Session.current();
        if (caller.isPresent()) {
            try {
                enter(connection(), caller.get());
            } catch (SQLException | RuntimeException refused) {
                doCleanupAfterCompletion(transaction);
                throw new CannotCreateTransactionException(
                        "The caller could not be bound to the transaction.", refused);
            }
        }
    }

    private Connection connection() {
        Object holder = TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder instanceof ConnectionHolder connectionHolder) {
            return connectionHolder.getConnection();
        }
        throw new IllegalStateException("A transaction began without a connection.");
    }

    private void enter(Connection connection, Caller caller) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ENTER)) {
            statement.setString(1, caller.clinic().toString());
            statement.setString(2, caller.actor());
            statement.setString(3, caller.reason());
            statement.setString(4, clock.instant().toString());
            statement.setString(5, caller.role().databaseRole());
            statement.setString(6, caller.role().databaseRole());
            statement.execute();
        }
    }
}
