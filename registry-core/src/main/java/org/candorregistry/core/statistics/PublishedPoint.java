package org.candorregistry.core.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.IntFunction;

/**
 * A curve at one day as a reader may see it. It is shown where at least the minimum is still at risk, and where, since
 * the last day shown, either nobody or at least the minimum had the event; with competing events, each of them. When
 * somebody was last seen tells nothing of what became of them and is not counted.
 *
 * @param <P> what the curve says at a day
 * @param day whole days since treatment
 * @param point absent after the last day that anybody was seen
 */
public record PublishedPoint<P>(int day, Disclosure<P> point) {

    static <P> List<PublishedPoint<P>> of(
            SortedSet<Integer> days, CompetingEventCounts counts, IntFunction<Optional<P>> curve, MinimumCell minimum) {
        List<PublishedPoint<P>> published = new ArrayList<>();
        EventCounts anyEvent = counts.anyEvent();
        Map<String, Long> lastShown = new HashMap<>();
        for (int day : days) {
            Map<String, Long> events = counts.eventsUntil(day);
            boolean shown = !minimum.withholds(anyEvent.atRisk(day))
                    && events.entrySet().stream()
                            .map(cause -> cause.getValue() - lastShown.getOrDefault(cause.getKey(), 0L))
                            .noneMatch(since -> since > 0 && minimum.withholds(since));
            if (shown) {
                lastShown.putAll(events);
            }
            published.add(new PublishedPoint<>(
                    day,
                    curve.apply(day)
                            .map(point -> shown ? Disclosure.shown(point) : Disclosure.<P>withheld())
                            .orElse(Disclosure.absent())));
        }
        return published;
    }
}
