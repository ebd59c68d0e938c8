package org.candorregistry.api.database;

import java.util.Arrays;
import java.util.List;
import org.candorregistry.api.start.StartFailure;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** What must be true before the schema is touched. */
final class Migration {

    private Migration() {}

    /**
     * Two roles, two passwords: the one that serves must own nothing, so it cannot be the one that migrates.
     *
     * @throws StartFailure if an external database is named without the role that owns its schema
     */
    static void requireOwner(Environment environment) {
        if (!NoDatabaseNamed.isTrueIn(environment)
                && !StringUtils.hasText(environment.getProperty("spring.flyway.user"))) {
            throw new StartFailure(
                    "spring.datasource.url is set, but spring.flyway.user is not; it names the role that "
                            + "owns the schema and migrates it, candor_owner.");
        }
    }

    /**
     * An older release would write rows the newer one's rules no longer allow.
     *
     * @throws StartFailure if a migration that this release does not have was applied after those it has
     */
    static void refuseNewerSchema(Flyway flyway) {
        List<MigrationInfo> newer = Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED)
                .toList();
        if (!newer.isEmpty()) {
            throw new StartFailure("The schema of the database has version "
                    + newer.get(newer.size() - 1).getVersion()
                    + ", which is newer than this release of the service; start the newer release.");
        }
    }
}
