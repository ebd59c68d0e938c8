package org.candorregistry.core.client;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.candorregistry.core.session.Role;

/**
 * What OAuth scopes say about who acts. A role has a scope of its own name; an EHR system has SMART scopes instead.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART App Launch 2.2,
 *     scopes</a>
 */
public final class Scopes {

    /** Beside SMART scopes: the EHR system may also know who its clinic's patients are. Names no role by itself. */
    public static final String PATIENT_IDENTITY = "patient-identity";

    /** {@code system/Patient.rs}: a resource type or {@code *}, then any of c, r, u, d, s in this order. */
    private static final Pattern SMART = Pattern.compile("system/(\\*|[A-Z][A-Za-z]{1,63})\\.(?=[cruds])c?r?u?d?s?");

    private Scopes() {}

    /** Whether the registry knows this scope. */
    public static boolean isKnown(String scope) {
        return scope.equals(PATIENT_IDENTITY) || role(scope).isPresent();
    }

    /**
     * In which capacity the bearer of these scopes acts.
     *
     * @param scopes any; those the registry does not know say nothing
     * @return empty where they name no role, or several: what a caller may do must not depend on a guess
     */
    public static Optional<Role> role(Collection<String> scopes) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        scopes.forEach(scope -> role(scope).ifPresent(roles::add));
        return roles.size() == 1 ? Optional.of(roles.iterator().next()) : Optional.empty();
    }

    private static Optional<Role> role(String scope) {
        if (SMART.matcher(scope).matches()) {
            return Optional.of(Role.EHR);
        }
        for (Role role : Role.values()) {
            if (role != Role.EHR && role.scope().equals(scope)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
