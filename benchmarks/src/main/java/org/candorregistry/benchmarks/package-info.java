/** Measures the service beside the floor of what it does, in one run on one machine. No test: it asserts no time. */
@NullMarked
package org.candorregistry.benchmarks;

import org.jspecify.annotations.NullMarked;
