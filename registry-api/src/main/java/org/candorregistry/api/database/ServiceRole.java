package org.candorregistry.api.database;

import javax.sql.DataSource;
import org.candorregistry.api.start.StartFailure;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Row-level security is the wall between clinics: the service must not connect as a role that stands above it. */
final class ServiceRole {

    /** Rights count if they are the role's own or can be taken by it with SET ROLE. */
    static final String ABOVE_ROW_LEVEL_SECURITY = """
            SELECT coalesce(bool_or(rolsuper), false)     AS superuser,
                   coalesce(bool_or(rolbypassrls), false) AS bypasses,
                   EXISTS (SELECT 1 FROM pg_class
                            WHERE relkind IN ('r', 'p', 'v', 'm', 'f')
                              AND pg_has_role(current_user, relowner, 'MEMBER')) AS owns,
                   current_user::text AS role
              FROM pg_roles
             WHERE pg_has_role(current_user, oid, 'MEMBER')
            """;

    private ServiceRole() {}

    /** @throws StartFailure if the role is superuser, bypasses row-level security or owns tables, itself or by membership */
    static void requireConfined(DataSource dataSource) {
        Rights rights = JdbcClient.create(dataSource)
                .sql(ABOVE_ROW_LEVEL_SECURITY)
                .query(Rights.class)
                .single();
        if (rights.superuser || rights.bypasses || rights.owns) {
            String right = rights.superuser ? "is superuser" : rights.bypasses ? "has BYPASSRLS" : "owns tables";
            throw new StartFailure("The database role " + rights.role + " " + right
                    + ", and would see every clinic's patients; connect as candor_service.");
        }
    }

    private record Rights(boolean superuser, boolean bypasses, boolean owns, String role) {}
}
