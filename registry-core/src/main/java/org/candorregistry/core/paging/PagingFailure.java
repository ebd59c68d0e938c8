package org.candorregistry.core.paging;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can be wrong with asking for a page. */
public enum PagingFailure implements FailureCode {
    /** Not from the {@code next} of this list with these filters and this caller. */
    CURSOR_INVALID;

    @Override
    public FailureKind kind() {
        return FailureKind.MALFORMED;
    }
}
