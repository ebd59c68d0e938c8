package org.candorregistry.api.comparison;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.candorregistry.core.comparison.ComparisonFailure;
import org.candorregistry.core.failure.RegistryException;

/**
 * Keeps one client's questions from taking the time of all others: so many at once, and so much time of answering in a minute. A
 * question is let in while any of that time is left, and may then take more than is left, for which later ones wait.
 */
final class QuestionLimits {

    private static final double NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();
    private static final double NANOS_PER_MINUTE = Duration.ofMinutes(1).toNanos();

    private final QuestionSettings settings;
    private final LongSupplier nanoTime;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();

    QuestionLimits(QuestionSettings settings, LongSupplier nanoTime) {
        this.settings = settings;
        this.nanoTime = nanoTime;
    }

    /**
     * Answers.
     *
     * @param client who asks
     * @throws RegistryException {@code too-many-questions}
     */
    <T> T within(String client, Supplier<T> answer) {
        Client asking = clients.computeIfAbsent(client, first -> new Client(settings, nanoTime.getAsLong()));
        asking.begin(nanoTime.getAsLong());
        long begun = nanoTime.getAsLong();
        try {
            return answer.get();
        } finally {
            asking.end(nanoTime.getAsLong() - begun);
        }
    }

    private static final class Client {

        private final QuestionSettings settings;
        private int running;
        private double secondsLeft;
        private long since;

        Client(QuestionSettings settings, long now) {
            this.settings = settings;
            this.secondsLeft = settings.secondsPerMinute();
            this.since = now;
        }

        synchronized void begin(long now) {
            secondsLeft = Math.min(
                    settings.secondsPerMinute(),
                    secondsLeft + (now - since) / NANOS_PER_MINUTE * settings.secondsPerMinute());
            since = now;
            if (running >= settings.atOnce()) {
                throw new RegistryException(
                        ComparisonFailure.TOO_MANY_QUESTIONS,
                        "This client is being answered " + running + " questions already; wait for one of them.");
            }
            if (secondsLeft <= 0) {
                throw new RegistryException(
                        ComparisonFailure.TOO_MANY_QUESTIONS,
                        "This client's questions took " + settings.secondsPerMinute()
                                + " s of the last minute; ask again later.");
            }
            running++;
        }

        synchronized void end(long nanos) {
            running--;
            secondsLeft -= nanos / NANOS_PER_SECOND;
        }
    }
}
