package org.candorregistry.core.visit;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * What ends the visits of a treatment.
 *
 * @param on its first day; of a withdrawal the first day without consent
 */
public record Ending(LocalDate on, EndReason reason) {

    /** The earlier first, and of one day the weightier. */
    static final Comparator<Ending> IN_ORDER = Comparator.comparing(Ending::on).thenComparing(Ending::reason);
}
