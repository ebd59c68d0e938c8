package org.candorregistry.api.extract;

import java.time.Duration;
import org.candorregistry.api.worker.Worker;
import org.candorregistry.core.extract.ExtractMaker;
import org.candorregistry.core.extract.ExtractOrdered;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Makes extracts that were ordered, one at a time. */
@Component
class ExtractWorker implements SmartLifecycle {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final Worker worker;

    ExtractWorker(ExtractMaker maker) {
        this.worker = new Worker("extracts", maker::makeOne, LOOK_EVERY);
    }

    /** Not before others can see the order. */
    @TransactionalEventListener
    void on(ExtractOrdered ordered) {
        worker.wake();
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
