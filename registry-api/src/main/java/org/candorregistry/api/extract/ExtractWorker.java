package org.candorregistry.api.extract;

import java.time.Duration;
import org.candorregistry.api.worker.Worker;
import org.candorregistry.core.extract.ExtractMaker;
import org.candorregistry.core.extract.ExtractOrdered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Makes extracts that were ordered, one at a time. */
@Component
class ExtractWorker extends Worker {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    ExtractWorker(ExtractMaker maker) {
        super("extracts", maker::makeOne, LOOK_EVERY);
    }

    /** Not before others can see the order. */
    @TransactionalEventListener
    void on(ExtractOrdered ordered) {
        wake();
    }
}
