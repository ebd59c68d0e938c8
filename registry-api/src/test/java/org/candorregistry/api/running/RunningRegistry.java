package org.candorregistry.api.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.api.RegistryApplication;
import org.candorregistry.core.client.ApiClientService;
import org.candorregistry.core.client.IssuedClient;
import org.candorregistry.core.client.RegisterClient;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.identity.VaultKeyset;
import org.candorregistry.core.provider.ProviderService;
import org.candorregistry.core.provider.RecordProvider;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The service, started whole on a port of its own and a database of its own; stops with the JVM. */
public final class RunningRegistry {

    private static final int LOOKS = 1200;
    private static final long BETWEEN_LOOKS_MS = 100;

    private final TestDatabase database;
    private final String url;
    private final ConfigurableApplicationContext context;
    private final UUID clinic;
    private final UUID otherClinic;
    private final Map<Identity, IssuedClient> clients = new EnumMap<>(Identity.class);
    private final Map<Identity, Rest> callers = new EnumMap<>(Identity.class);

    private RunningRegistry(TestDatabase database, VaultKeyset keys, @Nullable Clock clock, String... settings) {
        this.database = database;
        int port = FreePort.find();
        url = "http://localhost:" + port;
        List<String> all = new ArrayList<>();
        List.of(database.settings()).forEach(setting -> all.add("--" + setting));
        Path directory = temporaryDirectory();
        all.addAll(List.of(
                "--server.port=" + port,
                "--candor.data-dir=" + directory,
                "--candor.vault.keyset-file=" + keyset(directory, keys),
                "--candor.tokens.issue=true",
                "--candor.tokens.issuer=" + url,
                "--candor.tokens.signing-age=1h",
                "--spring.main.banner-mode=off"));
        all.addAll(List.of(settings));
        context = new SpringApplicationBuilder(RegistryApplication.class)
                .initializers(empty -> setClock((GenericApplicationContext) empty, clock))
                .run(all.toArray(String[]::new));
        clinic = makeClinic("Clinic of the tests");
        otherClinic = makeClinic("Other clinic of the tests");
        for (Identity identity : Identity.values()) {
            clients.put(identity, register(identity));
            callers.put(identity, new Rest(url, token(identity)));
        }
    }

    /** The one that all tests of this JVM share. */
    public static RunningRegistry shared() {
        return Shared.REGISTRY;
    }

    /** One of the test's own, with other settings, each as {@code --name=value}. */
    public static RunningRegistry with(String... settings) {
        return new RunningRegistry(TestDatabase.migrated(), VaultKeyset.generate(), null, settings);
    }

    /** One of the test's own whose days are those of a clock of the test. */
    public static RunningRegistry at(Clock clock) {
        return new RunningRegistry(TestDatabase.migrated(), VaultKeyset.generate(), clock);
    }

    /** One on a database that holds something already, with the keys of its identities. */
    public static RunningRegistry on(TestDatabase database, VaultKeyset keys) {
        return new RunningRegistry(database, keys, null);
    }

    /** Without a slash at the end. */
    public String url() {
        return url;
    }

    public UUID clinic() {
        return clinic;
    }

    public UUID otherClinic() {
        return otherClinic;
    }

    /** Speaks with the service as this caller. */
    public Rest as(Identity identity) {
        Rest caller = callers.get(identity);
        if (caller == null) {
            throw new IllegalStateException("Not started yet.");
        }
        return caller;
    }

    /** Speaks with the service without a token. */
    public Rest asNobody() {
        return new Rest(url, null);
    }

    /** Speaks with the service with any token. */
    public Rest with(@Nullable String token) {
        return new Rest(url, token);
    }

    /** Orders a data cut of what there is, and waits until it is ready and nothing more is made of it; its path. */
    public String cut() {
        Rest steward = as(Identity.STEWARD);
        String cut = steward.post("/api/v1/data-cuts", "").location();
        for (int look = 0; look < LOOKS; look++) {
            String state = steward.get(cut).json().path("state").asString();
            if (state.equals("READY") && factsAreMade(UUID.fromString(cut.substring(cut.lastIndexOf('/') + 1)))) {
                return cut;
            }
            pause();
        }
        throw new IllegalStateException(steward.get(cut).toString());
    }

    /** Orders an extract for a project of the researcher, and waits until it is made or is not; its path. */
    public String extract(String project) {
        Rest researcher = as(Identity.RESEARCHER);
        String extract = researcher
                .post("/api/v1/extracts", "{\"project\": \"" + project + "\"}")
                .location();
        for (int look = 0; look < LOOKS; look++) {
            if (!researcher.get(extract).json().path("state").asString().equals("WAITING")) {
                return extract;
            }
            pause();
        }
        throw new IllegalStateException(researcher.get(extract).toString());
    }

    /** Those of the latest cut only are made. */
    private boolean factsAreMade(UUID cut) {
        return JdbcClient.create(database.superuser())
                .sql("""
                        SELECT EXISTS (SELECT 1 FROM fact_edition WHERE cut_id = :cut)
                            OR EXISTS (SELECT 1 FROM data_cut WHERE cut_id > :cut AND state = 'READY')
                        """)
                .param("cut", cut)
                .query(Boolean.class)
                .single();
    }

    /** A cut as {@link #cut}, once the public facts of it are there; there are some. */
    public String cutWithFacts() {
        String cut = cut();
        for (int look = 0; look < LOOKS; look++) {
            JsonNode facts = asNobody().get("/api/v1/facts").json();
            if (facts.at("/items/0/href").isString()
                    && cut.endsWith(asNobody()
                            .get(facts.at("/items/0/href").asString())
                            .json()
                            .at("/source/cut")
                            .asString())) {
                return cut;
            }
            pause();
        }
        throw new IllegalStateException("No facts of " + cut);
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS_MS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    /** A new token of the real token endpoint. */
    public String token(Identity identity) {
        IssuedClient client = client(identity);
        return token(client.client().clientId().toString(), client.secret());
    }

    /** A new token of the real token endpoint for any client. */
    public String token(String clientId, String secret) {
        String credentials = clientId + ":" + secret;
        return asNobody()
                .form(
                        "/oauth2/token",
                        "grant_type=client_credentials",
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .json()
                .path("access_token")
                .asString();
    }

    /** Client id and secret of a caller. */
    public IssuedClient client(Identity identity) {
        IssuedClient client = clients.get(identity);
        if (client == null) {
            throw new IllegalStateException("Not started yet.");
        }
        return client;
    }

    /** A bean of the service: to look at it, or to prepare what REST does not offer. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    /** Rows as they really are, unconfined by row-level security. */
    public JdbcClient everything() {
        return JdbcClient.create(database.superuser());
    }

    public TestDatabase database() {
        return database;
    }

    private static void setClock(GenericApplicationContext empty, @Nullable Clock clock) {
        if (clock != null) {
            empty.registerBean("clockOfTheTest", Clock.class, () -> clock, bean -> bean.setPrimary(true));
        }
    }

    private UUID makeClinic(String name) {
        UUID made = UUID.randomUUID();
        database.insertClinic(made, name);
        return made;
    }

    private IssuedClient register(Identity identity) {
        UUID actsFor = switch (identity.side()) {
            case FIRST -> clinic;
            case OTHER -> otherClinic;
            case NONE -> null;
        };
        UUID provider = actsFor == null || !identity.isAPerson() ? null : makeProvider(actsFor, identity.name());
        return Session.as(
                new Caller("test", Role.STEWARD, Caller.REGISTRY),
                () -> bean(ApiClientService.class)
                        .register(new RegisterClient(identity.name(), identity.scopes(), actsFor, provider, null)));
    }

    private UUID makeProvider(UUID ofClinic, String name) {
        return Session.as(
                        new Caller("test", Role.CLINIC_ADMIN, ofClinic),
                        () -> bean(ProviderService.class).record(new RecordProvider("Dr " + name, "MD", null, null)))
                .id();
    }

    private static Path keyset(Path directory, VaultKeyset keys) {
        try {
            return Files.writeString(directory.resolve("keyset.json"), keys.toJson());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("candor-running");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static final class Shared {
        static final RunningRegistry REGISTRY = with();
    }
}
