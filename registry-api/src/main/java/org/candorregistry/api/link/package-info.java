/** Links to one visit: over REST for the clinic that gives them, as plain pages for the people who answer. */
@NullMarked
package org.candorregistry.api.link;

import org.jspecify.annotations.NullMarked;
