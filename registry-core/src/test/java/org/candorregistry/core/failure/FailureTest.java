package org.candorregistry.core.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;

class FailureTest {

    /** States and what they mean: PostgreSQL 18, appendix A. */
    @ParameterizedTest
    @CsvSource({
        "40001, try-again,            Nothing was written; send the same request again.",
        "55P03, try-again,            Nothing was written; send the same request again.",
        "57014, try-again,            Nothing was written; send the same request again.",
        "08006, database-unavailable, The database does not answer; nothing was written.",
        "57P01, database-unavailable, The database does not answer; nothing was written.",
        "57P03, database-unavailable, The database does not answer; nothing was written.",
        "58030, database-unavailable, The database does not answer; nothing was written.",
        "25006, database-unavailable, The database does not answer; nothing was written.",
        "53100, database-unavailable, The database has no space left on its disk; nothing was written."
    })
    void whatPassesIsToldToPass(String state, String slug, String detail) {
        assertThat(Failure.of(new IllegalStateException(new SQLException("text of the server", state))))
                .hasValueSatisfying(failure -> {
                    assertThat(failure.code().slug()).isEqualTo(slug);
                    assertThat(failure.detail()).isEqualTo(detail);
                });
    }

    /** undefined_table, not_null_violation, insufficient_privilege, raise_exception: repeating them does not help. */
    @ParameterizedTest
    @CsvSource({"42P01", "23502", "42501", "P0001"})
    void whatDoesNotPassIsAFaultOfOurs(String state) {
        assertThat(Failure.of(new SQLException("text of the server", state))).isEmpty();
    }

    /** As HikariCP throws them: without a connection to give, and where one broke before the transaction was undone. */
    @Test
    void aPoolWithoutItsDatabaseHasNone() {
        assertThat(Failure.of(new CannotGetJdbcConnectionException(
                        "None.", new SQLTransientConnectionException("timed out after 5000ms"))))
                .hasValueSatisfying(failure -> assertThat(failure.code().slug()).isEqualTo("database-unavailable"));
        assertThat(Failure.of(
                        new UncategorizedSQLException("JDBC rollback", null, new SQLException("Connection is closed"))))
                .hasValueSatisfying(failure -> assertThat(failure.code().slug()).isEqualTo("database-unavailable"));
    }

    @Test
    void theReasonInALogIsTheInnermostCauseThatSaysAnything() {
        SQLException broken = new SQLException("An I/O error\n  occurred.", "08006", new EOFException());

        assertThat(Failure.reason(new CannotCreateTransactionException("None.", broken)))
                .isEqualTo("java.sql.SQLException: An I/O error occurred.");
    }
}
