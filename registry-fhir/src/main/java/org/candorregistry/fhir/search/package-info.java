/** Searching: which parameters there are, how rows are selected by them, and how an answer is cut into pages. */
@NullMarked
package org.candorregistry.fhir.search;

import org.jspecify.annotations.NullMarked;
