package org.candorregistry.api.security;

import java.util.List;
import java.util.UUID;
import org.candorregistry.api.start.StartFailure;
import org.candorregistry.core.client.ApiClientService;
import org.candorregistry.core.client.RegisterClient;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** The way into a registry that has no client yet: a steward with a fixed id and the secret of the settings. */
@Component
@Conditional(IssuesTokens.class)
@ConditionalOnProperty(FirstSteward.SECRET)
class FirstSteward implements ApplicationRunner {

    static final String SECRET = "candor.tokens.steward-secret";

    /** Its client id. */
    static final UUID CLIENT = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private static final int SHORTEST_SECRET = 32;

    private final ApiClientService clients;
    private final String secret;

    FirstSteward(ApiClientService clients, AccessTokenSettings settings) {
        this.clients = clients;
        this.secret =
                settings.stewardSecret() == null ? "" : settings.stewardSecret().strip();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new StartFailure(SECRET + " needs at least " + SHORTEST_SECRET + " characters.");
        }
        Session.as(new Caller("candor", Role.STEWARD, Caller.REGISTRY), () -> {
            clients.ensureFirst(
                    CLIENT, new RegisterClient("First steward", List.of(Role.STEWARD.scope()), null, null), secret);
            return CLIENT;
        });
    }
}
