package org.candorregistry.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.candorregistry.api.running.ServiceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** However the service on the embedded database ends, the next start finds every write that was confirmed. */
class EndedServiceIT {

    private static final int SIGTERM = 143;

    @TempDir
    private static Path directory;

    @Test
    void onSigtermItStopsItsDatabaseInOrder() throws IOException {
        try (ServiceProcess service = start()) {
            assertThat(service.stop()).isEqualTo(SIGTERM);
        }
        assertThat(directory.resolve("postgresql/postmaster.pid")).doesNotExist();
        assertThat(Files.readString(directory.resolve("postgresql.log"))).contains("database system is shut down");
    }

    @Test
    void killedItLosesNothingAndTheNextStartStopsTheDatabaseItLeft() {
        ProcessHandle orphan;
        int confirmed;
        try (ServiceProcess service = start()) {
            confirmed = writeDuring(service::kill);
            orphan = database();
        }
        assertThat(orphan.isAlive()).isTrue();

        try (ServiceProcess again = start()) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(writtenUpTo(confirmed)).isEqualTo(confirmed);
            assertThat(again.errors()).isEmpty();
        }
    }

    @Test
    void killedTogetherWithItsDatabaseItLosesNothing() {
        int confirmed;
        try (ServiceProcess service = start()) {
            confirmed = writeDuring(() -> {
                database().destroyForcibly();
                service.kill();
            });
        }
        try (ServiceProcess again = start()) {
            assertThat(writtenUpTo(confirmed)).isEqualTo(confirmed);
            assertThat(again.errors()).isEmpty();
        }
    }

    private static ServiceProcess start() {
        return ServiceProcess.start("candor.data-dir=" + directory).awaitStarted();
    }

    /** Writes row after row, each confirmed before the next, until the disaster; returns how many were confirmed. */
    private static int writeDuring(Runnable disaster) {
        AtomicInteger confirmed = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        try (SingleConnectionDataSource connection = owner()) {
            JdbcClient database = JdbcClient.create(connection);
            database.sql("DROP TABLE IF EXISTS written").update();
            database.sql("CREATE TABLE written (n integer PRIMARY KEY)").update();
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                while (!over.get()) {
                    database.sql("INSERT INTO written VALUES (?)")
                            .param(confirmed.get() + 1)
                            .update();
                    confirmed.incrementAndGet();
                }
            });
            while (confirmed.get() < 100) {
                assertThat(writer).isNotDone();
                Thread.onSpinWait();
            }
            disaster.run();
            over.set(true);
            writer.exceptionally(cutOff -> null).join();
        }
        return confirmed.get();
    }

    private static int writtenUpTo(int last) {
        try (SingleConnectionDataSource connection = owner()) {
            return JdbcClient.create(connection)
                    .sql("SELECT count(*) FROM written WHERE n <= ?")
                    .param(last)
                    .query(Integer.class)
                    .single();
        }
    }

    /** A way into the database beside the service's own: a file says the password, PostgreSQL's the port. */
    private static SingleConnectionDataSource owner() {
        String url = "jdbc:postgresql://127.0.0.1:" + postmasterFile().get(3) + "/candor";
        return new SingleConnectionDataSource(
                url, "candor_owner", lines("database-owner-password").get(0), true);
    }

    private static ProcessHandle database() {
        return ProcessHandle.of(Long.parseLong(postmasterFile().get(0))).orElseThrow();
    }

    private static List<String> postmasterFile() {
        return lines("postgresql/postmaster.pid");
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(directory.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
