package org.candorregistry.fhir.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candorregistry.core.client.Scopes;
import org.candorregistry.core.session.Role;

/**
 * What the bearer of some scopes may do over FHIR. Clinics may read their own records, stewards the list of clinics;
 * an EHR system may do what its scopes name. Which rows that shows is not decided here but by row-level security.
 *
 * @param all every type may be read and searched
 * @param named types that may be read and searched
 * @param scopes of an EHR system
 * @param knowsPatients whether who a patient is may be told
 */
record Permissions(boolean all, Set<String> named, List<SystemScope> scopes, boolean knowsPatients) {

    private static final String READ_AND_SEARCH = "rs";
    private static final Set<String> SEEN_BY_STEWARDS = Set.of("Organization");
    private static final Set<String> CLINIC = Set.of(Role.CLINIC_SUBMITTER.scope(), Role.CLINIC_ADMIN.scope());

    static Permissions of(Collection<String> scopes) {
        boolean clinic = scopes.stream().anyMatch(CLINIC::contains);
        return new Permissions(
                clinic,
                scopes.contains(Role.STEWARD.scope()) ? SEEN_BY_STEWARDS : Set.of(),
                scopes.stream()
                        .map(SystemScope::parse)
                        .flatMap(Optional::stream)
                        .toList(),
                clinic || scopes.contains(Scopes.PATIENT_IDENTITY));
    }

    /** @param interaction c, r, u, d or s */
    boolean permit(String type, char interaction) {
        boolean byRole = READ_AND_SEARCH.indexOf(interaction) >= 0 && (all || named.contains(type));
        return byRole || scopes.stream().anyMatch(scope -> scope.permits(type, interaction));
    }
}
