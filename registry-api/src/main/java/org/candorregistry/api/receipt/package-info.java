/** Receipts of submissions, and what came in. */
@NullMarked
package org.candorregistry.api.receipt;

import org.jspecify.annotations.NullMarked;
