/** Messages to people: written when a clinic asks for it, sent by an adapter that is switched on, and never twice. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"column", "failure", "followup", "identity", "link", "paging", "session", "visit"})
package org.candorregistry.core.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
