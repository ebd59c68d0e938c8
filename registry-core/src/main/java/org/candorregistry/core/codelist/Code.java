package org.candorregistry.core.codelist;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of a code list.
 *
 * @param part the part of the list it belongs to, such as the scale of a grade; null where the list has no parts
 * @param outside the code of an outside system as the source gives it; null where none is known
 * @param retired no longer accepted in new rows
 */
public record Code(
        String code,
        String display,
        @Nullable String part,
        @Nullable Coding outside,
        boolean retired,
        Citation citation) {

    /** The outside code, if it was confirmed at its source: only such a code may be sent to others. */
    public Optional<Coding> confirmedCoding() {
        return citation.verified() ? Optional.ofNullable(outside) : Optional.empty();
    }
}
