package org.candorregistry.core.session;

import java.util.UUID;

/**
 * Who acts, in which capacity, for which clinic.
 *
 * @param actor the client's or person's name as the issuer gave it; stands in histories and receipts
 * @param clinic the clinic acted for; {@link #REGISTRY} for stewards and researchers, who act for none
 * @param reason why a recorded state is replaced; empty where nothing is
 */
public record Caller(String actor, Role role, UUID clinic, String reason) {

    /** Stands for the registry itself, where no clinic acts. */
    public static final UUID REGISTRY = new UUID(0, 0);

    public Caller(String actor, Role role, UUID clinic) {
        this(actor, role, clinic, "");
    }

    public Caller because(String changeReason) {
        return new Caller(actor, role, clinic, changeReason);
    }
}
