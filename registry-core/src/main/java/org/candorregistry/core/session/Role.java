package org.candorregistry.core.session;

/** In which capacity someone acts. The database role decides which rows and tables can be reached at all. */
public enum Role {
    CLINIC_SUBMITTER("clinic-submitter", ""),
    CLINIC_ADMIN("clinic-admin", ""),
    EHR("ehr", ""),
    RESEARCHER("researcher", "candor_research"),
    STEWARD("steward", "candor_steward");

    private final String scope;
    private final String databaseRole;

    Role(String scope, String databaseRole) {
        this.scope = scope;
        this.databaseRole = databaseRole;
    }

    /** The OAuth scope that carries this role; EHR systems carry {@code system/…} scopes instead. */
    public String scope() {
        return scope;
    }

    /** PostgreSQL role taken for the transaction; empty: the service's own, confined to one clinic. */
    String databaseRole() {
        return databaseRole;
    }

    public boolean actsForAClinic() {
        return databaseRole.isEmpty();
    }
}
