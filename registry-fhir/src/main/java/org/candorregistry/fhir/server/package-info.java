/** The FHIR endpoint itself: how it is mounted, what it reads and writes, and what it says of itself. */
@NullMarked
package org.candorregistry.fhir.server;

import org.jspecify.annotations.NullMarked;
