/**
 * The invented people, treatments and results of the demo: pure, from a fixed seed, without Spring and database. Days count
 * back from the day of the first start, so that the same demo is as old at every first start.
 */
@NullMarked
package org.candorregistry.api.demo.invented;

import org.jspecify.annotations.NullMarked;
