package org.candorregistry.core.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.IntFunction;

/**
 * A curve at one day as a reader may see it; {@link PublishedCurves} says on which days.
 *
 * @param <P> what the curve says at a day
 * @param day whole days since treatment
 * @param point absent after the last day that anybody was seen
 */
public record PublishedPoint<P>(int day, Disclosure<P> point) {

    static <P> List<PublishedPoint<P>> of(SortedSet<Integer> days, Set<Integer> shown, IntFunction<Optional<P>> curve) {
        List<PublishedPoint<P>> published = new ArrayList<>();
        for (int day : days) {
            published.add(new PublishedPoint<>(
                    day,
                    curve.apply(day)
                            .map(point -> shown.contains(day) ? Disclosure.shown(point) : Disclosure.<P>withheld())
                            .orElse(Disclosure.absent())));
        }
        return published;
    }
}
