package org.candorregistry.api.outbox;

import java.time.Duration;
import java.util.function.Function;
import org.candorregistry.api.worker.Worker;
import org.candorregistry.core.outbox.Delivery;
import org.candorregistry.core.outbox.Letter;
import org.candorregistry.core.outbox.OutboxRunner;
import org.springframework.context.SmartLifecycle;

/** Sends what waits. Copies of the service may all have one: a message is one copy's at a time. */
final class OutboxWorker implements SmartLifecycle {

    private final Worker worker;

    OutboxWorker(OutboxRunner runner, Function<Letter, Delivery> delivery, Duration lookEvery) {
        this.worker = new Worker("outbox", () -> runner.sendOne(delivery), lookEvery);
    }

    @Override
    public void start() {
        worker.start();
    }

    @Override
    public void stop() {
        worker.stop();
    }

    @Override
    public boolean isRunning() {
        return worker.isRunning();
    }
}
