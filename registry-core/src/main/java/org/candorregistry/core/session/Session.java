package org.candorregistry.core.session;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Binds a {@link Caller} to the thread while a request or a job runs. Channels bind, {@link RegistryTransactionManager}
 * reads; services ask only for who the caller is.
 */
public final class Session {

    private static final ThreadLocal<Caller> CALLER = new ThreadLocal<>();

    private Session() {}

    /** Runs {@code work} as {@code caller}; the former binding comes back afterwards, whatever happens. */
    public static <T> T as(Caller caller, Supplier<T> work) {
        Binding former = bind(caller);
        try (former) {
            return work.get();
        }
    }

    /** Binds until closed; for filters, which cannot wrap their work in a supplier. */
    public static Binding bind(Caller caller) {
        Caller former = CALLER.get();
        CALLER.set(caller);
        return () -> {
            if (former == null) {
                CALLER.remove();
            } else {
                CALLER.set(former);
            }
        };
    }

    /**
     * Who acts now.
     *
     * @throws IllegalStateException where nobody is bound: a channel let a call through without saying who calls
     */
    public static Caller caller() {
        return current().orElseThrow(() -> new IllegalStateException("No caller is bound to this thread."));
    }

    /** Who acts now; empty where what anybody may read is read without a token. */
    public static Optional<Caller> current() {
        return Optional.ofNullable(CALLER.get());
    }

    /** Ends a binding. */
    @FunctionalInterface
    public interface Binding extends AutoCloseable {
        @Override
        void close();
    }
}
