package org.candorregistry.core.followup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a correction does to the parts of a record. Parts with the same key stand for the same thing; where a key comes
 * more than once, the parts are matched in their order.
 *
 * @param added said now and not before
 * @param kept said before and now, perhaps with other words
 * @param gone said before and no more
 */
record Difference<O, N>(List<N> added, List<Kept<O, N>> kept, List<O> gone) {

    /** What was said before, and what is said now. */
    record Kept<O, N>(O before, N now) {}

    static <O, N, K> Difference<O, N> between(
            List<O> before, Function<O, K> keyBefore, List<N> now, Function<N, K> keyNow) {
        Map<K, Deque<O>> left = new LinkedHashMap<>();
        before.forEach(old -> left.computeIfAbsent(keyBefore.apply(old), key -> new ArrayDeque<>())
                .add(old));
        List<N> added = new ArrayList<>();
        List<Kept<O, N>> kept = new ArrayList<>();
        for (N part : now) {
            O old = left.getOrDefault(keyNow.apply(part), new ArrayDeque<>()).poll();
            if (old == null) {
                added.add(part);
            } else {
                kept.add(new Kept<>(old, part));
            }
        }
        return new Difference<>(
                added, kept, left.values().stream().flatMap(Deque::stream).toList());
    }
}
