package org.candorregistry.core.database;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock in UTC that stands still until a test moves it. */
public final class TestClock extends Clock {

    private volatile Instant now;

    private TestClock(Instant now) {
        this.now = now;
    }

    /** Stands in the morning of a day, {@code "2026-03-01"}. */
    public static TestClock at(String day) {
        TestClock clock = new TestClock(Instant.EPOCH);
        clock.moveTo(LocalDate.parse(day));
        return clock;
    }

    /** Moves to six in the morning UTC: nowhere has the next day begun. */
    public void moveTo(LocalDate day) {
        now = day.atTime(6, 0).toInstant(ZoneOffset.UTC);
    }

    public void moveTo(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
