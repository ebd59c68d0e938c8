@NullMarked
package org.candorregistry.core.imports.csv;

import org.jspecify.annotations.NullMarked;
