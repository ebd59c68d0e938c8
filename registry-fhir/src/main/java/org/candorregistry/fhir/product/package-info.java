/** Cell products as BiologicallyDerivedProduct, what was measured of them as Observation. */
@NullMarked
package org.candorregistry.fhir.product;

import org.jspecify.annotations.NullMarked;
