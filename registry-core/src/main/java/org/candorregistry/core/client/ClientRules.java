package org.candorregistry.core.client;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.jspecify.annotations.Nullable;

/** Which clients a caller may make. */
final class ClientRules {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_SCOPES = 50;

    private ClientRules() {}

    /**
     * The clinic that the client will act for.
     *
     * @return null: none, it acts for the registry
     * @throws RegistryException with everything that is wrong
     */
    static @Nullable UUID clinicOf(RegisterClient command, Caller caller, Instant now) {
        Violations violations = new Violations();
        violations.text("/name", command.name(), LONGEST_NAME);
        if (command.scopes().size() > MOST_SCOPES) {
            violations.add("/scopes", InputFailure.VALUE_OUT_OF_RANGE, "At most " + MOST_SCOPES + " scopes.");
        }
        for (int i = 0; i < command.scopes().size(); i++) {
            if (!Scopes.isKnown(command.scopes().get(i))) {
                violations.add(
                        "/scopes/" + i,
                        ClientFailure.SCOPE_UNKNOWN,
                        "One of clinic-submitter, clinic-admin, researcher, steward, system/<Resource>.<cruds>, or"
                                + " patient-identity beside these.");
            }
        }
        if (command.expiresAt() != null && !command.expiresAt().isAfter(now)) {
            violations.add("/expiresAt", InputFailure.DATE_IMPOSSIBLE, "A client cannot have expired already.");
        }
        if (command.providerId() != null
                && Scopes.role(command.scopes())
                        .filter(role -> role == Role.CLINIC_SUBMITTER || role == Role.CLINIC_ADMIN)
                        .isEmpty()) {
            violations.add(
                    "/providerId", InputFailure.VALUE_NOT_APPLICABLE, "Only clinic-submitter and clinic-admin sign.");
        }
        violations.throwIfAny();
        Optional<Role> role = Scopes.role(command.scopes());
        if (role.isEmpty()) {
            violations.add("/scopes", ClientFailure.SCOPES_AMBIGUOUS, "The scopes name exactly one role.");
        } else if (caller.role().actsForAClinic()) {
            return ofOwnClinic(command, role.get(), caller);
        } else if (role.get().actsForAClinic() && command.clinicId() == null) {
            violations.add("/clinicId", InputFailure.VALUE_REQUIRED, "This role acts for a clinic; name it.");
        } else if (!role.get().actsForAClinic() && command.clinicId() != null) {
            violations.add("/clinicId", InputFailure.VALUE_NOT_APPLICABLE, "This role acts for no clinic.");
        }
        violations.throwIfAny();
        return command.clinicId();
    }

    private static UUID ofOwnClinic(RegisterClient command, Role role, Caller caller) {
        boolean forAnother = command.clinicId() != null && !command.clinicId().equals(caller.clinic());
        if (!role.actsForAClinic() || forAnother) {
            throw new RegistryException(ClientFailure.SCOPES_NOT_PERMITTED, "A clinic makes clients for itself only.");
        }
        return caller.clinic();
    }
}
