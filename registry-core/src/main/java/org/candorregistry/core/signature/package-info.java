/** Signatures: that a provider stands for what a follow-up says, and what that means. */
@NullMarked
@ApplicationModule(allowedDependencies = {"column", "failure", "followup", "provider", "session"})
package org.candorregistry.core.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
