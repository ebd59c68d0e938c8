package org.candorregistry.api.start;

import org.springframework.context.SmartLifecycle;

/**
 * Work of a start that needs everything to be made, and the database's role to be the right one, and is done before the
 * port is opened. A {@link StartFailure} in it stops the start.
 */
public abstract class BeforeFirstRequest implements SmartLifecycle {

    /** Long before the web server, which is among the last. */
    private static final int PHASE = 0;

    private volatile boolean running;

    protected abstract void prepare();

    @Override
    public final void start() {
        running = true;
        prepare();
    }

    @Override
    public final void stop() {
        running = false;
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    @Override
    public final int getPhase() {
        return PHASE;
    }
}
