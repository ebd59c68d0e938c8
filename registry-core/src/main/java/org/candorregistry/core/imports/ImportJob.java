package org.candorregistry.core.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.candorregistry.core.imports.csv.CsvForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An import and how far it is.
 *
 * @param actor who sent it, and as whom its rows are recorded
 * @param role the actor's, by name
 * @param mappingName null: the mapping came with the file
 * @param fileBytes B
 * @param sha256 of the file, 64 hexadecimal digits
 * @param form without the names of the columns
 * @param failure slug; null unless {@code FAILED}
 */
public record ImportJob(
        UUID id,
        Instant receivedAt,
        String actor,
        String role,
        JsonNode mapping,
        @Nullable String mappingName,
        @Nullable Integer mappingVersion,
        ImportMode mode,
        boolean dryRun,
        long fileBytes,
        String sha256,
        CsvForm form,
        ImportState state,
        ImportPhase phase,
        RowCounts rows,
        @Nullable String cancelledBy,
        @Nullable Instant startedAt,
        @Nullable Instant phaseStartedAt,
        @Nullable Instant endedAt,
        @Nullable String failure,
        @Nullable String failureDetail) {

    /** Rows per second in the present phase; null before there is anything to measure. */
    public @Nullable Double rate(Instant now) {
        if (phaseStartedAt == null) {
            return null;
        }
        long done = phase == ImportPhase.READING ? rows.read() : rows.done();
        double seconds = Duration.between(phaseStartedAt, endedAt == null ? now : endedAt)
                        .toMillis()
                / 1000.0;
        return done == 0 || seconds <= 0 ? null : done / seconds;
    }

    /** How long the present phase will still take at its rate; null where that is not known. */
    public @Nullable Duration timeLeft(Instant now) {
        Double rate = rate(now);
        if (rate == null || state != ImportState.RUNNING || phase == ImportPhase.READING) {
            return null;
        }
        return Duration.ofSeconds((long) Math.ceil((rows.read() - rows.done()) / rate));
    }
}
