package org.candorregistry.api.running;

import java.util.List;

/** Those who call in tests, each a client of its own with a token of the real token endpoint. */
public enum Identity {
    /** Submits for the first clinic. */
    CLINIC(Side.FIRST, "clinic-submitter"),
    CLINIC_ADMIN(Side.FIRST, "clinic-admin"),
    /** Submits for the other clinic, to whom the first one's records do not exist. */
    OTHER_CLINIC(Side.OTHER, "clinic-submitter"),
    OTHER_CLINIC_ADMIN(Side.OTHER, "clinic-admin"),
    RESEARCHER(Side.NONE, "researcher"),
    STEWARD(Side.NONE, "steward"),
    /** Reads everything of the first clinic over FHIR. */
    EHR(Side.FIRST, "system/*.rs"),
    OTHER_EHR(Side.OTHER, "system/*.rs");

    enum Side {
        FIRST,
        OTHER,
        NONE
    }

    private final Side side;
    private final String scope;

    Identity(Side side, String scope) {
        this.side = side;
        this.scope = scope;
    }

    Side side() {
        return side;
    }

    /** Whether it can sign. */
    boolean isAPerson() {
        return scope.startsWith("clinic-");
    }

    List<String> scopes() {
        return List.of(scope);
    }
}
