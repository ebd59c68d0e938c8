package org.candorregistry.api.demo;

import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;

/** Who writes the demo: the name stands in histories and receipts, and tells the demo's clients from others. */
final class Demo {

    static final String ACTOR = "candor-demo";

    /** Why a demo record is replaced by another one. */
    static final String REASON = "SYNTHETIC: part of the demo";

    static final Caller STEWARD = new Caller(ACTOR, Role.STEWARD, Caller.REGISTRY, REASON);

    private Demo() {}
}
