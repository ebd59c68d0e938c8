package org.candorregistry.api.paging;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;

/** The page of a list that a request asks for; an argument of controller methods, from {@code limit} and {@code cursor}. */
public final class Listing {

    /** Query parameters that it is made of. */
    public static final List<String> PARAMETERS = List.of(ListingResolver.LIMIT, ListingResolver.CURSOR);

    /** Items on a page where no limit is named. */
    public static final int USUAL = 50;

    private final PageRequest page;
    private final Function<UUID, String> linkAfter;

    Listing(PageRequest page, Function<UUID, String> linkAfter) {
        this.page = page;
        this.linkAfter = linkAfter;
    }

    public PageRequest page() {
        return page;
    }

    /** What is sent: the items, and the link to the next page with the same filters. */
    public <T> PageView<T> view(Page<T> read) {
        return new PageView<>(read.items(), read.next() == null ? null : linkAfter.apply(read.next()));
    }
}
