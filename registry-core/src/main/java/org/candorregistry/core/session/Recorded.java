package org.candorregistry.core.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Which state of a clinical row this is. PostgreSQL writes it (migration V0001), so it cannot be forged or forgotten.
 *
 * @param version 1 for the first state, counting up by one with each change; what an ETag carries
 * @param at when this state was recorded
 * @param by the actor who recorded it
 */
public record Recorded(int version, Instant at, String by) {

    /** Reads the columns {@code version}, {@code recorded_at} and {@code recorded_by}, the same in every clinical table. */
    public static Recorded of(ResultSet row) throws SQLException {
        return new Recorded(
                row.getInt("version"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }
}
