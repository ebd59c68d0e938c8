package org.candorregistry.api.cut;

import java.time.Duration;
import org.candorregistry.api.worker.Worker;
import org.candorregistry.core.cut.CutMaker;
import org.candorregistry.core.cut.CutOrdered;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Makes data cuts, one at a time: those that were ordered, at once, and that of each night; and removes old ones. */
@Component
class CutWorker implements SmartLifecycle {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final CutMaker maker;
    private final CutSettings settings;
    private final Worker worker = new Worker("data cuts", this::isOneMade, LOOK_EVERY);

    CutWorker(CutMaker maker, CutSettings settings) {
        this.maker = maker;
        this.settings = settings;
    }

    /** Not before others can see the order. */
    @TransactionalEventListener
    void on(CutOrdered ordered) {
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

    private boolean isOneMade() {
        maker.orderNightly(settings.nightlyFrom());
        return maker.makeOne() || maker.removeOne(settings.keepUnaskedDays());
    }
}
