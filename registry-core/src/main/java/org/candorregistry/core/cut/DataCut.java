package org.candorregistry.core.cut;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.digest.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What researchers ask about: the outcomes of all goals of people who consent to research, as they stood at one moment.
 *
 * @param askedBy a steward, or the registry itself for the cut of a night
 * @param nightlyOf the day (UTC) whose nightly cut it is; null: asked for by a steward
 * @param takenAt the moment that it shows; this and what follows is null unless it is {@code READY}
 * @param takenOn the day by which a window was closed or not, so that a goal is missed or pending
 * @param outcomes {rows}, one for each goal and time point
 * @param times {rows}, one for each goal on a measure of time
 * @param files empty unless it is {@code READY}
 * @param failure why there is none; null unless it is {@code FAILED}
 */
public record DataCut(
        UUID id,
        State state,
        Instant askedAt,
        String askedBy,
        @Nullable LocalDate nightlyOf,
        @Nullable Instant takenAt,
        @Nullable LocalDate takenOn,
        @Nullable Long outcomes,
        @Nullable Long times,
        List<CutFile> files,
        @Nullable String failure) {

    /** How far it is. */
    public enum State {
        WAITING,
        READY,
        FAILED
    }

    /**
     * A file of a cut.
     *
     * @param bytes B
     * @param sha256 of its bytes, 64 hexadecimal digits
     */
    public record CutFile(String name, long bytes, String sha256) {

        /** One that lies there. */
        public static CutFile of(Path file) {
            try (InputStream bytes = Files.newInputStream(file)) {
                return new CutFile(String.valueOf(file.getFileName()), Files.size(file), Sha256.hex(bytes));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** What a cut that is made turned out to be. */
    record Made(Instant takenAt, LocalDate takenOn, long outcomes, long times, List<CutFile> files) {}
}
