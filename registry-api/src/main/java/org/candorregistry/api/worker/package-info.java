/** Work that goes on beside requests. */
@NullMarked
package org.candorregistry.api.worker;

import org.jspecify.annotations.NullMarked;
