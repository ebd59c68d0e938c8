package org.candorregistry.api.embedded;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.candorregistry.api.start.StartFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts PostgreSQL again when it has ended by itself: on a full disk it gives up, even in recovery, and does not come back
 * when there is space again.
 */
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final long PAUSE_SECONDS = 5;

    private final PostgresServer server;
    private final int port;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "postgresql-watch");
    private String lastFailure = "";

    private Watch(PostgresServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** @param port where the server listens, and will listen again */
    static Watch over(PostgresServer server, int port) {
        Watch watch = new Watch(server, port);
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        try {
            while (!closed.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
                look();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            if (!server.isAlive()) {
                Orphan.stop(server);
                server.startAgain(port);
                LOG.warn("PostgreSQL had ended and runs again");
                lastFailure = "";
            }
        } catch (IOException | StartFailure failure) {
            tellOnce(String.valueOf(failure.getMessage()));
        }
    }

    private void tellOnce(String failure) {
        if (!failure.equals(lastFailure)) {
            LOG.error("PostgreSQL has ended and does not start again yet: {}", failure);
            lastFailure = failure;
        }
    }

    /** Returns when nothing is being started any more. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
