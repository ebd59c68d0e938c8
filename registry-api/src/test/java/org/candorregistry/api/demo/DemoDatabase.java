package org.candorregistry.api.demo;

import java.time.Clock;
import org.candorregistry.core.clinic.ClinicService;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.followup.FollowUpService;
import org.candorregistry.core.identity.VaultKeyset;
import org.candorregistry.core.product.ProductService;
import org.candorregistry.core.provider.ProviderService;
import org.candorregistry.core.subject.SubjectService;
import org.candorregistry.core.treatment.TreatmentService;
import org.springframework.transaction.PlatformTransactionManager;

/** The whole demo, loaded once for all tests of a JVM: they read it, or load it again, and change nothing. */
final class DemoDatabase {

    static final TestDatabase DATABASE = TestDatabase.migrated();
    static final VaultKeyset KEYS = VaultKeyset.generate();
    static final TestRegistry REGISTRY = TestRegistry.on(DATABASE, KEYS);

    static {
        load();
    }

    private DemoDatabase() {}

    static void load() {
        new DemoLoader(
                        REGISTRY.get(ClinicService.class),
                        new ClinicLoader(
                                REGISTRY.get(ClinicService.class),
                                REGISTRY.get(ProviderService.class),
                                REGISTRY.get(SubjectService.class),
                                REGISTRY.get(ProductService.class),
                                REGISTRY.get(TreatmentService.class),
                                REGISTRY.get(FollowUpService.class)),
                        REGISTRY.get(PlatformTransactionManager.class),
                        REGISTRY.get(Clock.class))
                .load();
    }
}
