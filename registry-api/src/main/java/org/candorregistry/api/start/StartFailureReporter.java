package org.candorregistry.api.start;

import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says on standard error, in one line, why the service does not start. What it does not know is left to Spring Boot,
 * which logs it whole: then it is a fault of the service and the stack trace is wanted.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureReporter implements SpringBootExceptionReporter {

    @SuppressWarnings("UnusedVariable") // Spring Boot calls this constructor and no other.
    StartFailureReporter(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = StartFailureSentence.of(failure);
        sentence.ifPresent(known -> System.err.println("Candor cannot start: " + known));
        return sentence.isPresent();
    }
}
