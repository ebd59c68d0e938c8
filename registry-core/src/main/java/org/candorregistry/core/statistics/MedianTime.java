package org.candorregistry.core.statistics;

import java.util.OptionalDouble;

/**
 * When half have had the event.
 *
 * @param days days since treatment, halves possible; empty if the curve stays above one half
 * @param lower where the lower band crosses one half; empty if it does not
 * @param upper where the upper band crosses one half; empty if it does not, that is, if follow-up is too short to say
 */
public record MedianTime(OptionalDouble days, OptionalDouble lower, OptionalDouble upper) {}
