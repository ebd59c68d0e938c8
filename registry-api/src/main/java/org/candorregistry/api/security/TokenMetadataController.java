package org.candorregistry.api.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the authorization server can do. The framework's own answer names endpoints for people and browsers, which there
 * are none of; this one says what is.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8414#section-2">RFC 8414 §2</a>
 */
@Tag(name = "Tokens")
@RestController
@Conditional(IssuesTokens.class)
class TokenMetadataController {

    static final String PATH = "/.well-known/oauth-authorization-server";

    private final AccessTokenSettings settings;

    TokenMetadataController(AccessTokenSettings settings) {
        this.settings = settings;
    }

    @Operation(summary = "Where and how to get a token", description = "Authorization server metadata, RFC 8414.")
    @SecurityRequirements
    @PreAuthorize(Access.ANYBODY)
    @GetMapping(PATH)
    Metadata metadata() {
        String issuer = settings.issuer();
        return new Metadata(
                issuer,
                issuer + TokenEndpoints.TOKEN,
                issuer + TokenEndpoints.KEYS,
                List.of("client_secret_basic", "client_secret_post"),
                List.of("client_credentials"),
                List.of());
    }

    record Metadata(
            @JsonProperty("issuer") String issuer,
            @JsonProperty("token_endpoint") String tokenEndpoint,
            @JsonProperty("jwks_uri") String keys,

            @JsonProperty("token_endpoint_auth_methods_supported")
            List<String> authenticationMethods,

            @JsonProperty("grant_types_supported") List<String> grantTypes,
            @JsonProperty("response_types_supported") List<String> responseTypes) {}
}
