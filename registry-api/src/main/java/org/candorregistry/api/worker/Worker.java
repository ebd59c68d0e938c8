package org.candorregistry.api.worker;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that does one piece of work after the other, and rests where there is none. A piece that fails ends nothing: the
 * thread rests, and that is told once when it begins and once when it ends, however long it lasts.
 */
public class Worker implements SmartLifecycle {

    private static final System.Logger LOG = System.getLogger(Worker.class.getName());
    private static final long PATIENCE_SECONDS = 25;

    private final String name;
    private final BooleanSupplier piece;
    private final Duration rest;
    private final Semaphore news = new Semaphore(0);

    private boolean failing;
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    /**
     * A thread that does not run yet.
     *
     * @param name of the thread, and of the work in the log
     * @param piece does one piece; false: there was none
     * @param rest how long it rests unless it is woken
     */
    public Worker(String name, BooleanSupplier piece, Duration rest) {
        this.name = name;
        this.piece = piece;
        this.rest = rest;
    }

    /** Starts the thread. */
    @Override
    public void start() {
        stopping = false;
        Thread started = new Thread(this::work, name);
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    /** Waits for the piece that is being done, 25 seconds at most. */
    @Override
    public void stop() {
        stopping = true;
        wake();
        Thread working = thread;
        if (working != null) {
            try {
                working.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    /** There is something to do. */
    public final void wake() {
        news.release();
    }

    /** Whether it was started and not stopped. */
    @Override
    public final boolean isRunning() {
        return thread != null;
    }

    /** Whether it is to end; a long piece of work looks at this. */
    public final boolean isStopping() {
        return stopping;
    }

    private void work() {
        while (!stopping) {
            if (!done()) {
                pause();
            }
        }
    }

    private boolean done() {
        try {
            boolean done = piece.getAsBoolean();
            if (failing) {
                LOG.log(System.Logger.Level.INFO, "The work of {0} goes on.", name);
                failing = false;
            }
            return done;
        } catch (RuntimeException passing) {
            if (!failing) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The work of {0} fails until further notice: {1}",
                        name,
                        passing.getMessage());
                failing = true;
            }
            return false;
        }
    }

    private void pause() {
        try {
            if (news.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
