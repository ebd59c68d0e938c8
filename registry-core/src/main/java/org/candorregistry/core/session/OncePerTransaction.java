package org.candorregistry.core.session;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something that is read at most once in a transaction: all parts of one change go by the same catalogue, and a change of
 * the catalogue holds for the next transaction. Only for what the transaction itself does not write. Outside a transaction
 * every call reads.
 */
public final class OncePerTransaction<T> implements Supplier<T> {

    private final Supplier<T> source;

    /** @param source reads it */
    public OncePerTransaction(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        T known = known();
        if (known != null) {
            return known;
        }
        T read = source.get();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            Remembered remembered = new Remembered(read);
            remembered.resume();
            TransactionSynchronizationManager.registerSynchronization(remembered);
        }
        return read;
    }

    @SuppressWarnings("unchecked") // What is bound to this was read from its source.
    private @Nullable T known() {
        return (T) TransactionSynchronizationManager.getResource(this);
    }

    /** Belongs to one transaction; another that begins while it is suspended reads for itself. */
    private final class Remembered implements TransactionSynchronization {

        private final T read;

        Remembered(T read) {
            this.read = read;
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(OncePerTransaction.this, read);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(OncePerTransaction.this);
        }

        @Override
        public void afterCompletion(int status) {
            suspend();
        }
    }
}
