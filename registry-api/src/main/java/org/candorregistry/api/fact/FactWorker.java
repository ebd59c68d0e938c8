package org.candorregistry.api.fact;

import java.time.Duration;
import org.candorregistry.api.worker.Worker;
import org.candorregistry.core.cut.CutMade;
import org.candorregistry.core.fact.FactMaker;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;

/** Makes public facts when a data cut is ready. */
@Component
@EnableConfigurationProperties(FactSettings.class)
class FactWorker implements SmartLifecycle {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final FactMaker maker;
    private final FactSettings settings;
    private final JsonMapper json;
    private final Worker worker = new Worker("public facts", this::areMade, LOOK_EVERY);

    FactWorker(FactMaker maker, FactSettings settings, JsonMapper json) {
        this.maker = maker;
        this.settings = settings;
        this.json = json;
    }

    /** Not before others can see the cut. */
    @TransactionalEventListener
    void on(CutMade made) {
        worker.wake();
    }

    @Override
    public void start() {
        if (settings.published()) {
            worker.start();
        }
    }

    @Override
    public void stop() {
        worker.stop();
    }

    @Override
    public boolean isRunning() {
        return worker.isRunning();
    }

    private boolean areMade() {
        return maker.makeOne(settings.everyDays(), json::writeValueAsBytes);
    }
}
