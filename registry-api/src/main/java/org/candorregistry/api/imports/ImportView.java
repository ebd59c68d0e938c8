package org.candorregistry.api.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.candorregistry.core.imports.ImportJob;
import org.candorregistry.core.imports.ImportMode;
import org.candorregistry.core.imports.ImportPhase;
import org.candorregistry.core.imports.ImportState;
import org.candorregistry.core.imports.RowCounts;
import org.jspecify.annotations.Nullable;

@Schema(name = "Import", description = "An import and how far it is.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        UUID id,

        @Schema(
                description = "`WAITING`, `RUNNING`; ended: `COMPLETED` (every row was looked at), `REFUSED` (all or"
                        + " nothing, and something was wrong), `CANCELLED`, `FAILED` (the reason stands in `failure`).")
        ImportState state,

        @Schema(description = "`READING` the file, `CHECKING` every row without recording, `RECORDING`.")
        ImportPhase phase,

        ImportMode mode,
        boolean dryRun,

        @Schema(description = "UTC.") Instant receivedAt,

        @Schema(description = "Client or person that sent it.")
        String actor,

        @Schema(description = "Name of the saved mapping; absent: it came with the file.") @Nullable
        String mapping,

        @Schema(description = "Version of the saved mapping when the file came.") @Nullable
        Integer mappingVersion,

        FileView file,
        RowsView rows,

        @Schema(description = "Rows per second of the present phase.", example = "8200.5") @Nullable
        Double rowsPerSecond,

        @Schema(description = "s until the present phase ends, at this rate.", example = "42") @Nullable
        Long secondsLeft,

        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String cancelledBy,
        @Nullable FailureView failure) {

    static ImportView of(ImportJob job, Instant now) {
        Duration left = job.timeLeft(now);
        String failure = job.failure();
        return new ImportView(
                job.id(),
                job.state(),
                job.phase(),
                job.mode(),
                job.dryRun(),
                job.receivedAt(),
                job.actor(),
                job.mappingName(),
                job.mappingVersion(),
                FileView.of(job),
                RowsView.of(job.rows()),
                rounded(job.rate(now)),
                left == null ? null : left.toSeconds(),
                job.startedAt(),
                job.endedAt(),
                job.cancelledBy(),
                failure == null ? null : new FailureView(failure, String.valueOf(job.failureDetail())));
    }

    private static @Nullable Double rounded(@Nullable Double rate) {
        return rate == null ? null : Math.round(rate * 10) / 10.0;
    }

    @Schema(name = "ImportedFile", description = "The file, and how it was read.")
    record FileView(
            @Schema(description = "B") long bytes,
            String sha256,

            @Schema(example = "UTF-8") String charset,

            @Schema(example = ";") String delimiter,

            @Schema(description = "Row that names the columns; the first row of the file is 1.", example = "1")
            int headerRow) {

        static FileView of(ImportJob job) {
            return new FileView(
                    job.fileBytes(),
                    job.sha256(),
                    job.form().charset().name(),
                    String.valueOf(job.form().delimiter()),
                    job.form().headerRow());
        }
    }

    @Schema(name = "ImportedRows", description = "Rows of the file, without the header.")
    record RowsView(
            @Schema(description = "Read from the file so far.")
            long read,

            @Schema(description = "Looked at in the present phase.")
            long done,

            @Schema(description = "Say something new, and nothing wrong.")
            long accepted,

            @Schema(description = "Say only what is recorded already.")
            long unchanged,

            @Schema(description = "Say nothing, or are not meant by the mapping.")
            long skipped,

            @Schema(description = "Say something wrong; see the errors.")
            long refused) {

        static RowsView of(RowCounts rows) {
            return new RowsView(
                    rows.read(), rows.done(), rows.accepted(), rows.unchanged(), rows.skipped(), rows.refused());
        }
    }

    @Schema(name = "ImportFailure", description = "Why an import failed.")
    record FailureView(
            @Schema(description = "Permanent slug.", example = "file-unreadable")
            String slug,

            String detail) {}
}
