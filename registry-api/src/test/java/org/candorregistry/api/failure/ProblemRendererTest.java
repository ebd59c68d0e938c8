package org.candorregistry.api.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import org.candorregistry.core.failure.Failure;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.transaction.CannotCreateTransactionException;

class ProblemRendererTest {

    @Test
    void aClientThatHasGoneAwayIsToldNothing() {
        assertThat(ProblemRenderer.isClientGone(new IOException("Broken pipe"))).isTrue();
        assertThat(ProblemRenderer.isClientGone(new IllegalStateException(new EOFException())))
                .isTrue();
    }

    /** What the driver throws when PostgreSQL dies while it is asked. */
    @Test
    void aDatabaseThatBreaksTheConnectionIsNoClientThatDoes() {
        PSQLException broken = new PSQLException(
                "An I/O error occurred while sending to the backend.",
                PSQLState.CONNECTION_FAILURE,
                new EOFException());

        assertThat(ProblemRenderer.isClientGone(new CannotCreateTransactionException("No transaction.", broken)))
                .isFalse();
        assertThat(HttpFailure.of(new CannotCreateTransactionException("No transaction.", broken)))
                .hasValueSatisfying(failure -> assertThat(failure.code().slug()).isEqualTo("database-unavailable"));
        assertThat(Failure.reason(new CannotCreateTransactionException("No transaction.", broken)))
                .isEqualTo("org.postgresql.util.PSQLException: An I/O error occurred while sending to the backend.");
    }
}
