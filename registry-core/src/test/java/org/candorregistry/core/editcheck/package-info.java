@NullMarked
package org.candorregistry.core.editcheck;

import org.jspecify.annotations.NullMarked;
