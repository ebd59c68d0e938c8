package org.candorregistry.api.imports;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.candorregistry.core.imports.ImportRunner;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Does imports, one at a time, for as long as the service runs. Looks every two seconds for those of other copies, and at
 * once for those of its own. When the service stops, the present chunk is finished and the import is left to others.
 */
@Component
@EnableConfigurationProperties(ImportSettings.class)
class ImportWorker implements SmartLifecycle {

    private static final System.Logger LOG = System.getLogger(ImportWorker.class.getName());
    private static final long LOOK_EVERY_SECONDS = 2;
    private static final long PATIENCE_SECONDS = 25;

    private final ImportRunner runner;
    private final ImportSettings settings;
    private final UUID holder = UUID.randomUUID();
    private final Semaphore news = new Semaphore(0);
    /** Told once when it begins and once when it ends, however long it lasts. */
    private boolean failing;

    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    ImportWorker(ImportRunner runner, ImportSettings settings) {
        this.runner = runner;
        this.settings = settings;
    }

    /** There is an import to do. */
    void wake() {
        news.release();
    }

    @Override
    public void start() {
        stopping = false;
        Thread started = new Thread(this::work, "imports");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

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

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        ScheduledExecutorService heartbeat = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread beating = new Thread(task, "imports-heartbeat");
            beating.setDaemon(true);
            return beating;
        });
        try {
            while (!stopping) {
                if (!done(heartbeat)) {
                    rest();
                }
            }
        } finally {
            heartbeat.shutdownNow();
        }
    }

    private boolean done(ScheduledExecutorService heartbeat) {
        try {
            boolean done = runner.runOne(holder, settings.importLease(), heartbeat, () -> stopping);
            if (failing) {
                LOG.log(System.Logger.Level.INFO, "Imports are taken again.");
                failing = false;
            }
            return done;
        } catch (RuntimeException passing) {
            if (!failing) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "No import can be taken until further notice: {0}",
                        passing.getMessage());
                failing = true;
            }
            return false;
        }
    }

    private void rest() {
        try {
            if (news.tryAcquire(LOOK_EVERY_SECONDS, TimeUnit.SECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
