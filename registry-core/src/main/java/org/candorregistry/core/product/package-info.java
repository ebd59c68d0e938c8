/** What was given: donor, origin, separation, exhibited characteristics (DOSES, MIBO) and the CIBMTR infusion fields. */
@NullMarked
package org.candorregistry.core.product;

import org.jspecify.annotations.NullMarked;
