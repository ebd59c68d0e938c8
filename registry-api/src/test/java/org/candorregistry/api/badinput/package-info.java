/** Whatever comes in: what is wrong is refused at its place, nothing of it is written, and nothing breaks. */
@NullMarked
package org.candorregistry.api.badinput;

import org.jspecify.annotations.NullMarked;
