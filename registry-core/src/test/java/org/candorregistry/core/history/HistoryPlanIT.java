package org.candorregistry.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A history is found by an index as the service's own role, under row-level security, not by reading a clinic's whole. */
class HistoryPlanIT {

    private static final int REPLACED = 20_000;

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final TestRegistry REGISTRY = TestRegistry.on(DATABASE);
    private static final UUID CLINIC = REGISTRY.clinic("Clinic with a long history");

    static {
        REGISTRY.everything()
                .sql("""
                        INSERT INTO record_history (clinic_id, record_type, record_id, version, record, recorded_at,
                                                    recorded_by, replaced_at, replaced_by, reason)
                        SELECT :clinic, 'score', gen_random_uuid(), 1,
                               jsonb_build_object('treatment_id', gen_random_uuid(), 'follow_up_id',
                                                  CASE WHEN number % 2 = 0 THEN gen_random_uuid() END),
                               now(), 'nurse', now(), 'nurse', 'corrected'
                          FROM generate_series(1, :replaced) AS number
                        """)
                .param("clinic", CLINIC)
                .param("replaced", REPLACED)
                .update();
        REGISTRY.everything().sql("ANALYZE record_history").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {HistoryRepository.OF_TREATMENT, HistoryRepository.OF_FOLLOW_UP})
    void isFoundByAnIndex(String sql) {
        String plan = plan(sql.replace(":id", "CAST('" + UUID.randomUUID() + "' AS uuid)"));

        assertThat(plan).contains(sql.equals(HistoryRepository.OF_TREATMENT) ? "treatment_ix" : "follow_up_ix");
        assertThat(plan).doesNotContain("Seq Scan");
    }

    /** The trap: an operator that is not leakproof runs after the policy, and reads what the policy lets through. */
    @Test
    void anOperatorThatMayLeakWouldNotBe() {
        String plan =
                plan("SELECT * FROM record_history WHERE record ->> 'treatment_id' = '" + UUID.randomUUID() + "'");

        assertThat(plan).contains("Seq Scan");
    }

    private static String plan(String sql) {
        return REGISTRY.as(
                CLINIC,
                () -> new TransactionTemplate(REGISTRY.get(PlatformTransactionManager.class))
                        .execute(status -> String.join(
                                "\n",
                                REGISTRY.get(JdbcClient.class)
                                        .sql("EXPLAIN " + sql)
                                        .query(String.class)
                                        .list())));
    }
}
