package org.candorregistry.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoLoaderIT {

    @Test
    void everythingInTheDemoPassesTheRulesAndNothingIsLoadedTwice() {
        assertThat(rows("clinic WHERE synthetic")).isGreaterThanOrEqualTo(4);
        assertThat(rows("provider")).isGreaterThanOrEqualTo(20);
        assertThat(rows("treatment")).isEqualTo(1500);
        assertThat(rows("treatment JOIN clinic USING (clinic_id) WHERE NOT synthetic"))
                .isZero();
        assertThat(rows("goal_fact WHERE NOT synthetic")).isZero();
        assertThat(rows("goal_outcome")).isGreaterThan(5 * 1500L);

        DemoDatabase.load();
        assertThat(rows("treatment")).isEqualTo(1500);
    }

    private static long rows(String from) {
        return DemoDatabase.REGISTRY
                .everything()
                .sql("SELECT count(*) FROM " + from)
                .query(Long.class)
                .single();
    }
}
