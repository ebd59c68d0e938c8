/** What sources say of an indication, a product and a goal, and since when. Information, not advice. */
@NullMarked
@ApplicationModule(allowedDependencies = {"codelist", "failure", "session"})
package org.candorregistry.core.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
