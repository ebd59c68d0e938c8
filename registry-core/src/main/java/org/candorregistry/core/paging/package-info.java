/** Lists that are read page by page, by key and not by offset, so that pages stay stable while rows arrive. */
@NullMarked
@ApplicationModule(allowedDependencies = {"failure"})
package org.candorregistry.core.paging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
