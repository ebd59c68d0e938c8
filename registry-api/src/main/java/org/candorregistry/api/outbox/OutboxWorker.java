package org.candorregistry.api.outbox;

import java.time.Duration;
import java.util.function.Function;
import org.candorregistry.api.worker.Worker;
import org.candorregistry.core.outbox.Delivery;
import org.candorregistry.core.outbox.Letter;
import org.candorregistry.core.outbox.OutboxRunner;

/** Sends what waits. Copies of the service may all have one: a message is one copy's at a time. */
final class OutboxWorker extends Worker {

    OutboxWorker(OutboxRunner runner, Function<Letter, Delivery> delivery, Duration lookEvery) {
        super("outbox", () -> runner.sendOne(delivery), lookEvery);
    }
}
