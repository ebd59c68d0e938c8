/** Clinics and programs over REST. */
@NullMarked
package org.candorregistry.api.clinic;

import org.jspecify.annotations.NullMarked;
