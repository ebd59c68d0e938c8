package org.candorregistry.core.paging;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items in the order of their ids
 * @param next the id to continue after; null on the last page
 */
public record Page<T>(List<T> items, @Nullable UUID next) {

    /**
     * Cuts what was fetched to a page.
     *
     * @param fetched up to {@link PageRequest#fetch()} rows; the surplus one only tells that there are more
     */
    public static <T> Page<T> of(List<T> fetched, PageRequest request, Function<T, UUID> id) {
        if (fetched.size() <= request.limit()) {
            return new Page<>(List.copyOf(fetched), null);
        }
        List<T> items = List.copyOf(fetched.subList(0, request.limit()));
        return new Page<>(items, id.apply(items.get(items.size() - 1)));
    }

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), next);
    }
}
