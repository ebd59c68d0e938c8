package org.candorregistry.core.comparison;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorregistry.core.statistics.Disclosure;
import org.candorregistry.core.statistics.GoalClass;
import org.candorregistry.core.statistics.Histogram;
import org.candorregistry.core.statistics.Interval;
import org.candorregistry.core.statistics.Level;
import org.candorregistry.core.statistics.Mean;
import org.candorregistry.core.statistics.MinimumCell;
import org.candorregistry.core.statistics.MissingnessBounds;
import org.candorregistry.core.statistics.Proportion;
import org.candorregistry.core.statistics.PublishedCounts;
import org.candorregistry.core.statistics.PublishedQuantile;
import org.candorregistry.core.statistics.RankedValue;
import org.candorregistry.core.statistics.WorstRanked;
import org.jspecify.annotations.Nullable;

/** Turns counts into the three cases, and leaves out what may not be shown. docs/statistics.md, sections 2 and 6. */
final class ThreeCases {

    private static final double BEST = 0.9;
    private static final double TYPICAL = 0.5;
    private static final double WORST = 0.1;

    private static final String OBSERVED = "The number of pairs is withheld, so every quantile is the improvement of a"
            + " pair (Hyndman and Fan, type 1): one between two pairs (type 7) would tell it.";

    private final HorizonCounts counts;
    private final PublishedCounts published;
    private final PublishedPairs publishedPairs;
    private final MinimumCell minimum;
    private final Withheld withheld = new Withheld();

    private ThreeCases(
            HorizonCounts counts, PublishedCounts published, PublishedPairs publishedPairs, MinimumCell minimum) {
        this.counts = counts;
        this.published = published;
        this.publishedPairs = publishedPairs;
        this.minimum = minimum;
    }

    /**
     * The three cases of a group at one time point.
     *
     * @param published the group's numbers as they may be shown beside those of the other groups and time points
     * @param publishedPairs what may be shown of its pairs beside those of the other groups
     * @param thresholds published ones in points of this measure, for the responder shares
     */
    static Cases of(
            int horizonDays,
            HorizonCounts counts,
            PublishedCounts published,
            PublishedPairs publishedPairs,
            MinimumCell minimum,
            List<ResponderThreshold> thresholds) {
        return new ThreeCases(counts, published, publishedPairs, minimum).cases(horizonDays, thresholds);
    }

    private Cases cases(int horizonDays, List<ResponderThreshold> thresholds) {
        Denominators denominators = denominators();
        boolean pairsShown = publishedPairs.pairs();
        if (!pairsShown) {
            withheld.note("pairs");
        }
        return new Cases(
                horizonDays,
                denominators,
                pairsShown ? Long.valueOf(counts.improvements().n()) : null,
                pairsShown ? null : OBSERVED,
                best(pairsShown),
                typical(pairsShown),
                failure(),
                worstRanked(pairsShown),
                new ResponderShares(counts.improvements(), publishedPairs, withheld).of(thresholds),
                omeractOarsi(),
                withheld.names());
    }

    private @Nullable Share omeractOarsi() {
        ResponderCounts responders = counts.responders();
        if (responders.known() == 0) {
            return null;
        }
        if (!publishedPairs.responded()) {
            withheld.note("omeractOarsi");
            return null;
        }
        return Share.of(new Proportion(responders.responded(), responders.known()));
    }

    private Denominators denominators() {
        return new Denominators(
                withheld.read("enrolled", published.enrolled()),
                withheld.read("due", published.due()),
                withheld.read("evaluated", published.evaluated()),
                withheld.read("missed", published.of(GoalClass.MISSED)),
                withheld.read("pending", published.of(GoalClass.PENDING)),
                withheld.read("notEvaluable", published.of(GoalClass.NOT_EVALUABLE)),
                withheld.read("died", published.of(GoalClass.DIED)),
                withheld.read("withdrawn", published.of(GoalClass.WITHDRAWN)),
                share(withheld.read("completeness", published.completeness())),
                openQueries());
    }

    /** A question about a record says nothing of the person; it is shown wherever the number of people is. */
    private @Nullable Long openQueries() {
        if (published.enrolled().isWithheld()) {
            withheld.note("openQueries");
            return null;
        }
        return counts.questioned();
    }

    private Cases.Best best(boolean pairsShown) {
        Estimate p90 = quantile("best.p90", BEST);
        Long group =
                p90 == null ? null : group("best.group", counts.improvements().countAtLeast(p90.value()), pairsShown);
        return new Cases.Best(p90, group);
    }

    private Cases.Typical typical(boolean pairsShown) {
        Estimate median = quantile("typical.median", TYPICAL);
        Estimate p25 = quantile("typical.p25", 0.25);
        Estimate p75 = quantile("typical.p75", 0.75);
        return new Cases.Typical(
                median,
                p25 == null ? null : p25.value(),
                p75 == null ? null : p75.value(),
                p25 == null || p75 == null
                        ? null
                        : group("typical.group", between(p25.value(), p75.value()), pairsShown),
                mean(pairsShown));
    }

    private long between(BigDecimal low, BigDecimal high) {
        Histogram improvements = counts.improvements();
        return improvements.countAtLeast(low) + improvements.countAtMost(high) - improvements.n();
    }

    /** How many of the pairs lie where a case says; the others are a number of people too. */
    private @Nullable Long group(String name, long people, boolean pairsShown) {
        if (shown(people, pairsShown)) {
            return people;
        }
        withheld.note(name);
        return null;
    }

    private boolean shown(long people, boolean pairsShown) {
        return pairsShown
                && !minimum.withholds(people)
                && !minimum.withholds(counts.improvements().n() - people);
    }

    /** Its interval tells the number of pairs, and the sum less those of other groups that of a small one. */
    private Cases.@Nullable MeanImprovement mean(boolean pairsShown) {
        Mean mean = counts.improvements().mean().orElse(null);
        if (mean == null) {
            return null;
        }
        if (!pairsShown) {
            withheld.note("typical.mean");
            return null;
        }
        Interval interval = mean.interval(Level.DEFAULT).orElse(null);
        return new Cases.MeanImprovement(
                mean.value(),
                mean.standardDeviation().isPresent()
                        ? Double.valueOf(mean.standardDeviation().getAsDouble())
                        : null,
                interval == null ? null : Double.valueOf(interval.lower()),
                interval == null ? null : Double.valueOf(interval.upper()));
    }

    private Cases.Failure failure() {
        Map<String, @Nullable Long> byClass = new LinkedHashMap<>();
        for (GoalClass goalClass : GoalClass.values()) {
            boolean defined = published.of(goalClass).isWithheld()
                    || published.of(goalClass).value().isPresent();
            if (goalClass.evaluated() && defined) {
                byClass.put(
                        goalClass.name(),
                        withheld.read("failure.byClass." + goalClass.name(), published.of(goalClass)));
            }
        }
        Map<String, @Nullable Long> byEvent = new LinkedHashMap<>();
        published
                .failureEvents()
                .forEach((kind, count) -> byEvent.put(kind, withheld.read("failure.byEvent." + kind, count)));
        Share share = share(withheld.read("failure.share", published.failure()));
        MissingnessBounds bounds = withheld.read("failure.bounds", published.failureBounds());
        Cases.Bounds shownBounds = bounds == null ? null : bounds(bounds);
        return new Cases.Failure(
                share,
                quantile("failure.p10", WORST),
                byClass,
                byEvent,
                shownBounds,
                verdict(share, shownBounds),
                early());
    }

    private static Cases.@Nullable Bounds bounds(MissingnessBounds bounds) {
        Share none = share(bounds.ifNoneFailed());
        Share all = share(bounds.ifAllFailed());
        return none == null || all == null ? null : new Cases.Bounds(none, all);
    }

    private static Cases.@Nullable Verdict verdict(@Nullable Share share, Cases.@Nullable Bounds bounds) {
        if (share == null || bounds == null) {
            return null;
        }
        boolean rarer = rarer(share);
        boolean flips =
                rarer(bounds.ifNoneOfTheMissedFailed()) != rarer || rarer(bounds.ifAllOfTheMissedFailed()) != rarer;
        return new Cases.Verdict(rarer ? "RARER_THAN_SUCCESS" : "AT_LEAST_AS_COMMON_AS_SUCCESS", flips);
    }

    private static boolean rarer(Share share) {
        return share.count() < share.of() - share.count();
    }

    /** An event counts on the day it happens, a success only in its window: a young cohort looks worse than it is. */
    private @Nullable String early() {
        Disclosure<Long> pending = published.of(GoalClass.PENDING);
        if (!pending.isWithheld() && pending.value().orElse(0L) == 0) {
            return null;
        }
        return (pending.isWithheld() ? "Goals may be pending" : "Goals are pending")
                + ". Failure events count at once, successes only in the window of the time point, so"
                + " until the windows have closed the failure share tends to be too high.";
    }

    /** Beside the pairs these would tell how many failures left a score; where the pairs are withheld, so are they. */
    private Cases.WorstRankedCases worstRanked(boolean pairsShown) {
        if (!pairsShown) {
            withheld.note("worstRanked");
            return new Cases.WorstRankedCases(null, null, null, null);
        }
        WorstRanked ranked = new WorstRanked(
                counts.withoutFailureEvents(), counts.goals().classes().of(GoalClass.FAILURE_EVENT));
        return new Cases.WorstRankedCases(
                published.of(GoalClass.FAILURE_EVENT).value().orElse(null),
                ranked("worstRanked.p90", ranked, BEST),
                ranked("worstRanked.median", ranked, TYPICAL),
                ranked("worstRanked.p10", ranked, WORST));
    }

    private @Nullable RankedEstimate ranked(String name, WorstRanked ranked, double p) {
        PublishedQuantile<RankedValue> quantile =
                ranked.publish(p, Level.DEFAULT, minimum).orElse(null);
        RankedValue value = quantile == null ? null : withheld.read(name, quantile.value());
        if (value == null) {
            return null;
        }
        return value instanceof RankedValue.Improvement improvement
                ? new RankedEstimate(false, improvement.x())
                : new RankedEstimate(true, null);
    }

    private @Nullable Estimate quantile(String name, double p) {
        Histogram improvements = counts.improvements();
        PublishedQuantile<BigDecimal> quantile = (publishedPairs.pairs()
                        ? improvements.publish(p, Level.DEFAULT, minimum)
                        : improvements.publishObserved(p, Level.DEFAULT, minimum))
                .orElse(null);
        BigDecimal value = quantile == null ? null : withheld.read(name, quantile.value());
        if (quantile == null || value == null) {
            return null;
        }
        return new Estimate(
                value,
                withheld.read(name + ".lower", quantile.lower()),
                withheld.read(name + ".upper", quantile.upper()));
    }

    private static @Nullable Share share(@Nullable Proportion proportion) {
        return proportion == null ? null : Share.of(proportion);
    }
}
