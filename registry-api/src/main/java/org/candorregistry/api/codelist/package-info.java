/** Code lists over REST. */
@NullMarked
package org.candorregistry.api.codelist;

import org.jspecify.annotations.NullMarked;
