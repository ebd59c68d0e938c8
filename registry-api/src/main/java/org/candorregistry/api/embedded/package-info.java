/**
 * A real PostgreSQL server, started with the service and stopped with it, whose data outlive both. Knows nothing of
 * Spring. ADR-0010.
 */
@NullMarked
package org.candorregistry.api.embedded;

import org.jspecify.annotations.NullMarked;
