/**
 * What came in, as it came: each submission with its receipt, in the transaction of what it changed. Payloads and answers
 * may name a patient, so they lie encrypted under the vault's keys.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"column", "digest", "failure", "identity", "session"})
package org.candorregistry.core.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
