package org.candorregistry.core.client;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.failure.BrokenConstraint;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Ids;
import org.candorregistry.core.session.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, lists and revokes clients: a clinic's administrator those of the clinic, a steward all. */
@Service
public class ApiClientService {

    private static final int SECRET_BYTES = 32;

    private static final Map<String, Violation> CONSTRAINTS = Map.of(
            "api_client_clinic_fk",
            new Violation("/clinicId", InputFailure.CODE_UNKNOWN, "There is no such clinic."),
            "api_client_provider_fk",
            new Violation("/providerId", InputFailure.CODE_UNKNOWN, "The clinic has no such provider."));

    private final ApiClientRepository clients;
    private final Ids ids;
    private final Clock clock;
    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final SecureRandom random = new SecureRandom();

    ApiClientService(ApiClientRepository clients, Ids ids, Clock clock) {
        this.clients = clients;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes a client with a new secret.
     *
     * @throws RegistryException scope-unknown, scopes-ambiguous, scopes-not-permitted, code-unknown for a clinic or a
     *     provider that does not exist, and what is wrong with form
     */
    @Transactional
    public IssuedClient register(RegisterClient command) {
        String secret = newSecret();
        return new IssuedClient(insert(ids.next(), command, secret), secret);
    }

    /**
     * Makes sure that a client with a known id exists, so that an installation without clients can be entered. Does
     * nothing where it is there already; its secret is then the one it was made with.
     */
    @Transactional
    public void ensureFirst(UUID clientId, RegisterClient command, String secret) {
        if (clients.find(clientId).isEmpty()) {
            insert(clientId, command, secret);
        }
    }

    /** The same, with a secret that nobody is told. */
    @Transactional
    public void ensureFirst(UUID clientId, RegisterClient command) {
        ensureFirst(clientId, command, newSecret());
    }

    @Transactional(readOnly = true)
    public Page<ApiClient> list(PageRequest page) {
        return Page.of(clients.list(page), page, ApiClient::clientId);
    }

    /** One client.
     *
     * @throws RegistryException client-unknown, for another clinic's client too
     */
    @Transactional(readOnly = true)
    public ApiClient get(UUID clientId) {
        return clients.find(clientId).orElseThrow(ApiClientService::unknown);
    }

    /**
     * Gives the client no more tokens; those it has hold until they expire.
     *
     * @throws RegistryException client-unknown, client-revoked-already
     */
    @Transactional
    public ApiClient revoke(UUID clientId) {
        if (get(clientId).revokedAt() != null
                || clients.revoke(clientId, clock.instant(), Session.caller().actor()) == 0) {
            throw new RegistryException(ClientFailure.CLIENT_REVOKED_ALREADY, "This client was revoked before.");
        }
        return get(clientId);
    }

    /** For the token endpoint, before anybody is known: a client that is neither revoked nor expired. */
    @Transactional(readOnly = true)
    public Optional<ClientCredentials> credentials(UUID clientId) {
        return clients.credentials(clientId);
    }

    private String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private ApiClient insert(UUID clientId, RegisterClient command, String secret) {
        Caller caller = Session.caller();
        Instant now = clock.instant();
        @Nullable UUID clinic = ClientRules.clinicOf(command, caller, now);
        ApiClient client = new ApiClient(
                clientId,
                clinic,
                command.providerId(),
                command.name(),
                List.copyOf(command.scopes()),
                command.expiresAt(),
                now,
                caller.actor(),
                null);
        return BrokenConstraint.explained(CONSTRAINTS, () -> {
            clients.insert(client, passwords.encode(secret));
            return client;
        });
    }

    private static RegistryException unknown() {
        return new RegistryException(ClientFailure.CLIENT_UNKNOWN, "There is no such client.");
    }
}
