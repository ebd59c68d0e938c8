@NullMarked
package org.candorregistry.core.followup;

import org.jspecify.annotations.NullMarked;
