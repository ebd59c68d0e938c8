package org.candorregistry.api.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.api.start.BeforeFirstRequest;
import org.candorregistry.core.client.ApiClientService;
import org.candorregistry.core.client.ClientCredentials;
import org.candorregistry.core.client.RegisterClient;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.stereotype.Component;

/**
 * The way into a registry that has no client yet: a steward with a fixed id and the secret of the settings. The secret
 * holds as long as the setting does and is not kept in the database. What is kept there is the client, with a secret that
 * nobody knows, so that it is listed and can be revoked.
 */
@Component
@Conditional(IssuesTokens.class)
class FirstSteward extends BeforeFirstRequest {

    /** Its client id. */
    static final UUID CLIENT = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private static final Logger LOG = LoggerFactory.getLogger(FirstSteward.class);

    private final ApiClientService clients;
    private final @Nullable String secretHash;

    FirstSteward(ApiClientService clients, AccessTokenSettings settings) {
        String secret = settings.stewardSecret();
        this.clients = clients;
        this.secretHash = secret == null
                ? null
                : PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(secret);
    }

    @Override
    protected void prepare() {
        if (secretHash == null) {
            return;
        }
        boolean revoked = Session.as(new Caller("candor", Role.STEWARD, Caller.REGISTRY), () -> {
            clients.ensureFirst(CLIENT, new RegisterClient("First steward", List.of(Role.STEWARD.scope()), null));
            return clients.get(CLIENT).revokedAt() != null;
        });
        if (revoked) {
            LOG.warn("{} has no effect: the first steward was revoked", AccessTokenSettings.STEWARD_SECRET);
        }
    }

    /** Any other client as it is; this one with the secret of the settings, and not at all where they have none. */
    Optional<ClientCredentials> asSet(ClientCredentials client) {
        if (!client.clientId().equals(CLIENT)) {
            return Optional.of(client);
        }
        return Optional.ofNullable(secretHash)
                .map(hash -> new ClientCredentials(
                        client.clientId(),
                        client.clinicId(),
                        client.providerId(),
                        client.name(),
                        client.scopes(),
                        hash));
    }
}
