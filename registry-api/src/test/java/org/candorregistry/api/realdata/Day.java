package org.candorregistry.api.realdata;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The files count days from a treatment whose date they do not give; each file has one day 0 here. */
record Day(LocalDate zero) {

    String at(int days) {
        return zero.plusDays(days).toString();
    }

    /** The day on which an event happened; no event where {@code days} is null. */
    @Nullable
    Body event(String kind, @Nullable Integer days) {
        return days == null ? null : Body.of("kind", kind).with("occurredOn", at(days));
    }
}
