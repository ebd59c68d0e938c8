package org.candorregistry.api.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class StartFailureSentenceTest {

    @Test
    void aSecretThatTheServicesUserMayNotRead() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("secrets", Map.of("spring.flyway.password", new Unreadable())));
        Throwable failure = catchThrowable(() -> Binder.get(environment).bind("spring.flyway.password", String.class));

        assertThat(failure).isInstanceOf(BindException.class);
        assertThat(StartFailureSentence.of(new IllegalStateException(failure)))
                .hasValue("/run/secrets/spring.flyway.password cannot be read or written (permission denied).");
    }

    @Test
    void aDatabaseOnAHostThatIsNotThere() {
        SQLException unreachable = new PSQLException(
                "The connection attempt failed.",
                PSQLState.CONNECTION_UNABLE_TO_CONNECT,
                new UnknownHostException("db.invalid"));

        assertThat(StartFailureSentence.of(new IllegalStateException(unreachable)))
                .hasValue("The database cannot be reached (unknown host db.invalid).");
    }

    /** Not every server of the tests asks for a password. */
    @Test
    void aPasswordThatIsNotSet() {
        String said = "The server requested SCRAM-based authentication, but no password was provided.";

        assertThat(StartFailureSentence.of(
                        new IllegalStateException(new PSQLException(said, PSQLState.CONNECTION_REJECTED))))
                .hasValue("The database refuses the login (" + said
                        + "); set spring.datasource.password and spring.flyway.password.");
    }

    /** A value of {@code configtree:}, which opens its file when it is asked; root may open all, so none can be tried. */
    private static final class Unreadable implements CharSequence {

        @Override
        public String toString() {
            throw new IllegalStateException(new AccessDeniedException("/run/secrets/spring.flyway.password"));
        }

        @Override
        public int length() {
            return toString().length();
        }

        @Override
        public char charAt(int index) {
            return toString().charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return toString().subSequence(start, end);
        }
    }
}
