package org.candorregistry.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.candorregistry.core.clinic.ClinicService;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.followup.FollowUpService;
import org.candorregistry.core.product.ProductService;
import org.candorregistry.core.provider.ProviderService;
import org.candorregistry.core.subject.SubjectService;
import org.candorregistry.core.treatment.TreatmentService;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

class DemoLoaderIT {

    private final TestRegistry registry = TestRegistry.on(TestDatabase.migrated());

    @Test
    void everythingInTheDemoPassesTheRulesAndNothingIsLoadedTwice() {
        loader().load();
        assertThat(rows("clinic")).isGreaterThanOrEqualTo(4);
        assertThat(rows("provider")).isGreaterThanOrEqualTo(20);
        assertThat(rows("treatment")).isEqualTo(1500);
        assertThat(rows("clinic WHERE NOT synthetic")).isZero();
        assertThat(rows("goal_fact WHERE NOT synthetic")).isZero();
        assertThat(rows("goal_outcome")).isGreaterThan(5 * 1500L);

        loader().load();
        assertThat(rows("treatment")).isEqualTo(1500);
    }

    private long rows(String from) {
        return registry.everything()
                .sql("SELECT count(*) FROM " + from)
                .query(Long.class)
                .single();
    }

    private DemoLoader loader() {
        return new DemoLoader(
                registry.get(ClinicService.class),
                new ClinicLoader(
                        registry.get(ClinicService.class),
                        registry.get(ProviderService.class),
                        registry.get(SubjectService.class),
                        registry.get(ProductService.class),
                        registry.get(TreatmentService.class),
                        registry.get(FollowUpService.class)),
                registry.get(PlatformTransactionManager.class),
                registry.get(Clock.class));
    }
}
