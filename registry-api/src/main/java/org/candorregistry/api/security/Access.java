package org.candorregistry.api.security;

/**
 * Who may call a route: the one place. Each controller method names one of these in {@code @PreAuthorize}; the scopes are
 * those of docs/security.md. Which rows a caller then sees is not decided here but by PostgreSQL's row-level security.
 */
public final class Access {

    /** Records and reads a clinic's own treatments and follow-ups. */
    public static final String CLINIC = "hasAnyAuthority('SCOPE_clinic-submitter', 'SCOPE_clinic-admin')";

    /** Keeps a clinic's own providers, programs and clients. */
    public static final String CLINIC_ADMIN = "hasAuthority('SCOPE_clinic-admin')";

    /** Keeps catalogues and the list of clinics; sees no patient. */
    public static final String STEWARD = "hasAuthority('SCOPE_steward')";

    public static final String CLINIC_ADMIN_OR_STEWARD = "hasAnyAuthority('SCOPE_clinic-admin', 'SCOPE_steward')";

    public static final String CLINIC_OR_STEWARD =
            "hasAnyAuthority('SCOPE_clinic-submitter', 'SCOPE_clinic-admin', 'SCOPE_steward')";

    /** Compares cohorts: researchers over all consented rows, clinics over their own. */
    public static final String COMPARISON =
            "hasAnyAuthority('SCOPE_researcher', 'SCOPE_clinic-submitter', 'SCOPE_clinic-admin')";

    /** Compares clinics: researchers and clinics without names but their own, stewards with names. */
    public static final String COMPARISON_OF_CLINICS =
            "hasAnyAuthority('SCOPE_researcher', 'SCOPE_steward', 'SCOPE_clinic-submitter', 'SCOPE_clinic-admin')";

    /** Takes extracts for a project that was approved. */
    public static final String RESEARCHER = "hasAuthority('SCOPE_researcher')";

    /** Sees what researchers ask about, and the answers that were given. */
    public static final String RESEARCHER_OR_STEWARD = "hasAnyAuthority('SCOPE_researcher', 'SCOPE_steward')";

    /** Anyone with a token: catalogues hold no patient. */
    public static final String ANYONE_KNOWN = "isAuthenticated()";

    /** Everybody, without a token: what the service can do, and what is told of so many people that none can be picked out. */
    public static final String ANYBODY = "permitAll()";

    private Access() {}
}
