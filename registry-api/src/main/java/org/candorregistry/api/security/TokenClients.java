package org.candorregistry.api.security;

import java.util.UUID;
import org.candorregistry.core.client.ApiClientService;
import org.candorregistry.core.client.ClientCredentials;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** The registry's clients, as the authorization server knows clients. */
@Component
@Conditional(IssuesTokens.class)
class TokenClients implements RegisteredClientRepository {

    /** Client setting: the clinic acted for, a UUID; absent for those who act for the registry. */
    static final String CLINIC = "candor.clinic";

    /** Client setting: the provider who alone uses it, a UUID; absent for systems. */
    static final String PROVIDER = "candor.provider";

    private final ApiClientService clients;
    private final FirstSteward firstSteward;
    private final AccessTokenSettings settings;

    TokenClients(ApiClientService clients, FirstSteward firstSteward, AccessTokenSettings settings) {
        this.clients = clients;
        this.firstSteward = firstSteward;
        this.settings = settings;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        try {
            return clients.credentials(UUID.fromString(clientId))
                    .flatMap(firstSteward::asSet)
                    .map(this::registered)
                    .orElse(null);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients are made by REST.");
    }

    private RegisteredClient registered(ClientCredentials client) {
        ClientSettings.Builder who = ClientSettings.builder();
        if (client.clinicId() != null) {
            who.setting(CLINIC, client.clinicId());
        }
        if (client.providerId() != null) {
            who.setting(PROVIDER, client.providerId());
        }
        return RegisteredClient.withId(client.clientId().toString())
                .clientId(client.clientId().toString())
                .clientName(client.name())
                .clientSecret(client.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(client.scopes()))
                .clientSettings(who.build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.lifetime())
                        .build())
                .build();
    }
}
