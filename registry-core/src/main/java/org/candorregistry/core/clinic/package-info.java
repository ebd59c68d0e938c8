/** Clinics and their programs: what a clinic offers, for what, and what it is not for. */
@NullMarked
package org.candorregistry.core.clinic;

import org.jspecify.annotations.NullMarked;
