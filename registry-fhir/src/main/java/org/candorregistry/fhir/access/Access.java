package org.candorregistry.fhir.access;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import java.util.List;
import java.util.Optional;
import org.candorregistry.core.failure.ChannelFailure;
import org.candorregistry.core.failure.RegistryException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Lets a request through to its provider, or refuses it. Everything but the CapabilityStatement needs a permission; an
 * interaction that is not named here is refused whoever asks.
 */
@Component
public class Access {

    private static final String SCOPE = "SCOPE_";

    Access() {}

    /**
     * Lets an interaction pass.
     *
     * @param type of resource; null where the interaction is with no particular type
     * @throws RegistryException access-denied, authentication-required
     */
    public void authorise(@Nullable String type, RestOperationTypeEnum operation) {
        if (operation == RestOperationTypeEnum.METADATA) {
            return;
        }
        Optional<Character> interaction = interaction(operation);
        if (type == null || interaction.isEmpty() || !callerPermissions().permit(type, interaction.get())) {
            throw new RegistryException(
                    ChannelFailure.ACCESS_DENIED, "The token's scopes do not permit this interaction.");
        }
    }

    /** Whether the caller may know who a patient is: name, birth date, medical record number, contact. */
    public boolean knowsPatients() {
        return callerPermissions().knowsPatients();
    }

    private static Optional<Character> interaction(RestOperationTypeEnum operation) {
        return switch (operation) {
            case READ -> Optional.of('r');
            case SEARCH_TYPE -> Optional.of('s');
            default -> Optional.empty();
        };
    }

    private static Permissions callerPermissions() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            throw new RegistryException(ChannelFailure.AUTHENTICATION_REQUIRED, "A token is required.");
        }
        List<String> scopes = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(SCOPE))
                .map(authority -> authority.substring(SCOPE.length()))
                .toList();
        return Permissions.of(scopes);
    }
}
