package org.candorregistry.core.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.candorregistry.core.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class LoincCheckDigitIT {

    private static final JdbcClient OWNER =
            JdbcClient.create(TestDatabase.migrated().owner());

    /** Codes that circulate in public repositories as "CD34", "EQ-5D-5L" and body mass index. */
    @ParameterizedTest
    @ValueSource(strings = {"42808-4", "96538-3", "39156-3"})
    void aWrongCodeNeverEnters(String code) {
        assertThatThrownBy(() -> OWNER.sql("""
                                WITH actor AS MATERIALIZED (SELECT set_config('candor.actor', 'test', true))
                                INSERT INTO loinc_code (loinc_code, label, used_for, verified, citation)
                                SELECT :code, 'label', 'use', false, 'citation' FROM actor
                                """).param("code", code).update())
                .hasMessageContaining("loinc_code_check_digit_ck");
    }

    /** Check digits as Regenstrief publishes them. */
    @ParameterizedTest
    @ValueSource(strings = {"72514-3", "38214-3", "39156-5", "29463-7", "751-8", "718-7"})
    void theDigitOfAPublishedCodeIsComputed(String code) {
        assertThat(OWNER.sql("SELECT loinc_check_digit(:code) = CAST(right(:code, 1) AS integer)")
                        .param("code", code)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void the45ConfirmedCodesAreThere() {
        assertThat(OWNER.sql("SELECT count(*) FROM loinc_code WHERE verified")
                        .query(Integer.class)
                        .single())
                .isEqualTo(45);
    }
}
