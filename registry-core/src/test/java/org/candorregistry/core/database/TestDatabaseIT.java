package org.candorregistry.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseIT {

    private final TestDatabase database = TestDatabase.migrated();

    @Test
    void theServiceOwnsNothingAndTakesTwoRolesForATransaction() {
        JdbcClient service = JdbcClient.create(database.service());

        assertThat(service.sql("SELECT current_user").query(String.class).single())
                .isEqualTo("candor_service");
        assertThat(service.sql(
                                "SELECT rolsuper OR rolbypassrls OR rolinherit FROM pg_roles WHERE rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(service.sql("SELECT count(*) FROM pg_class WHERE relowner = 'candor_service'::regrole")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(service.sql("""
                        SELECT rolname FROM pg_roles
                         WHERE pg_has_role('candor_service', oid, 'MEMBER') AND rolname LIKE 'candor%'
                         ORDER BY rolname
                        """).query(String.class).list())
                .isEqualTo(List.of("candor_research", "candor_service", "candor_steward"));
        assertThat(service.sql("SELECT pg_has_role('candor_service', 'candor_research', 'USAGE')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void theOwnerMigratedIt() {
        assertThat(JdbcClient.create(database.superuser())
                        .sql("SELECT tableowner FROM pg_tables WHERE tablename = 'flyway_schema_history'")
                        .query(String.class)
                        .single())
                .isEqualTo("candor_owner");
    }

    @Test
    void whatOneTestClassWritesNoOtherSees() {
        JdbcClient.create(database.owner())
                .sql("CREATE TABLE only_here (n integer)")
                .update();

        assertThat(JdbcClient.create(TestDatabase.migrated().owner())
                        .sql("SELECT count(*) FROM pg_tables WHERE tablename = 'only_here'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
