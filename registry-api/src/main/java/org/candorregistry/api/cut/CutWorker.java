package org.candorregistry.api.cut;

import java.time.Duration;
import org.candorregistry.api.worker.Worker;
import org.candorregistry.core.cut.CutMaker;
import org.candorregistry.core.cut.CutOrdered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Makes data cuts, one at a time: those that were ordered, at once, and that of each night; and removes old ones. */
@Component
class CutWorker extends Worker {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    CutWorker(CutMaker maker, CutSettings settings) {
        super("data cuts", () -> isOneMade(maker, settings), LOOK_EVERY);
    }

    /** Not before others can see the order. */
    @TransactionalEventListener
    void on(CutOrdered ordered) {
        wake();
    }

    private static boolean isOneMade(CutMaker maker, CutSettings settings) {
        maker.orderNightly(settings.nightlyFrom());
        return maker.makeOne() || maker.removeOne(settings.keepUnaskedDays());
    }
}
