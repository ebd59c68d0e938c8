@NullMarked
package org.candorregistry.api.link;

import org.jspecify.annotations.NullMarked;
