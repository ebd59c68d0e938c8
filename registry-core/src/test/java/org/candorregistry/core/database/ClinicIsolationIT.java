package org.candorregistry.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.RegistryTransactionManager;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps clinics apart in every table with a clinic, those that a later migration adds too: the tables are read from the
 * database, never listed here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClinicIsolationIT {

    private static final UUID CLINIC = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final TestDatabase database = TestDatabase.migrated();
    private final JdbcClient service = JdbcClient.create(database.service());
    private final TransactionTemplate transactions =
            new TransactionTemplate(new RegistryTransactionManager(database.service(), TestClock.at("2026-03-01")));

    List<String> tables() {
        return ClinicTables.of(database);
    }

    @Test
    void everyTableWithAClinicKeepsClinicsApart() {
        assertThat(tables()).contains("public.clinic", "public.subject", "public.treatment", "vault.identity");
        assertThat(ClinicTables.faults(database)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aRowIsSeenByItsOwnClinicAlone(String table) {
        Map<String, Object> row = AnyRow.insert(database, table, Map.of("clinic_id", CLINIC));

        assertThat(seen(table, null)).as("by nobody in particular").isZero();
        assertThat(seen(table, new Caller("nurse", Role.CLINIC_ADMIN, OTHER)))
                .as("by another clinic")
                .isZero();
        assertThat(seen(table, new Caller("nurse", Role.CLINIC_ADMIN, CLINIC)))
                .as("by its own clinic")
                .isEqualTo(1);
        assertThatThrownBy(() -> as(new Caller("nurse", Role.CLINIC_ADMIN, OTHER), () -> {
                    AnyRow.insert(service, table, row);
                    return 0;
                }))
                .as("written by another clinic")
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security policy");
        assertThat(changed(table, new Caller("nurse", Role.CLINIC_ADMIN, OTHER)))
                .as("changed by another clinic")
                .isZero();
    }

    @Test
    void theServiceOwnsNothing() {
        assertThat(JdbcClient.create(database.superuser())
                        .sql("""
                        SELECT 'table ' || relname FROM pg_class WHERE relowner = 'candor_service'::regrole
                        UNION ALL
                        SELECT 'function ' || proname FROM pg_proc WHERE proowner = 'candor_service'::regrole
                        UNION ALL
                        SELECT 'schema ' || nspname FROM pg_namespace WHERE nspowner = 'candor_service'::regrole
                        """)
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThatThrownBy(() -> service.sql("CREATE TABLE mine (n integer)").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void aTableWithoutAPolicyIsNoticed() {
        TestDatabase careless = TestDatabase.migrated();
        JdbcClient owner = JdbcClient.create(careless.owner());
        owner.sql("CREATE TABLE visit_note (note_id uuid PRIMARY KEY, clinic_id uuid NOT NULL)")
                .update();
        assertThat(ClinicTables.faults(careless))
                .containsExactly(
                        "visit_note does not force row-level security on its owner",
                        "visit_note has a primary key that clinic_id does not lead",
                        "visit_note has no policy for the service that looks at the clinic when reading and writing",
                        "visit_note has no row-level security");

        owner.sql("ALTER TABLE visit_note DROP CONSTRAINT visit_note_pkey, ADD PRIMARY KEY (clinic_id, note_id)")
                .update();
        owner.sql("CALL isolate_by_clinic('visit_note')").update();
        assertThat(ClinicTables.faults(careless)).isEmpty();

        owner.sql("CREATE POLICY generous ON visit_note USING (true)").update();
        assertThat(ClinicTables.faults(careless))
                .containsExactly("visit_note has another policy for the service or for everyone: generous");
    }

    private int seen(String table, @Nullable Caller caller) {
        return as(
                caller,
                () -> service.sql("SELECT count(*) FROM " + table)
                        .query(Integer.class)
                        .single());
    }

    /** Rows that an update without a condition reaches; a table that may not be updated reaches none. */
    private int changed(String table, Caller caller) {
        Boolean allowed = service.sql("SELECT has_table_privilege(:table, 'UPDATE')")
                .param("table", table)
                .query(Boolean.class)
                .single();
        return allowed
                ? as(
                        caller,
                        () -> service.sql("UPDATE " + table + " SET clinic_id = clinic_id")
                                .update())
                : 0;
    }

    private <T> T as(@Nullable Caller caller, Supplier<T> work) {
        Supplier<T> inTransaction = () -> transactions.execute(status -> work.get());
        return caller == null ? inTransaction.get() : Session.as(caller, inTransaction);
    }
}
