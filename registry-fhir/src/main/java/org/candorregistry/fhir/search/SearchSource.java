package org.candorregistry.fhir.search;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.paging.Selection;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What a search reads from. */
public interface SearchSource {

    /**
     * The next resources, in an order that later arrivals do not change.
     *
     * @param after where the page before ended; null for the first page
     * @param limit at most so many, 1 or more
     */
    Slice read(@Nullable String after, int limit);

    /** How many resources match. */
    long count();

    /**
     * Some of the matches.
     *
     * @param next where this page ended; null where nothing comes after it
     */
    record Slice(
            List<? extends Resource> resources, @Nullable String next) {

        static final Slice EMPTY = new Slice(List.of(), null);
    }

    /**
     * Reads rows by their ids, and turns each into a resource.
     *
     * @param page as a feature's service offers it
     * @param count as a feature's service offers it
     */
    static <T> SearchSource of(
            Selection selection,
            BiFunction<Selection, PageRequest, Page<T>> page,
            ToLongFunction<Selection> count,
            Function<List<T>, List<? extends Resource>> mapper) {
        return new SearchSource() {
            @Override
            public Slice read(@Nullable String after, int limit) {
                UUID from = after == null ? null : UUID.fromString(after);
                Page<T> rows = page.apply(selection, new PageRequest(from, limit));
                UUID next = rows.next();
                return new Slice(mapper.apply(rows.items()), next == null ? null : next.toString());
            }

            @Override
            public long count() {
                return count.applyAsLong(selection);
            }
        };
    }
}
