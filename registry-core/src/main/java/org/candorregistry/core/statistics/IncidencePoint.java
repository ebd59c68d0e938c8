package org.candorregistry.core.statistics;

import java.util.Optional;

/**
 * The cumulative incidence of one cause at one day.
 *
 * @param day whole days since treatment
 * @param atRisk people without any event before this day
 * @param incidence probability that the event of this cause has happened up to and including this day, in [0, 1]
 * @param standardError of {@code incidence}, not negative
 */
public record IncidencePoint(int day, long atRisk, double incidence, double standardError) {

    /**
     * {@code F^exp(± z se / (F ln F))}: symmetric on the log-minus-log scale.
     *
     * @return empty where the incidence is 0 or 1
     * @see "Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data, 2nd ed., section 8.2"
     */
    public Optional<Interval> interval(Level level) {
        return incidence <= 0 ? Optional.empty() : BandType.LOG_LOG.around(incidence, standardError, level.z());
    }
}
