/**
 * Which PostgreSQL the service works on: the embedded one, or the one that {@code spring.datasource.url} names; and what
 * it must be like before the service takes the first request.
 */
@NullMarked
package org.candorregistry.api.database;

import org.jspecify.annotations.NullMarked;
