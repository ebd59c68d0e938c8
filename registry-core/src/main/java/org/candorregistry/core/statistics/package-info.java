/**
 * What the registry computes: quantiles, shares, survival and their intervals, and what of it may be shown.
 *
 * <p>Everything here is a pure function of counts that add up ({@link org.candorregistry.core.statistics.Histogram},
 * {@link org.candorregistry.core.statistics.ClassCounts}, {@link org.candorregistry.core.statistics.EventCounts},
 * {@link org.candorregistry.core.statistics.CompetingEventCounts}): the counts of any parts of a cohort, merged, give
 * the same result, bit for bit, as the counts of the whole. No Spring, no JDBC, no clock, no other feature.
 *
 * <p>Conventions. A value that does not exist (a mean of nobody, a bound that no observation can give) is an empty
 * {@code Optional} or {@code null} in a component marked so: never {@code NaN}, never zero. Confidence levels and
 * probabilities are fractions, 0.95 and not 95. Intervals are closed and two-sided with equal tails. Formulas and their
 * sources are listed in {@code docs/statistics.md}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.candorregistry.core.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
