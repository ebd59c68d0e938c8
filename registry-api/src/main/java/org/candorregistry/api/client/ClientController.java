package org.candorregistry.api.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.api.submission.Submissions;
import org.candorregistry.core.client.ApiClient;
import org.candorregistry.core.client.ApiClientService;
import org.candorregistry.core.client.IssuedClient;
import org.candorregistry.core.client.RegisterClient;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Clients", description = "Systems that may ask the service for tokens.")
@RestController
class ClientController {

    private static final String PATH = "/api/v1/clients";

    private final ApiClientService clients;

    ClientController(ApiClientService clients) {
        this.clients = clients;
    }

    @Operation(
            summary = "Make a client",
            description = "The secret is told once. A retry with the same Idempotency-Key is answered without it.")
    @Fails({"scope-unknown", "scopes-ambiguous", "scopes-not-permitted", "code-unknown"})
    @PreAuthorize(Access.CLINIC_ADMIN_OR_STEWARD)
    @PostMapping(PATH)
    ResponseEntity<IssuedView> register(@Valid @RequestBody ClientBody body, HttpServletRequest request) {
        IssuedClient issued = clients.register(body.command());
        Submissions.withholdAnswer(request);
        return ResponseEntity.created(URI.create(PATH + "/" + issued.client().clientId()))
                .body(new IssuedView(ClientView.of(issued.client()), issued.secret()));
    }

    @Operation(
            summary = "Give a client no more tokens",
            description = "Those it has hold until they expire, at most an hour unless set otherwise.")
    @Fails({"client-unknown", "client-revoked-already"})
    @PreAuthorize(Access.CLINIC_ADMIN_OR_STEWARD)
    @PostMapping(PATH + "/{client}/revocation")
    ClientView revoke(@PathVariable UUID client) {
        return ClientView.of(clients.revoke(client));
    }

    @Operation(summary = "One client")
    @Fails("client-unknown")
    @PreAuthorize(Access.CLINIC_ADMIN_OR_STEWARD)
    @GetMapping(PATH + "/{client}")
    ClientView get(@PathVariable UUID client) {
        return ClientView.of(clients.get(client));
    }

    @Operation(summary = "Clients", description = "All for a steward, its own for a clinic.")
    @PreAuthorize(Access.CLINIC_ADMIN_OR_STEWARD)
    @GetMapping(PATH)
    PageView<ClientView> list(Listing listing) {
        return listing.view(clients.list(listing.page()).map(ClientView::of));
    }

    @Schema(name = "ClientBody", example = """
            {"name": "Lakeside EHR", "scopes": ["system/*.rs"], "expiresAt": "2035-01-01T00:00:00Z"}""")
    record ClientBody(
            @Schema(description = "For people, 1 to 200 characters.") @NotNull
            String name,

            @Schema(
                    description = "`clinic-submitter`, `clinic-admin`, `researcher`, `steward`, or any number of"
                            + " `system/<Resource>.<cruds>`: one role.")
            @NotNull
            List<String> scopes,

            @Schema(
                    description =
                            "The clinic it acts for. A clinic need not name itself; for researchers and stewards none.")
            @Nullable
            UUID clinicId,

            @Schema(
                    description = "The provider of that clinic who alone uses it: its tokens can sign. Absent: a"
                            + " system, which signs nothing.")
            @Nullable
            UUID providerId,

            @Schema(description = "From then on it gets no token; never unless said.") @Nullable
            Instant expiresAt) {

        RegisterClient command() {
            return new RegisterClient(name, scopes, clinicId, providerId, expiresAt);
        }
    }

    @Schema(name = "Client")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClientView(
            @Schema(description = "What the token endpoint knows as client_id.")
            UUID clientId,

            @Schema(description = "The clinic it acts for; absent: for the registry.") @Nullable
            UUID clinicId,

            @Schema(description = "The provider who alone uses it; absent: a system.") @Nullable
            UUID providerId,

            String name,
            List<String> scopes,

            @Schema(description = "Absent: never.") @Nullable
            Instant expiresAt,

            Instant createdAt,
            String createdBy,

            @Schema(description = "Absent: not revoked.") @Nullable
            Instant revokedAt) {

        static ClientView of(ApiClient client) {
            return new ClientView(
                    client.clientId(),
                    client.clinicId(),
                    client.providerId(),
                    client.name(),
                    client.scopes(),
                    client.expiresAt(),
                    client.createdAt(),
                    client.createdBy(),
                    client.revokedAt());
        }
    }

    @Schema(name = "IssuedClient")
    record IssuedView(
            ClientView client,

            @Schema(description = "What the token endpoint knows as client_secret; told once.")
            String clientSecret) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "IssuedView[" + client + "]";
        }
    }
}
