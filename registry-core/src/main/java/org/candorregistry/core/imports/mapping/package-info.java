/**
 * The language of import mappings: from the cells of a row to what is said of a person. Pure; docs/guides/importing.md
 * describes it.
 */
@NullMarked
package org.candorregistry.core.imports.mapping;

import org.jspecify.annotations.NullMarked;
