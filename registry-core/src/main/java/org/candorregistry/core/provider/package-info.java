/** Who treats: providers, what they were trained in, and what that amounts to on a given day. */
@NullMarked
package org.candorregistry.core.provider;

import org.jspecify.annotations.NullMarked;
