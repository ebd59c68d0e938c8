@NullMarked
package org.candorregistry.api.paging;

import org.jspecify.annotations.NullMarked;
