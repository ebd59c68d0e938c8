package org.candorregistry.core.followup;

import java.util.List;
import java.util.UUID;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.treatment.TreatmentsRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Refuses to move a treatment behind what was observed after it; in the transaction of the correction. */
@Repository
class TreatmentDayCheck {

    static final String OBSERVED_BEFORE = """
            SELECT EXISTS (
                SELECT 1
                  FROM treatment t
                  LEFT JOIN follow_up f ON f.clinic_id = t.clinic_id AND f.treatment_id = t.treatment_id
                       AND NOT f.retracted AND f.observed_on < t.treated_on
                  LEFT JOIN score s ON s.clinic_id = t.clinic_id AND s.treatment_id = t.treatment_id
                       AND s.follow_up_id IS NOT NULL AND NOT s.retracted AND s.observed_on <= t.treated_on
                  LEFT JOIN clinical_event e ON e.clinic_id = t.clinic_id AND e.treatment_id = t.treatment_id
                       AND NOT e.retracted AND e.occurred_on < t.treated_on
                 WHERE t.treatment_id = ANY (CAST(:treatments AS uuid[]))
                   AND num_nonnulls(f.follow_up_id, s.score_id, e.event_id) > 0)
            """;

    private final JdbcClient jdbc;

    TreatmentDayCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws RegistryException {@code follow-up-before-treatment} */
    @EventListener
    void on(TreatmentsRecorded event) {
        if (observedBefore(event.treatmentIds())) {
            throw new RegistryException(List.of(new Violation(
                    "/treatedOn",
                    FollowUpFailure.FOLLOW_UP_BEFORE_TREATMENT,
                    "A follow-up, its score or its event is recorded for an earlier day.")));
        }
    }

    private boolean observedBefore(List<UUID> treatmentIds) {
        return jdbc.sql(OBSERVED_BEFORE)
                .param("treatments", ArrayColumn.ofIds(treatmentIds))
                .query(Boolean.class)
                .single();
    }
}
