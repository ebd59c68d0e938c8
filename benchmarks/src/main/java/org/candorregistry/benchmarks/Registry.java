package org.candorregistry.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as an operator starts it, on an embedded PostgreSQL of its own, with one clinic and one provider. */
final class Registry implements AutoCloseable {

    private static final String FIRST_STEWARD = "00000000-0000-7000-8000-000000000001";
    private static final String SECRET = "benchmark-benchmark-benchmark-000";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Between looks at an import: each costs the service the proof of a token. */
    private static final long LOOK_EVERY_MS = 500;

    private static final long CUT_LOOK_MS = 50;

    /** Largest heap of the service: what the targets are stated for. */
    private static final String HEAP = "-Xmx512m";

    private final Process process;
    private final Path directory;
    private final String url;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String client = "";
    private String provider = "";
    private String steward = "";
    private String researcher = "";
    private String readPath = "";
    private long cutFiles;

    private Registry(Process process, Path directory, String url) {
        this.process = process;
        this.directory = directory;
        this.url = url;
    }

    static Registry start(Path jar) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("candor-benchmark");
        Path log = directory.resolve("service.log");
        int port = freePort();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-jar",
                        jar.toString(),
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--candor.demo=false",
                        "--candor.data-dir=" + directory.resolve("data"),
                        "--candor.tokens.steward-secret=" + SECRET,
                        "--candor.tokens.lifetime=12h",
                        "--candor.questions.at-once=64",
                        "--candor.questions.seconds-per-minute=100000")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Registry registry = new Registry(process, directory, "http://localhost:" + port);
        boolean ready = false;
        try {
            registry.awaitStarted(log);
            registry.makeClinic();
            ready = true;
            return registry;
        } finally {
            if (!ready) {
                registry.close();
            }
        }
    }

    private void awaitStarted(Path log) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!Files.readString(log).contains("Started RegistryApplication")) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("The service does not start:\n" + Files.readString(log));
            }
            Thread.sleep(200);
        }
    }

    /** Id of the one provider. */
    String provider() {
        return provider;
    }

    /** A connection past the service and row-level security. */
    Connection database() throws IOException, SQLException {
        Path data = directory.resolve("data");
        List<String> server = Files.readAllLines(data.resolve("postgresql/postmaster.pid"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.get(3) + "/candor",
                "postgres",
                Files.readString(data.resolve("database-superuser-password")));
    }

    /** A file of this registry's own directory, which goes with it. */
    Path file(String name) {
        return directory.resolve(name);
    }

    /** Imports a file, waits for its end and tells how long it took from its taking on, s. */
    double imported(Path csv, String mapping, long rows) throws IOException, InterruptedException {
        String boundary = "candor-benchmark-boundary";
        BodyPublisher body = BodyPublishers.concat(
                text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n" + mapping
                        + "\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"),
                BodyPublishers.ofFile(csv),
                text("\r\n--" + boundary + "--\r\n"));
        Instant start = Instant.now();
        HttpResponse<String> taken =
                send("POST", "/api/v1/imports", body, "multipart/form-data; boundary=" + boundary, client);
        String location = taken.headers().firstValue("Location").orElseThrow();
        while (true) {
            JsonNode job = JsonMapper.shared()
                    .readTree(send("GET", location, BodyPublishers.noBody(), "text/plain", client)
                            .body());
            if (job.has("endedAt")) {
                if (job.at("/rows/accepted").asLong() != rows) {
                    throw new IllegalStateException("Not every row went in: " + job);
                }
                return Duration.between(start, Instant.now()).toMillis() / 1000.0;
            }
            Thread.sleep(LOOK_EVERY_MS);
        }
    }

    /** Orders a data cut as a steward and waits for it; how long it took from the order, s. */
    double cut() throws IOException, InterruptedException {
        Instant start = Instant.now();
        String location = send("POST", "/api/v1/data-cuts", BodyPublishers.noBody(), "text/plain", steward)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        while (true) {
            JsonNode cut = JsonMapper.shared().readTree(get(location, steward));
            if (cut.path("state").asString().equals("READY")) {
                cutFiles = cut.path("files")
                        .valueStream()
                        .mapToLong(file -> file.path("bytes").asLong())
                        .sum();
                readPath = location;
                return Duration.between(start, Instant.now()).toMillis() / 1000.0;
            }
            Thread.sleep(CUT_LOOK_MS);
        }
    }

    /** Of the cut that was made, B. */
    long cutBytes() {
        return cutFiles;
    }

    /** One read of one record by its id, ms. */
    double timedRead() throws IOException, InterruptedException {
        long start = System.nanoTime();
        get(readPath, researcher);
        return (System.nanoTime() - start) / 1e6;
    }

    /** One comparison as a researcher, ms. */
    double timedQuestion(String question) throws IOException, InterruptedException {
        long start = System.nanoTime();
        post(researcher, "/api/v1/comparisons", question);
        return (System.nanoTime() - start) / 1e6;
    }

    private String get(String path, String token) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody(), "text/plain", token).body();
    }

    /** The most memory the service had so far, MiB; 0 where the system does not tell. */
    long mostMemory() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** Ends the service and deletes all that it had. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private void makeClinic() throws IOException, InterruptedException {
        steward = token(FIRST_STEWARD, SECRET);
        String clinic = post(steward, "/api/v1/clinics", """
                {"name": "Benchmark", "country": "US", "accreditations": ["none"], "synthetic": true}""").path("id").asString();
        JsonNode made = post(steward, "/api/v1/clients", """
                {"name": "Benchmark", "scopes": ["clinic-admin"], "clinicId": "%s"}""".formatted(clinic));
        client = token(
                made.at("/client/clientId").asString(),
                made.path("clientSecret").asString());
        JsonNode asking = post(steward, "/api/v1/clients", """
                {"name": "Benchmark of researchers", "scopes": ["researcher"]}""");
        researcher = token(
                asking.at("/client/clientId").asString(),
                asking.path("clientSecret").asString());
        provider = post(client, "/api/v1/providers", "{\"name\": \"Dr Benchmark\", \"degree\": \"MD\"}")
                .path("id")
                .asString();
    }

    private JsonNode post(String token, String path, String body) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(send("POST", path, text(body), "application/json", token)
                        .body());
    }

    private String token(String id, String secret) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(text("grant_type=client_credentials"))
                .build();
        return JsonMapper.shared()
                .readTree(http.send(request, BodyHandlers.ofString()).body())
                .path("access_token")
                .asString();
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body, String type, String token)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(method, body)
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text);
    }

    private static int freePort() throws IOException {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
