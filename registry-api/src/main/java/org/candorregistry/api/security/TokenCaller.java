package org.candorregistry.api.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.client.ClientFailure;
import org.candorregistry.core.client.Scopes;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who a good token says is acting. */
final class TokenCaller {

    private static final String SCOPE = "SCOPE_";

    private TokenCaller() {}

    /**
     * Reads role and clinic.
     *
     * @throws RegistryException role-ambiguous, clinic-missing
     */
    static Caller of(JwtAuthenticationToken token, String clinicClaim) {
        List<String> scopes = token.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(SCOPE))
                .map(authority -> authority.substring(SCOPE.length()))
                .toList();
        Role role = Scopes.role(scopes)
                .orElseThrow(() -> new RegistryException(
                        ClientFailure.ROLE_AMBIGUOUS, "The token's scopes name no role of the registry, or several."));
        UUID clinic = role.actsForAClinic() ? clinic(token, clinicClaim) : Caller.REGISTRY;
        return new Caller(token.getName(), role, clinic);
    }

    private static UUID clinic(JwtAuthenticationToken token, String claim) {
        try {
            return Optional.ofNullable(token.getToken().getClaimAsString(claim))
                    .map(UUID::fromString)
                    .filter(clinic -> !clinic.equals(Caller.REGISTRY))
                    .orElseThrow(TokenCaller::clinicMissing);
        } catch (IllegalArgumentException notAnId) {
            throw clinicMissing();
        }
    }

    private static RegistryException clinicMissing() {
        return new RegistryException(
                ClientFailure.CLINIC_MISSING, "The token is for a clinic's role, but names no clinic.");
    }
}
