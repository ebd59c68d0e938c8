package org.candorregistry.core.treatment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What applies unless a program or a goal says otherwise.
 *
 * @param area code list {@code condition_area}; null: any that has no row of its own
 * @param transplant whether it is for haematopoietic grafts
 * @param plan id of the follow-up plan
 * @param failureEvents code list {@code clinical_event_kind}
 */
record FollowUpDefault(@Nullable String area, boolean transplant, String plan, List<String> failureEvents) {

    /** The row for an area, or the one for any; the migration has one of those for transplants and one for the rest. */
    static FollowUpDefault of(List<FollowUpDefault> rows, String area, boolean transplant) {
        List<FollowUpDefault> fitting = rows.stream()
                .filter(row -> row.transplant() == transplant)
                .filter(row -> row.area() == null || row.area().equals(area))
                .toList();
        return fitting.stream().filter(row -> row.area() != null).findFirst().orElseGet(() -> fitting.get(0));
    }
}
