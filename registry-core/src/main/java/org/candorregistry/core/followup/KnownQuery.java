package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candorregistry.core.column.ArrayColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is known of treatments and of the people treated, for many at once. */
@Repository
class KnownQuery {

    static final String TREATED = """
            SELECT t.treatment_id, t.subject_id, t.treated_on, c.transplant, t.retracted
              FROM treatment t
              JOIN cell_product p ON p.clinic_id = t.clinic_id AND p.product_id = t.product_id
              JOIN product_class c ON c.product_class = p.product_class
             WHERE t.treatment_id = ANY (CAST(:treatments AS uuid[]))
            """;

    static final String KNOWN = """
            SELECT t.subject_id, t.treatment_id, CAST(NULL AS uuid) AS follow_up_id, t.treated_on AS day,
                   CAST(NULL AS text) AS event, false AS from_register
              FROM treatment t
             WHERE t.subject_id = ANY (CAST(:subjects AS uuid[])) AND NOT t.retracted
             UNION ALL
            SELECT t.subject_id, f.treatment_id, f.follow_up_id, f.observed_on, NULL, f.reporter = 'REGISTER'
              FROM treatment t
              JOIN follow_up f ON f.clinic_id = t.clinic_id AND f.treatment_id = t.treatment_id
             WHERE t.subject_id = ANY (CAST(:subjects AS uuid[])) AND f.contact AND NOT f.retracted
             UNION ALL
            SELECT e.subject_id, e.treatment_id, e.follow_up_id, e.occurred_on, e.kind, false
              FROM clinical_event e
             WHERE e.subject_id = ANY (CAST(:subjects AS uuid[])) AND NOT e.retracted
            """;

    static final String CONSENT_ENDS = """
            SELECT subject_id, max(withdrawn_on) AS ended_on
              FROM consent
             WHERE purpose = 'REGISTRY' AND subject_id = ANY (CAST(:subjects AS uuid[]))
             GROUP BY subject_id
            HAVING bool_and(withdrawn_on IS NOT NULL)
            """;

    private final JdbcClient jdbc;

    KnownQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By treatment; what the caller may not see is absent. */
    Map<UUID, Treated> treated(Collection<UUID> treatmentIds) {
        return jdbc
                .sql(TREATED)
                .param("treatments", ArrayColumn.ofIds(treatmentIds))
                .query((row, number) -> new Treated(
                        row.getObject("treatment_id", UUID.class),
                        row.getObject("subject_id", UUID.class),
                        row.getObject("treated_on", LocalDate.class),
                        row.getBoolean("transplant"),
                        row.getBoolean("retracted")))
                .stream()
                .collect(Collectors.toMap(Treated::treatmentId, treated -> treated));
    }

    List<Known> known(Collection<UUID> subjectIds) {
        return jdbc.sql(KNOWN)
                .param("subjects", ArrayColumn.ofIds(subjectIds))
                .query((row, number) -> new Known(
                        row.getObject("subject_id", UUID.class),
                        row.getObject("treatment_id", UUID.class),
                        row.getObject("follow_up_id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getString("event"),
                        row.getBoolean("from_register")))
                .list();
    }

    /** By subject; only of those who withdrew consent to the registry and have not given it again. */
    Map<UUID, LocalDate> consentEnds(Collection<UUID> subjectIds) {
        Map<UUID, LocalDate> ends = new HashMap<>();
        jdbc.sql(CONSENT_ENDS).param("subjects", ArrayColumn.ofIds(subjectIds)).query(row -> {
            ends.put(row.getObject("subject_id", UUID.class), row.getObject("ended_on", LocalDate.class));
        });
        return ends;
    }
}
