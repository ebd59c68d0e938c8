package org.candorregistry.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresComplaintTest {

    @TempDir
    private Path data;

    /** As PostgreSQL 18.6 wrote it about a zeroed {@code global/pg_filenode.map}; shortened. */
    @Test
    void theCauseIsToldAndNotWhatClientsAreToldAfterIt() {
        String log = """
                2026-11-26 07:20:01.000 UTC [41] LOG:  database system is ready to accept connections
                2026-11-26 07:20:01.100 UTC [50] FATAL:  relation mapping file "global/pg_filenode.map" contains invalid data
                2026-11-26 07:20:01.200 UTC [51] FATAL:  the database system is in recovery mode
                2026-11-26 07:20:01.300 UTC [52] FATAL:  the database system is shutting down
                """;

        assertThat(PostgresComplaint.in(log).ofOpening(data))
                .hasMessage("PostgreSQL cannot open its data in " + data
                        + " (relation mapping file \"global/pg_filenode.map\" contains invalid data); see postgresql.log"
                        + " beside them, and bring them back from a backup if they are damaged.");
    }

    @Test
    void aFullDiskIsToldWhateverElseIsSaid() {
        assertThat(PostgresComplaint.in("FATAL:  could not write lock file \"postmaster.pid\": No space left on device")
                        .ofOpening(data))
                .hasMessage(data + " cannot be written (No space left on device); free some space, or choose another "
                        + "data directory with CANDOR_DATA_DIR.");
    }
}
