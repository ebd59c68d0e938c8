package org.candorregistry.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Imported;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.core.imports.ImportRunner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of an import beside its rows: to try, to do all or nothing, to tell, to end, to be sent twice. */
class ImportJobsIT {

    private static final int MANY = 5_000;

    /** Fewer than the hundred of which {@link WideFile} makes one whose sex the mapping does not know. */
    private static final int GOOD = 50;

    private static final int PARTS = 8;

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest clinic = registry.as(Identity.CLINIC);
    private String mapping = "";
    private String prefix = "";

    @BeforeEach
    void peopleOfItsOwn() {
        mapping = WideFile.mapping(registry.as(Identity.CLINIC_ADMIN)
                .post("/api/v1/providers", "{\"name\": \"Dr Import\", \"degree\": \"MD\"}")
                .json()
                .path("id")
                .asString());
        prefix = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aDryRunSaysWhatWouldBeAndRecordsNothing() {
        Imported tried = Imported.of(clinic, file(150), Imported.parts(mapping, "dryRun", "true"));

        assertThat(tried.state()).isEqualTo("COMPLETED");
        assertThat(tried.rows()).containsExactly(149, 0, 0, 1);
        assertThat(tried.errors()).containsExactly("101 sex 3 value-unmapped");
        assertThat(people()).isZero();
        assertThat(treatments()).isZero();
    }

    @Test
    void allOrNothingRecordsNothingWhereOneRowIsWrong() {
        Imported refused = Imported.of(clinic, file(150), Imported.parts(mapping, "mode", "all"));

        assertThat(refused.state()).isEqualTo("REFUSED");
        assertThat(refused.errors()).containsExactly("101 sex 3 value-unmapped");
        assertThat(people()).isZero();
        assertThat(treatments()).isZero();
    }

    @Test
    void allOrNothingRecordsAllWhereEveryRowIsRight() {
        Imported done = Imported.of(clinic, file(GOOD), Imported.parts(mapping, "mode", "all"));

        assertThat(done.state()).isEqualTo("COMPLETED");
        assertThat(done.rows()).containsExactly(GOOD, 0, 0, 0);
        assertThat(people()).isEqualTo(GOOD);
        assertThat(treatments()).isEqualTo(GOOD);
    }

    /** What was recorded before it ended stays, row by whole row; nothing comes after. */
    @Test
    void aCancelledImportEndsAndKeepsWhatItHadRecorded() {
        Answer taken = Imported.send(clinic, bytes(file(MANY)), Imported.parts(mapping));
        Imported.await(clinic, taken.location(), "startedAt");
        Answer cancelled = clinic.post(taken.location() + "/cancellation", "");
        assertThat(cancelled.status()).as("%s", cancelled).isEqualTo(200);

        Imported ended = Imported.await(clinic, taken.location());
        assertThat(ended.state()).isEqualTo("CANCELLED");
        assertThat(ended.job().path("cancelledBy").asString()).isNotEmpty();
        assertThat(ended.rows().get(0)).isLessThan(MANY);
        assertThat(treatments()).isEqualTo(ended.rows().get(0).longValue());
        assertThat(clinic.post(taken.location() + "/cancellation", "").slug()).isEqualTo("import-ended");
    }

    @Test
    void aCancelledImportOfAllOrNothingKeepsNothing() {
        Answer taken = Imported.send(clinic, bytes(file(MANY)), Imported.parts(mapping, "mode", "all"));
        Imported.await(clinic, taken.location(), "startedAt");
        assertThat(clinic.post(taken.location() + "/cancellation", "").status()).isEqualTo(200);

        assertThat(Imported.await(clinic, taken.location()).state()).isEqualTo("CANCELLED");
        assertThat(people()).isZero();
        assertThat(treatments()).isZero();
    }

    @Test
    void progressIsToldAsItComesAndEndsWithTheEnd() {
        Answer taken = Imported.send(clinic, bytes(file(500)), Imported.parts(mapping));
        Answer events = clinic.get(taken.location() + "/progress", "Accept", "text/event-stream");

        assertThat(events.status()).isEqualTo(200);
        assertThat(events.header("Content-Type").orElse("")).startsWith("text/event-stream");
        List<String> names = new ArrayList<>();
        events.body()
                .lines()
                .filter(line -> line.startsWith("event: "))
                .forEach(line -> names.add(line.substring("event: ".length())));
        assertThat(names).startsWith("progress").endsWith("end").containsOnlyOnce("end");
        String last = events.body()
                .lines()
                .filter(line -> line.startsWith("data: "))
                .reduce((before, after) -> after)
                .orElseThrow();
        assertThat(last).contains("\"state\":\"COMPLETED\"").contains("\"accepted\":495", "\"refused\":5");
    }

    @Test
    void theSameKeyIsTheSameImport() {
        String key = UUID.randomUUID().toString();
        Answer first = Imported.send(clinic, bytes(file(GOOD)), Imported.parts(mapping), "Idempotency-Key", key);
        Answer again = Imported.send(clinic, bytes(file(GOOD)), Imported.parts(mapping), "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.location()).isEqualTo(first.location());
        assertThat(again.header("Idempotent-Replay")).hasValue("true");
        Imported.await(clinic, first.location());
        assertThat(treatments()).isEqualTo(GOOD);

        Answer other = Imported.send(clinic, bytes(file(GOOD - 1)), Imported.parts(mapping), "Idempotency-Key", key);
        assertThat(other.status()).as("%s", other).isEqualTo(422);
        assertThat(other.slug()).isEqualTo("idempotency-key-reused");
    }

    /** Another copy looks for imports without a pause, beside the service's own. */
    @Test
    void twoCopiesOfTheServiceDoEachImportOnce() throws InterruptedException {
        ImportRunner runner = registry.bean(ImportRunner.class);
        ScheduledExecutorService heartbeat = Executors.newSingleThreadScheduledExecutor();
        AtomicBoolean stopping = new AtomicBoolean();
        AtomicInteger done = new AtomicInteger();
        UUID holder = UUID.randomUUID();
        Thread other = new Thread(() -> {
            while (!stopping.get()) {
                done.addAndGet(runner.runOne(holder, Duration.ofSeconds(30), heartbeat, stopping::get) ? 1 : 0);
            }
        });
        other.start();
        try {
            List<String> locations = new ArrayList<>();
            for (int part = 0; part < PARTS; part++) {
                String file = file(part * GOOD + 1, part * GOOD + GOOD);
                locations.add(Imported.send(clinic, bytes(file), Imported.parts(mapping))
                        .location());
            }
            int accepted = 0;
            for (String location : locations) {
                Imported ended = Imported.await(clinic, location);
                assertThat(ended.state()).isEqualTo("COMPLETED");
                accepted += ended.rows().get(0);
            }
            assertThat(treatments()).isEqualTo(accepted).isEqualTo(PARTS * GOOD - PARTS * GOOD / 100);
            assertThat(done.get()).isPositive();
        } finally {
            stopping.set(true);
            other.join();
            heartbeat.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void theEncodingIsDetected(String charset) {
        String file = "\uFEFFKürzel;Schmerz\n".substring(charset.startsWith("win") ? 1 : 0) + prefix + "-über;4\n";
        Imported done = Imported.of(clinic, file.getBytes(Charset.forName(charset)), Imported.parts("""
                        {"treatments": [{"of": {"externalId": {"column": "Kürzel"}},
                                         "followUps": [{"observedOn": "2026-01-10", "reporter": "PATIENT",
                                                        "scores": [{"measure": "nrs-pain",
                                                                    "value": {"column": "Schmerz"}}]}]}]}"""));

        assertThat(done.job().at("/file/charset").asString()).isEqualTo(charset);
        assertThat(done.errors()).containsExactly("2 Kürzel " + prefix + "-über treatment-unknown");
    }

    /** The sender hangs up in the middle of the file: nothing is kept of it. */
    @Test
    void aBodyThatBreaksOffLeavesNothing() {
        long before = files();
        byte[] body = Imported.body(bytes(file(GOOD)), Imported.parts(mapping));
        Answer answer = clinic.send(
                "POST",
                "/api/v1/imports",
                BodyPublishers.ofByteArray(body, 0, body.length / 2),
                "Content-Type",
                "multipart/form-data; boundary=candor-boundary-7d1f");

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.slug()).isEqualTo("request-malformed");
        assertThat(files()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mode | some | /mode",
                "dryRun | perhaps | /dryRun",
                "sheet | 2 | ",
            })
    void aPartThatThereIsNotIsRefused(String part, String value, @Nullable String place) {
        Answer answer = Imported.send(clinic, bytes(file(1)), Imported.parts(mapping, part, value));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.slug()).isEqualTo("parameter-invalid");
        assertThat(answer.json().at("/violations/0/pointer").asString()).isEqualTo(place == null ? "" : place);
    }

    @Test
    void aMissingPartIsRefused() {
        Answer answer = Imported.send(clinic, bytes(file(1)), Map.of());

        assertThat(answer.slug()).isEqualTo("parameter-invalid");
        assertThat(answer.json().at("/violations/0/pointer").asString()).isEqualTo("/mapping");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id;sex\\nA;1\\n | column-unknown",
                "id;id;sex;born;surgery;pain before;pain 6 months;seen on\\n | column-ambiguous",
                "'' | file-empty"
            })
    void aFileThatTheMappingDoesNotFitIsRefusedAtOnce(String file, String slug) {
        Answer answer = Imported.send(clinic, bytes(file.replace("\\n", "\n")), Imported.parts(mapping));

        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        assertThat(answer.slug()).isEqualTo(slug);
    }

    /** The file is read as a stream: what is wrong with its end is found when it is done. */
    @Test
    void aQuoteThatIsNeverClosedFailsTheImport() {
        Imported failed =
                Imported.of(clinic, file(GOOD) + prefix + "-Z;\"1;1950", Imported.parts(mapping, "mode", "all"));

        assertThat(failed.state()).isEqualTo("FAILED");
        assertThat(failed.job().at("/failure/slug").asString()).isEqualTo("file-unreadable");
        assertThat(failed.job().at("/failure/detail").asString()).contains("row " + (GOOD + 2));
        assertThat(treatments()).isZero();
    }

    @Test
    void anotherClinicsImportIsUnknown() {
        String location =
                Imported.send(clinic, bytes(file(1)), Imported.parts(mapping)).location();
        Rest other = registry.as(Identity.OTHER_CLINIC);
        for (String path : List.of("", "/errors", "/errors.csv", "/progress")) {
            assertThat(other.get(location + path).slug()).as(path).isEqualTo("import-unknown");
        }
        assertThat(other.post(location + "/cancellation", "").slug()).isEqualTo("import-unknown");
    }

    private String file(int people) {
        return file(1, people);
    }

    private String file(int from, int to) {
        List<String> lines = WideFile.of(to).lines().toList();
        return WideFile.HEADER
                + lines.subList(from, to + 1).stream()
                        .map(line -> prefix + "-" + line + "\n")
                        .collect(Collectors.joining());
    }

    private long people() {
        return count("SELECT count(*) FROM subject WHERE pseudonym LIKE :prefix");
    }

    private long treatments() {
        return count("SELECT count(*) FROM treatment WHERE external_id LIKE :prefix");
    }

    private long count(String sql) {
        return registry.everything()
                .sql(sql)
                .param("prefix", prefix + "-%")
                .query(Long.class)
                .single();
    }

    private long files() {
        return registry.everything()
                .sql("SELECT count(*) FROM import_chunk")
                .query(Long.class)
                .single();
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
