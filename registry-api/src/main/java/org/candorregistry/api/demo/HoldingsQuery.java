package org.candorregistry.api.demo;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How much the bound caller's clinic has recorded, and its first treatment. */
@Repository
class HoldingsQuery {

    static final String OF_CLINIC = """
            SELECT (SELECT count(*) FROM provider)  AS providers,
                   (SELECT count(*) FROM treatment) AS treatments,
                   (SELECT count(*) FROM follow_up) AS follow_ups,
                   first.treatment_id, first.subject_id
              FROM (SELECT treatment_id, subject_id FROM treatment ORDER BY treatment_id LIMIT 1) AS first
            """;

    private final JdbcClient jdbc;

    HoldingsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Holdings ofClinic() {
        return jdbc.sql(OF_CLINIC).query(Holdings.class).single();
    }

    /**
     * What a clinic has recorded.
     *
     * @param treatmentId its first treatment
     * @param subjectId whose that was
     */
    record Holdings(long providers, long treatments, long followUps, UUID treatmentId, UUID subjectId) {

        Holdings and(Holdings other) {
            return new Holdings(
                    providers + other.providers,
                    treatments + other.treatments,
                    followUps + other.followUps,
                    treatmentId,
                    subjectId);
        }
    }
}
