/** CSV imports over REST: files come in as streams, their jobs are told about, and done by this service or another copy. */
@NullMarked
package org.candorregistry.api.imports;

import org.jspecify.annotations.NullMarked;
