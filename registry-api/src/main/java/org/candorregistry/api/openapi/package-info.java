/**
 * The OpenAPI description at /v3/api-docs. A controller method adds a summary ({@code @Operation}), its own failures
 * ({@link org.candorregistry.api.openapi.Fails}) and, on the record it reads, an example; whatever holds for every
 * operation is added here.
 */
@NullMarked
package org.candorregistry.api.openapi;

import org.jspecify.annotations.NullMarked;
