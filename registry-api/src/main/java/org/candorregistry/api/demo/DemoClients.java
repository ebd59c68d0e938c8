package org.candorregistry.api.demo;

import java.util.List;
import java.util.UUID;
import org.candorregistry.api.secret.SecretFiles;
import org.candorregistry.api.start.StartFailure;
import org.candorregistry.core.client.ApiClientService;
import org.candorregistry.core.client.RegisterClient;
import org.candorregistry.core.session.Ids;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The clients of the demo: made with random secrets at the first start, written to a file that only the service's user can
 * read, and the same at every later start. The file is written before the clients, so that no client is left whose secret
 * nobody knows.
 */
@Component
class DemoClients {

    static final String FILE = "demo-credentials.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final SecretFiles secrets;
    private final ApiClientService clients;
    private final Ids ids;

    DemoClients(SecretFiles secrets, ApiClientService clients, Ids ids) {
        this.secrets = secrets;
        this.clients = clients;
        this.ids = ids;
    }

    /**
     * Makes sure that the clients exist. One that was revoked stays so.
     *
     * @throws StartFailure if the file holds anything else
     */
    DemoCredentials ensure(UUID clinic, UUID otherClinic) {
        DemoCredentials credentials = kept();
        return Session.as(Demo.STEWARD, () -> {
            ensure(credentials.clinic(), "SYNTHETIC clinic", clinic, Role.CLINIC_ADMIN.scope());
            ensure(credentials.otherClinic(), "SYNTHETIC other clinic", otherClinic, Role.CLINIC_ADMIN.scope());
            ensure(credentials.researcher(), "SYNTHETIC researcher", null, Role.RESEARCHER.scope());
            ensure(credentials.steward(), "SYNTHETIC steward", null, Role.STEWARD.scope());
            ensure(credentials.ehr(), "SYNTHETIC EHR system", clinic, "system/*.rs");
            return credentials;
        });
    }

    private void ensure(DemoCredentials.Credential credential, String name, @Nullable UUID clinic, String... scopes) {
        clients.ensureFirst(
                credential.clientId(), new RegisterClient(name, List.of(scopes), clinic), credential.clientSecret());
    }

    private DemoCredentials kept() {
        String json = secrets.readOrMake(FILE, () -> JSON.writeValueAsString(DemoCredentials.random(ids)));
        try {
            return JSON.readValue(json, DemoCredentials.class);
        } catch (JacksonException altered) {
            // Without the cause: a parser's message can quote the secrets.
            throw new StartFailure("The file " + FILE + " in the data directory does not hold the demo's credentials;"
                    + " remove it, and others are made.");
        }
    }
}
