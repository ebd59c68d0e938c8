package org.candorregistry.api.fact;

import java.time.Duration;
import org.candorregistry.api.worker.Worker;
import org.candorregistry.core.cut.CutMade;
import org.candorregistry.core.fact.FactMaker;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;

/** Makes public facts when a data cut is ready. */
@Component
@EnableConfigurationProperties(FactSettings.class)
class FactWorker extends Worker {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final boolean published;

    FactWorker(FactMaker maker, FactSettings settings, JsonMapper json) {
        super("public facts", () -> maker.makeOne(settings.everyDays(), json::writeValueAsBytes), LOOK_EVERY);
        this.published = settings.published();
    }

    /** Not before others can see the cut. */
    @TransactionalEventListener
    void on(CutMade made) {
        wake();
    }

    @Override
    public void start() {
        if (published) {
            super.start();
        }
    }
}
