package org.candorregistry.core.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.function.Function;
import org.candorregistry.core.statistics.BandType;
import org.candorregistry.core.statistics.CompetingEventCounts;
import org.candorregistry.core.statistics.CumulativeIncidence;
import org.candorregistry.core.statistics.Disclosure;
import org.candorregistry.core.statistics.IncidencePoint;
import org.candorregistry.core.statistics.Interval;
import org.candorregistry.core.statistics.KaplanMeier;
import org.candorregistry.core.statistics.Level;
import org.candorregistry.core.statistics.MinimumCell;
import org.candorregistry.core.statistics.PublishedMedian;
import org.candorregistry.core.statistics.PublishedPoint;
import org.candorregistry.core.statistics.RestrictedMean;
import org.candorregistry.core.statistics.SurvivalPoint;
import org.jspecify.annotations.Nullable;

/** Turns times into curves, and leaves out what may not be shown. docs/statistics.md, sections 3 and 5. */
final class TimeCases {

    private final CompetingEventCounts times;
    private final GroupCurves curves;
    private final Withheld withheld = new Withheld();

    private TimeCases(CompetingEventCounts times, GroupCurves curves) {
        this.times = times;
        this.curves = curves;
    }

    /**
     * The curves of one group.
     *
     * @param curves what may be shown of them
     * @param days on which estimates are given, besides the steps of own rows
     * @param horizonDays the cohort's horizon, d
     */
    static TimeToEvent of(CompetingEventCounts times, GroupCurves curves, SortedSet<Integer> days, int horizonDays) {
        return new TimeCases(times, curves).answer(days, horizonDays);
    }

    private TimeToEvent answer(SortedSet<Integer> days, int horizonDays) {
        KaplanMeier curve = KaplanMeier.of(times.anyEvent());
        boolean survival = curves.competing().isEmpty();
        return new TimeToEvent(
                withheld.read("timeToEvent.people", curves.people()),
                withheld.read("timeToEvent.events", curves.events()),
                survival
                        ? points("timeToEvent.survival.", curve.publish(days, curves.days()), TimeCases::point)
                        : List.of(),
                survival
                        ? List.of()
                        : points("timeToEvent.eventFree.", curve.publish(days, curves.daysByKind()), TimeCases::point),
                survival ? median(curve) : null,
                survival ? restrictedMean(curve, horizonDays) : null,
                incidence(days),
                ownRows() ? curve.steps().stream().map(TimeCases::point).toList() : List.of(),
                withheld.names());
    }

    /** A step tells of single people, and only whoever treats them may see it. */
    private boolean ownRows() {
        return curves.minimum().equals(MinimumCell.NONE);
    }

    private TimeToEvent.@Nullable Median median(KaplanMeier curve) {
        PublishedMedian median = curve.publishMedian(BandType.LOG_LOG, Level.DEFAULT, curves.minimum());
        boolean groupWithheld = curves.days().isEmpty();
        Double days = withheld.read(
                "timeToEvent.median",
                groupWithheld ? median.days().flatMap(shown -> Disclosure.withheld()) : median.days());
        return days == null
                ? null
                : new TimeToEvent.Median(
                        days,
                        withheld.read("timeToEvent.median.lower", median.lower()),
                        withheld.read("timeToEvent.median.upper", median.upper()));
    }

    /** As with the median: of a reader who may not see each step, enough must have had the event and be at risk then. */
    private TimeToEvent.@Nullable Mean restrictedMean(KaplanMeier curve, int until) {
        RestrictedMean mean = curve.restrictedMean(until).orElse(null);
        if (mean == null) {
            return null;
        }
        if (!ownRows()
                && !(curves.days().contains(until)
                        && GroupDifferences.isLarge(times.anyEvent(), until, curves.minimum()))) {
            withheld.note("timeToEvent.restrictedMean");
            return null;
        }
        Interval interval = mean.interval(Level.DEFAULT);
        return new TimeToEvent.Mean(until, mean.days(), mean.standardError(), interval.lower(), interval.upper());
    }

    private List<TimeToEvent.Incidence> incidence(SortedSet<Integer> days) {
        if (curves.competing().isEmpty() && times.causes().size() < 2) {
            return List.of();
        }
        List<TimeToEvent.Incidence> incidence = new ArrayList<>();
        for (String cause : times.causes()) {
            CumulativeIncidence curve = CumulativeIncidence.of(times, cause);
            incidence.add(new TimeToEvent.Incidence(
                    cause,
                    curves.competing().contains(cause),
                    points(
                            "timeToEvent.incidence." + cause + ".",
                            curve.publish(days, curves.daysByKind()),
                            TimeCases::point),
                    ownRows() ? curve.steps().stream().map(TimeCases::point).toList() : List.of()));
        }
        return incidence;
    }

    private <P> List<TimeToEvent.Point> points(
            String name, List<PublishedPoint<P>> published, Function<P, TimeToEvent.Point> view) {
        List<TimeToEvent.Point> points = new ArrayList<>();
        for (PublishedPoint<P> point : published) {
            P shown = withheld.read(name + point.day(), point.point());
            if (shown != null) {
                points.add(view.apply(shown));
            }
        }
        return points;
    }

    private static TimeToEvent.Point point(SurvivalPoint point) {
        Interval interval = point.interval(BandType.LOG_LOG, Level.DEFAULT).orElse(null);
        OptionalDouble standardError = point.standardError();
        return new TimeToEvent.Point(
                point.day(),
                point.atRisk(),
                point.survival(),
                standardError.isPresent() ? Double.valueOf(standardError.getAsDouble()) : null,
                interval == null ? null : Double.valueOf(interval.lower()),
                interval == null ? null : Double.valueOf(interval.upper()));
    }

    private static TimeToEvent.Point point(IncidencePoint point) {
        Interval interval = point.interval(Level.DEFAULT).orElse(null);
        return new TimeToEvent.Point(
                point.day(),
                point.atRisk(),
                point.incidence(),
                point.standardError(),
                interval == null ? null : Double.valueOf(interval.lower()),
                interval == null ? null : Double.valueOf(interval.upper()));
    }
}
