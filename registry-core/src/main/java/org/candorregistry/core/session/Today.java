package org.candorregistry.core.session;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What day it is, for clinics in all time zones. Days come in as the clinic's calendar shows them and without a zone, so a
 * rule asks for the day that cannot refuse a true one.
 */
public final class Today {

    /** The Line Islands, where each day begins first. */
    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

    private Today() {}

    /**
     * The last day that has begun anywhere: whatever is after it lies in the future of everybody. It is ahead of UTC from
     * 10:00 UTC on, and of a clinic's own calendar by a day at most.
     */
    public static LocalDate begunSomewhere(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), FIRST);
    }
}
