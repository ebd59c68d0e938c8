package org.candorregistry.core.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import org.candorregistry.core.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds for every catalogue as the migrations leave it. */
class CatalogueIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final JdbcClient SERVICE = JdbcClient.create(DATABASE.service());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code",
                "cell_source",
                "instrument",
                "measure",
                "threshold",
                "loinc_code",
                "scoring_table",
                "evidence_statement",
                "failure_set",
                "follow_up_plan"
            })
    void everyRowSaysWhereItComesFromAndWhetherThatWasVerified(String catalogue) {
        assertThat(count("FROM " + catalogue)).isPositive();
        assertThat(count("FROM " + catalogue + " WHERE citation = '' OR verified IS NULL"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "instrument", "measure", "threshold", "evidence_statement"})
    void whatWasNotCheckedIsNotVerified(String catalogue) {
        assertThat(
                        count(
                                "FROM " + catalogue
                                        + " WHERE verified AND citation ~ '^not checked against the source|, not checked against the source$'"))
                .isZero();
    }

    /** Rows of the reviewed lists. */
    @ParameterizedTest
    @CsvSource({
        "cell_source, 19",
        "preparation_method, 14",
        "delivery_route, 19",
        "donor_relation, 5",
        "fhir_product_category, 5",
        "qualification_degree, 10",
        "provider_training, 13",
        "facility_accreditation, 6",
        "clinical_concept, 9",
        "goal_domain, 12",
        "evidence_class, 7",
        "failure_reason, 12"
    })
    void theReviewedListsAreComplete(String list, long codes) {
        assertThat(count("FROM code WHERE list = '" + list + "'")).isEqualTo(codes);
    }

    @Test
    void the125EntriesOfTheScoringTablesAreThere() {
        assertThat(count("FROM scoring_table_entry")).isEqualTo(125);
    }

    /** Golicki 2019: state 55555 is worth -0.590; Dolan's UK set: 33333 is worth -0.594. */
    @Test
    void theWorstStatesHaveTheirPublishedValue() {
        assertThat(value("""
                        SELECT 1 - sum(value) FROM scoring_table_entry
                         WHERE scoring_table = 'EQ-5D-5L-PL-Golicki2019' AND key LIKE '%5'
                        """)).isEqualTo("-0.590");
        assertThat(value("""
                        SELECT 1 - sum(value) FROM scoring_table_entry
                         WHERE scoring_table = 'EQ-5D-3L-UK-TTO' AND (key LIKE '%3' OR key = 'constant')
                        """)).isEqualTo("-0.594");
    }

    @Test
    void theWindowsOfAPlanMeetWithoutGapOrOverlap() {
        assertThat(count("""
                        FROM (SELECT window_opens - 1 AS before,
                                     lag(window_closes) OVER (PARTITION BY plan_id ORDER BY horizon_days) AS former
                                FROM follow_up_time_point) AS neighbours
                        WHERE former IS NOT NULL AND former <> before
                        """)).isZero();
    }

    @Test
    void everyAreaHasAPlanAndAFailureSet() {
        assertThat(count("""
                        FROM code CROSS JOIN (VALUES (true), (false)) AS graft (transplant)
                        WHERE list = 'condition_area'
                          AND NOT EXISTS (SELECT FROM follow_up_default AS d
                                           WHERE d.transplant = graft.transplant AND (d.area = code OR d.area IS NULL))
                        """)).isZero();
    }

    private static long count(String from) {
        return SERVICE.sql("SELECT count(*) " + from).query(Long.class).single();
    }

    private static String value(String sql) {
        return SERVICE.sql(sql).query(String.class).single();
    }
}
