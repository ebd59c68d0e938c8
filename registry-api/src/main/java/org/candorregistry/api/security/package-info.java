/** Who may do what over HTTP. */
@NullMarked
package org.candorregistry.api.security;

import org.jspecify.annotations.NullMarked;
