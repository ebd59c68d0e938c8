package org.candorregistry.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.comparison.ProductsAnswer.Outlier;
import org.candorregistry.core.database.TestDatabase;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.candorregistry.core.statistics.ProductOutlier.Reason;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Of one preparation 30 of 300 failed, of a second 16 of 40, of a third 8 of 20; all with a device that one clinic uses. By R:
 * 4.75 are expected of the second at the rate of the others, 38 of 320, and {@code ppois(15, 4.75, lower.tail = FALSE)}.
 */
@NullUnmarked
class ProductsIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final TestRegistry REGISTRY = TestRegistry.on(DATABASE);

    private static final String PEOPLE = """
            WITH fact AS (
                INSERT INTO goal_fact (clinic_id, goal_id, treatment_id, measure_id, goal_domain, horizon_days, condition,
                    product_class, preparation_method, device, training_level, sex, treatment_year, evidence_tier, synthetic,
                    research)
                SELECT '%s', gen_random_uuid(), gen_random_uuid(), 'nrs-pain', 'pain', 365, 'knee-osteoarthritis', 'bmac',
                       preparation, 'acme spinner', 'NONE', 'female', 2025, 'EXPERIMENTAL', false, true
                  FROM (VALUES ('centrifuge-single', 300), ('centrifuge-double', 40), ('density-gradient', 20))
                       AS of (preparation, people)
                 CROSS JOIN LATERAL generate_series(1, people)
                RETURNING clinic_id, goal_id, preparation_method),
            numbered AS (
                SELECT fact.*, row_number() OVER (PARTITION BY preparation_method ORDER BY goal_id) AS number FROM fact)
            INSERT INTO goal_outcome (clinic_id, goal_id, horizon_days, closes_on, goal_class, failure_event, improvement,
                                      baseline, follow_up, research)
            SELECT clinic_id, goal_id, 365, '2026-01-01',
                   CASE WHEN number <= most THEN 'FAILURE_EVENT' ELSE 'GOAL_MET' END,
                   CASE WHEN number <= most THEN 'conversion-to-surgery' END, 3, 7, 4, true
              FROM numbered
              JOIN (VALUES ('centrifuge-single', 30), ('centrifuge-double', 16), ('density-gradient', 8))
                   AS failed (preparation, most) ON preparation = preparation_method
            """;

    @BeforeAll
    static void write() throws SQLException {
        UUID clinic = REGISTRY.clinic("Products");
        try (Connection connection = DATABASE.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica"); // derived rows without the clinical ones
            statement.execute(PEOPLE.formatted(clinic));
        }
        REGISTRY.cut();
    }

    @Test
    void aStewardIsToldWhichToLookAt() {
        ProductsAnswer answer = Session.as(
                new Caller("steward", Role.STEWARD, Caller.REGISTRY),
                () -> REGISTRY.get(ProductsService.class)
                        .products(new CompareCohort(
                                new Cohort("knee-osteoarthritis", "bmac", "nrs-pain", 365, Map.of()), null, null)));
        assertThat(answer.screened()).isEqualTo(3);
        assertThat(answer.outliers())
                .extracting(Outlier::value)
                .containsExactly("centrifuge-double", "density-gradient");
        Outlier told = answer.outliers().get(0);
        assertThat(told.reason()).isEqualTo(Reason.TWICE_THE_OTHERS);
        assertThat(told.failure().count()).isEqualTo(16);
        assertThat(told.expected()).isCloseTo(4.75, within(1e-9));
        assertThat(told.timesTheOthers()).isCloseTo(3.36842105263, within(1e-9));
        assertThat(told.probability()).isCloseTo(3.82455888117e-5, within(1e-12));
        // 8 people are too few to be told of, but not to be looked at.
        Outlier withheld = answer.outliers().get(1);
        assertThat(withheld.reason()).isEqualTo(Reason.TWICE_THE_OTHERS);
        assertThat(withheld.failure()).isNull();
        assertThat(withheld.probability()).isNull();
    }
}
