/** The synthetic demo that the first start loads on the embedded database, who may look at it, and what to try with it. */
@NullMarked
package org.candorregistry.api.demo;

import org.jspecify.annotations.NullMarked;
