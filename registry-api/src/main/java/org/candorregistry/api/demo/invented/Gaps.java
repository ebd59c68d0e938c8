package org.candorregistry.api.demo.invented;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record leaves out, and the reason that it states instead. */
final class Gaps {

    private final Map<String, String> reasons = new HashMap<>();

    /**
     * An answer, or none.
     *
     * @param known whether there is one
     * @param element dotted name in the record
     * @param reason FHIR data-absent-reason
     */
    <T> @Nullable T answer(boolean known, T value, String element, String reason) {
        if (!known) {
            leave(element, reason);
        }
        return known ? value : null;
    }

    void leave(String element, String reason) {
        reasons.put(element, reason);
    }

    Map<String, String> reasons() {
        return Map.copyOf(reasons);
    }
}
