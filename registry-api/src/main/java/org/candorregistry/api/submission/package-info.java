/**
 * What comes in is kept as it came in: every request that changes the registry runs in one transaction with the row that
 * holds it, so that a receipt means done, a retry changes nothing, and a refusal leaves nothing behind. Controllers need
 * to do nothing for it. ADR-0007.
 */
@NullMarked
package org.candorregistry.api.submission;

import org.jspecify.annotations.NullMarked;
