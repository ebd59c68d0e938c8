/** Who acts, for which clinic, and why: bound to the thread by the channel, to the transaction by one piece of code. */
@NullMarked
package org.candorregistry.core.session;

import org.jspecify.annotations.NullMarked;
