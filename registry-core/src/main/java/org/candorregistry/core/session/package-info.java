/** Who acts, for which clinic, and why: bound to the thread by the channel, to the transaction by one piece of code. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.candorregistry.core.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
