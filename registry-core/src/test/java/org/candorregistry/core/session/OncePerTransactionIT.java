package org.candorregistry.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.instrument.InstrumentService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** In transactions of the real database. */
class OncePerTransactionIT {

    private static TestRegistry registry;

    private final AtomicInteger readings = new AtomicInteger();
    private final OncePerTransaction<Integer> counted = new OncePerTransaction<>(readings::incrementAndGet);

    @BeforeAll
    static void start() {
        registry = TestRegistry.on(TestDatabase.migrated());
    }

    @Test
    void readsOnceInATransactionAndAnewInTheNext() {
        transaction().executeWithoutResult(first -> {
            assertThat(counted.get()).isEqualTo(1);
            assertThat(counted.get()).isEqualTo(1);
        });
        transaction().executeWithoutResult(second -> assertThat(counted.get()).isEqualTo(2));
    }

    @Test
    void readsAnewAfterATransactionThatFailed() {
        transaction().executeWithoutResult(failed -> {
            counted.get();
            failed.setRollbackOnly();
        });
        transaction().executeWithoutResult(next -> assertThat(counted.get()).isEqualTo(2));
    }

    @Test
    void aTransactionInsideAnotherReadsForItself() {
        transaction().executeWithoutResult(outer -> {
            assertThat(counted.get()).isEqualTo(1);
            TransactionTemplate apart = transaction();
            apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            apart.executeWithoutResult(inner -> assertThat(counted.get()).isEqualTo(2));
            assertThat(counted.get()).isEqualTo(1);
        });
    }

    @Test
    void outsideATransactionEveryCallReads() {
        assertThat(counted.get()).isEqualTo(1);
        assertThat(counted.get()).isEqualTo(2);
    }

    @Test
    void aChangeOfTheCatalogueHoldsForTheNextTransaction() {
        InstrumentService instruments = registry.get(InstrumentService.class);
        transaction().executeWithoutResult(under -> {
            assertThat(nameOfOverallSurvival(instruments)).isEqualTo("Overall survival");
            registry.everything()
                    .sql(
                            "SET session_replication_role = replica; UPDATE measure SET name = 'Survival' WHERE measure_id = 'os'")
                    .update();
            assertThat(nameOfOverallSurvival(instruments)).isEqualTo("Overall survival");
        });
        assertThat(nameOfOverallSurvival(instruments)).isEqualTo("Survival");
    }

    private static String nameOfOverallSurvival(InstrumentService instruments) {
        return instruments.measures().stream()
                .filter(measure -> measure.id().equals("os"))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static TransactionTemplate transaction() {
        return new TransactionTemplate(registry.get(PlatformTransactionManager.class));
    }
}
