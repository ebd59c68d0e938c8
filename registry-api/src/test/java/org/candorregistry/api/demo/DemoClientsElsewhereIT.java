package org.candorregistry.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.running.ExternalDatabase;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.api.running.ServiceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the demo's database is served by nobody while the demo's clients can get tokens there. */
class DemoClientsElsewhereIT {

    @TempDir
    private Path directory;

    @Test
    void stopTheStartUntilTheLastOneIsRevoked() {
        RunningRegistry registry = RunningRegistry.with();
        DemoCredentials demo = registry.bean(DemoClients.class).ensure(registry.clinic(), registry.otherClinic());
        List<DemoCredentials.Credential> clients =
                List.of(demo.clinic(), demo.otherClinic(), demo.researcher(), demo.steward(), demo.ehr());

        for (DemoCredentials.Credential client : clients.subList(1, clients.size())) {
            revoke(registry, client.clientId());
        }
        UUID last = clients.get(0).clientId();
        try (ServiceProcess service = ServiceProcess.start(settings(registry))) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.errors().lines())
                    .containsExactly("Candor cannot start: The database that spring.datasource.url names holds the "
                            + "demo's client " + last
                            + ", whose secret is no secret; serve a database without the demo.");
            assertThat(service.output()).doesNotContain("\tat ").doesNotContain("Tomcat started on port");
        }

        revoke(registry, last);
        try (ServiceProcess service = ServiceProcess.start(settings(registry)).awaitStarted()) {
            assertThat(service.port()).isPositive();
        }
    }

    private static void revoke(RunningRegistry registry, UUID client) {
        assertThat(registry.as(Identity.STEWARD)
                        .post("/api/v1/clients/" + client + "/revocation", "")
                        .status())
                .isEqualTo(200);
    }

    /** With the keyset that the running one has: both serve one database. */
    private String[] settings(RunningRegistry registry) {
        return ExternalDatabase.settings(
                registry.database(),
                directory,
                "candor.tokens.issue=true",
                "candor.vault.keyset-file="
                        + registry.context().getEnvironment().getRequiredProperty("candor.vault.keyset-file"));
    }
}
