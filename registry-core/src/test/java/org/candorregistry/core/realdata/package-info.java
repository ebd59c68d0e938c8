/** Real, de-identified patient data; not part of the project, read from where they lie. */
@NullMarked
package org.candorregistry.core.realdata;

import org.jspecify.annotations.NullMarked;
