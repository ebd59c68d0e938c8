/** The service's outer shell: the executable and what it shares across REST features. */
@NullMarked
package org.candorregistry.api;

import org.jspecify.annotations.NullMarked;
