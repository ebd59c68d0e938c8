/** Program cards: what a clinic offers, for what, on which evidence, what it is not for, and what there is to ask about it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"clinic", "codelist", "column", "evidence", "paging", "visit"})
package org.candorregistry.core.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
