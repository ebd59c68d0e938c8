/** Reads and writes CSV as spreadsheets do: what is not declared is detected, what is broken is told with its place. */
@NullMarked
package org.candorregistry.core.imports.csv;

import org.jspecify.annotations.NullMarked;
