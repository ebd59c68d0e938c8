@NullMarked
package org.candorregistry.api.followup;

import org.jspecify.annotations.NullMarked;
