/** Code lists: the values a clinic may choose from, each with where it comes from, and what the registry does differently by value. */
@NullMarked
@ApplicationModule(allowedDependencies = {"failure"})
package org.candorregistry.core.codelist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
