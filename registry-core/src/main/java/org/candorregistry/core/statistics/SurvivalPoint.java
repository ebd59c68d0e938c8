package org.candorregistry.core.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The Kaplan-Meier estimate at one day.
 *
 * @param day whole days since treatment
 * @param atRisk people who could have the event on this day
 * @param survival probability of having no event up to and including this day, in [0, 1]
 * @param standardError Greenwood's, of {@code survival}; 0 before the first event; empty where {@code survival} is 0,
 *     since the formula is not defined there
 * @see "Greenwood, Reports on Public Health and Medical Subjects 33 (1926) 1-26"
 */
public record SurvivalPoint(int day, long atRisk, double survival, OptionalDouble standardError) {

    /**
     * Pointwise confidence interval.
     *
     * @return empty where {@code survival} is 0, and with {@link BandType#LOG_LOG} also where it is 1
     */
    public Optional<Interval> interval(BandType type, Level level) {
        return standardError.isEmpty()
                ? Optional.empty()
                : type.around(survival, standardError.getAsDouble(), level.z());
    }
}
