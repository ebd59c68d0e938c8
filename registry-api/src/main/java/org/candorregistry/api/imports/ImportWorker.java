package org.candorregistry.api.imports;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.candorregistry.api.worker.Worker;
import org.candorregistry.core.imports.ImportRunner;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Does imports, one at a time, for as long as the service runs. Looks every two seconds for those of other copies, and at
 * once for those of its own. When the service stops, the present chunk is finished and the import is left to others.
 */
@Component
class ImportWorker implements SmartLifecycle {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final ImportRunner runner;
    private final ImportSettings settings;
    private final UUID holder = UUID.randomUUID();
    private final Worker worker = new Worker("imports", this::isOneDone, LOOK_EVERY);
    private volatile @Nullable ScheduledExecutorService heartbeat;

    ImportWorker(ImportRunner runner, ImportSettings settings) {
        this.runner = runner;
        this.settings = settings;
    }

    /** There is an import to do. */
    void wake() {
        worker.wake();
    }

    @Override
    public void start() {
        heartbeat = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread beating = new Thread(task, "imports-heartbeat");
            beating.setDaemon(true);
            return beating;
        });
        worker.start();
    }

    @Override
    public void stop() {
        worker.stop();
        ScheduledExecutorService beating = heartbeat;
        if (beating != null) {
            beating.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return worker.isRunning();
    }

    private boolean isOneDone() {
        ScheduledExecutorService beating = heartbeat;
        return beating != null && runner.runOne(holder, settings.importLease(), beating, worker::isStopping);
    }
}
