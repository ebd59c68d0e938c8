/** Where the identity vault's keys come from. */
@NullMarked
package org.candorregistry.api.identity;

import org.jspecify.annotations.NullMarked;
