package org.candorregistry.core.paging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list.
 *
 * @param after the last id of the page before; null for the first page. Ids are UUIDv7, so a list runs in the order in
 *     which rows were recorded
 * @param limit rows on a page, 1 to {@link #MOST}
 */
public record PageRequest(@Nullable UUID after, int limit) {

    public static final int MOST = 200;

    /** Sorts before every id: what SQL compares with on the first page. */
    private static final UUID START = new UUID(0, 0);

    /** For {@code WHERE id > :after}; never null. */
    public UUID afterOrStart() {
        return after == null ? START : after;
    }

    /** For {@code LIMIT :fetch}: one row more than asked for, to see whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }
}
