package org.candorregistry.api.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.api.security.SignedToken;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SubmissionIT {

    private static final String PROGRAMS = "/api/v1/programs";

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest clinic = registry.as(Identity.CLINIC_ADMIN);

    @Test
    void whatCameInIsKeptByteForByte() {
        String sent = program(UUID.randomUUID().toString()) + "  \n";
        Answer made = clinic.post(PROGRAMS, sent);
        String receipt = made.header("Submission").orElseThrow();

        JsonNode told = clinic.get(receipt).json();
        assertThat(told.path("method").asString()).isEqualTo("POST");
        assertThat(told.path("path").asString()).isEqualTo(PROGRAMS);
        assertThat(told.path("status").asInt()).isEqualTo(201);
        assertThat(told.path("location").asString()).isEqualTo(made.location());
        assertThat(told.path("actor").asString())
                .isEqualTo(registry.client(Identity.CLINIC_ADMIN)
                        .client()
                        .clientId()
                        .toString());
        Answer payload = clinic.get(receipt + "/payload");
        assertThat(payload.body()).isEqualTo(sent);
        assertThat(payload.header("Content-Disposition").orElse("")).startsWith("attachment");
    }

    /** Expected value by PostgreSQL's own function. */
    @Test
    void aReceiptNamesTheSha256OfWhatCameIn() {
        Answer made = clinic.post(PROGRAMS, program(UUID.randomUUID().toString()));
        JsonNode told = clinic.get(made.header("Submission").orElseThrow()).json();

        String sent =
                clinic.get(made.header("Submission").orElseThrow() + "/payload").body();
        assertThat(told.path("sha256").asString())
                .isEqualTo(registry.everything()
                        .sql("SELECT encode(sha256(:sent), 'hex')")
                        .param("sent", sent.getBytes(StandardCharsets.UTF_8))
                        .query(String.class)
                        .single());
    }

    @Test
    void whatCameInLiesEncryptedInTheDatabase() {
        String name = UUID.randomUUID().toString();
        Answer made = clinic.post(PROGRAMS, program(name));

        assertThat(registry.everything()
                        .sql("""
                                SELECT position(convert_to(:name, 'UTF8') IN payload)
                                       + position(convert_to(:name, 'UTF8') IN response)
                                  FROM submission WHERE submission_id = :id
                                """)
                        .param("name", name)
                        .param("id", id(made))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anotherClinicFindsNeitherReceiptNorPayload() {
        String receipt = clinic.post(PROGRAMS, program(UUID.randomUUID().toString()))
                .header("Submission")
                .orElseThrow();

        for (Identity other : List.of(Identity.OTHER_CLINIC, Identity.OTHER_CLINIC_ADMIN, Identity.STEWARD)) {
            assertThat(registry.as(other).get(receipt).slug()).isEqualTo("submission-unknown");
            assertThat(registry.as(other).get(receipt + "/payload").slug()).isEqualTo("submission-unknown");
        }
    }

    @Test
    void aRetryIsAnsweredAsBeforeAndChangesNothing() {
        String name = UUID.randomUUID().toString();
        String sent = program(name);
        String key = UUID.randomUUID().toString();
        Answer made = clinic.post(PROGRAMS, sent, Submissions.KEY, key);
        Answer again = clinic.post(PROGRAMS, sent, Submissions.KEY, key);

        assertThat(made.header(Submissions.REPLAY)).isEmpty();
        assertThat(again.header(Submissions.REPLAY)).hasValue("true");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(made.body());
        assertThat(again.location()).isEqualTo(made.location());
        assertThat(again.etag()).isEqualTo(made.etag());
        assertThat(again.header("Content-Type")).isEqualTo(made.header("Content-Type"));
        assertThat(again.header("Submission")).isEqualTo(made.header("Submission"));
        assertThat(registry.everything()
                        .sql("SELECT count(*) FROM program WHERE name = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aKeyStandsForOneRequest() {
        String key = UUID.randomUUID().toString();
        clinic.post(PROGRAMS, program(UUID.randomUUID().toString()), Submissions.KEY, key);

        Answer other = clinic.post(PROGRAMS, program(UUID.randomUUID().toString()), Submissions.KEY, key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.slug()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void aKeyIsTheCallersOwn() {
        String key = UUID.randomUUID().toString();
        clinic.post(PROGRAMS, program(UUID.randomUUID().toString()), Submissions.KEY, key);

        assertThat(registry.as(Identity.OTHER_CLINIC_ADMIN)
                        .post(PROGRAMS, program(UUID.randomUUID().toString()), Submissions.KEY, key)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aRefusedSubmissionLeavesNothingAndItsKeyFree() {
        long before = rows("submission");
        String key = UUID.randomUUID().toString();

        Answer refused = clinic.post(PROGRAMS, "{\"name\": \"x\"}", Submissions.KEY, key);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Submission")).isEmpty();
        assertThat(rows("submission")).isEqualTo(before);
        assertThat(clinic.post(PROGRAMS, program(UUID.randomUUID().toString()), Submissions.KEY, key)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aKeyHasOneTo255VisibleCharacters() {
        for (String key : List.of("a b", "a\tb", "k".repeat(256))) {
            assertThat(clinic.post(PROGRAMS, program(UUID.randomUUID().toString()), Submissions.KEY, key)
                            .slug())
                    .as(key)
                    .isEqualTo("idempotency-key-malformed");
        }
        assertThat(clinic.post(
                                PROGRAMS,
                                program(UUID.randomUUID().toString()),
                                Submissions.KEY,
                                "one",
                                Submissions.KEY,
                                "two")
                        .slug())
                .isEqualTo("idempotency-key-malformed");
        assertThat(clinic.post(
                                PROGRAMS,
                                program(UUID.randomUUID().toString()),
                                Submissions.KEY,
                                "~".repeat(219) + UUID.randomUUID())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void ofManyAtOnceWithOneKeyOneIsDoneAndAllAreAnsweredAlike() throws InterruptedException, ExecutionException {
        String sent = program(UUID.randomUUID().toString());
        String key = UUID.randomUUID().toString();
        List<Answer> answers = atOnce(8, () -> clinic.post(PROGRAMS, sent, Submissions.KEY, key));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(Answer::body).containsOnly(answers.get(0).body());
        assertThat(answers)
                .extracting(answer -> answer.header(Submissions.REPLAY).orElse("false"))
                .containsOnlyOnce("false");
        assertThat(registry.everything()
                        .sql("SELECT count(*) FROM submission WHERE idempotency_key = :key")
                        .param("key", key)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void ofManyChangesAtOnceToOneVersionOneIsDone() throws InterruptedException, ExecutionException {
        Answer made = clinic.post(PROGRAMS, program(UUID.randomUUID().toString()));
        List<Answer> answers = atOnce(
                6, () -> clinic.put(made.location(), program(UUID.randomUUID().toString()), made.etag()));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
        assertThat(answers).extracting(Answer::slug).containsOnly("", "version-stale");
    }

    @Test
    void aNewClientsSecretIsNotKept() {
        String key = UUID.randomUUID().toString();
        String sent = "{\"name\": \"EHR\", \"scopes\": [\"system/Patient.rs\"]}";
        Answer made = clinic.post("/api/v1/clients", sent, Submissions.KEY, key);
        Answer again = clinic.post("/api/v1/clients", sent, Submissions.KEY, key);

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.json().path("clientSecret").asString()).hasSize(43);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.location()).isEqualTo(made.location());
        assertThat(again.body()).isEmpty();
        assertThat(registry.everything()
                        .sql("SELECT response IS NULL FROM submission WHERE submission_id = :id")
                        .param("id", id(made))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aTokenForAClinicThatIsNotInTheRegistryWritesNothing() {
        long before = rows("submission");
        String token = SignedToken.of(registry, "clinic-admin", UUID.randomUUID());
        Answer answer = registry.with(token).post(PROGRAMS, program("x"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.slug()).isEqualTo("clinic-not-registered");
        assertThat(rows("submission")).isEqualTo(before);
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<T>> running = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> work).toList());
            List<T> done = new ArrayList<>();
            for (Future<T> one : running) {
                done.add(one.get());
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }

    private static UUID id(Answer answer) {
        String receipt = answer.header("Submission").orElseThrow();
        return UUID.fromString(receipt.substring(receipt.lastIndexOf('/') + 1));
    }

    private long rows(String table) {
        return registry.everything()
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    private static String program(String name) {
        return """
                {"name": "%s", "productClass": "bmac",
                 "indications": [{"condition": "knee-osteoarthritis", "goalDomain": "pain"}],
                 "claimedTier": "EXPERIMENTAL", "notFor": "Not for end-stage joints.", "followUpPlan": "orthopaedic"}
                """.formatted(name);
    }
}
