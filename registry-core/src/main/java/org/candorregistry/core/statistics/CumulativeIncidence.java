package org.candorregistry.core.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * The Aalen-Johansen estimate of the cumulative incidence of one cause where other events preclude it:
 * {@code F(t) = Σ S(tj-) dj / nj}, with {@code S} the Kaplan-Meier estimate for any event. Estimate and variance are
 * those of {@code cmprsk::cuminc}.
 *
 * <p>Variance, over all event days {@code tj <= t} with {@code dj} events of the cause and {@code cj} of the others:
 * {@code Σ S(tj-)²/nj² · [ dj h(dj) (1 - (F(t) - F(tj))/S(tj))² + cj h(cj) ((F(t) - F(tj))/S(tj))² ]}, where
 * {@code h(k) = (nj - k)/(nj - 1)} corrects for ties; a term with {@code S(tj) = 0} has nothing after it and the
 * fraction is 0.
 *
 * @see "Aalen and Johansen, Scandinavian Journal of Statistics 5 (1978) 141-150"
 * @see "Aalen, Annals of Statistics 6 (1978) 534-545; Gray, Annals of Statistics 16 (1988) 1141-1154"
 */
public final class CumulativeIncidence {

    private final KaplanMeier eventFree;
    private final List<IncidencePoint> steps;

    private CumulativeIncidence(KaplanMeier eventFree, List<IncidencePoint> steps) {
        this.eventFree = eventFree;
        this.steps = steps;
    }

    /**
     * The incidence of one cause.
     *
     * @param cause one of the causes of {@code counts}; one that never occurred has incidence 0
     */
    public static CumulativeIncidence of(CompetingEventCounts counts, String cause) {
        List<IncidencePoint> steps = new ArrayList<>();
        GrayVariance variance = new GrayVariance();
        long atRisk = counts.anyEvent().n();
        double survival = 1;
        double incidence = 0;
        for (CompetingEventCounts.Day day : counts.days()) {
            long events = day.events(cause);
            long others = day.allEvents() - events;
            double survivalAfter = survival * (atRisk - events - others) / atRisk;
            incidence += survival * events / atRisk;
            variance.add(survival, survivalAfter, incidence, atRisk, events, others);
            steps.add(new IncidencePoint(day.day(), atRisk, incidence, Math.sqrt(variance.at(incidence))));
            survival = survivalAfter;
            atRisk -= events + others + day.censored();
        }
        return new CumulativeIncidence(KaplanMeier.of(counts.anyEvent()), List.copyOf(steps));
    }

    /** One point for each day on which somebody had any event or was censored. */
    public List<IncidencePoint> steps() {
        return steps;
    }

    /**
     * The estimate just after {@code day}.
     *
     * @param day whole days since treatment, not negative
     * @return 0 before the first event of this cause; empty after the last day that anybody was seen, unless everybody
     *     has had an event by then, and if there is nobody
     */
    public Optional<IncidencePoint> at(int day) {
        return eventFree.at(day).map(free -> {
            IncidencePoint found = new IncidencePoint(day, free.atRisk(), 0, 0);
            for (IncidencePoint step : steps) {
                if (step.day() <= day) {
                    found = new IncidencePoint(day, free.atRisk(), step.incidence(), step.standardError());
                }
            }
            return found;
        });
    }

    /** {@link #at} for each day, as a reader may see it who may see the {@code shown} ones. */
    public List<PublishedPoint<IncidencePoint>> publish(SortedSet<Integer> days, Set<Integer> shown) {
        return PublishedPoint.of(days, shown, this::at);
    }
}
