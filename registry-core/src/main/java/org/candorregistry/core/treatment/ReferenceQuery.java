package org.candorregistry.core.treatment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorregistry.core.column.ArrayColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what treatments refer to, for many at once. What the clinic may not see is absent. */
@Repository
class ReferenceQuery {

    /** In one order, so that two that write for the same people wait for each other and not for ever. */
    static final String LOCK = """
            SELECT subject_id FROM subject
             WHERE subject_id = ANY (CAST(:subjects AS uuid[]))
             ORDER BY subject_id
               FOR NO KEY UPDATE
            """;

    static final String SUBJECTS = """
            SELECT subject.subject_id, subject.birth_year,
                   EXISTS (SELECT FROM consent
                            WHERE consent.clinic_id = subject.clinic_id AND consent.subject_id = subject.subject_id
                              AND consent.purpose = 'REGISTRY' AND consent.given_on <= :today
                              AND (consent.withdrawn_on IS NULL OR consent.withdrawn_on > :today)) AS consented,
                   (SELECT min(event.occurred_on) FROM clinical_event AS event
                     WHERE event.clinic_id = subject.clinic_id AND event.subject_id = subject.subject_id
                       AND event.kind = 'death' AND NOT event.retracted) AS died_on
              FROM subject
             WHERE subject_id = ANY (CAST(:subjects AS uuid[]))
            """;

    static final String PROVIDERS =
            "SELECT provider_id FROM provider WHERE provider_id = ANY (CAST(:providers AS uuid[]))";

    static final String PROGRAMS = """
            SELECT program_id, product_class, follow_up_plan
              FROM program WHERE program_id = ANY (CAST(:programs AS uuid[]))
            """;

    private final JdbcClient jdbc;

    ReferenceQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By id; until the transaction ends, nobody else records anything of these people. */
    Map<UUID, KnownSubject> subjects(Collection<UUID> ids, LocalDate today) {
        jdbc.sql(LOCK)
                .param("subjects", ArrayColumn.ofIds(ids))
                .query(UUID.class)
                .list();
        Map<UUID, KnownSubject> subjects = new HashMap<>();
        jdbc.sql(SUBJECTS)
                .param("subjects", ArrayColumn.ofIds(ids))
                .param("today", today)
                .query(row -> {
                    subjects.put(
                            row.getObject("subject_id", UUID.class),
                            new KnownSubject(
                                    row.getObject("birth_year", Integer.class),
                                    row.getBoolean("consented"),
                                    row.getObject("died_on", LocalDate.class)));
                });
        return subjects;
    }

    /** Those of {@code ids} that the clinic has. */
    Set<UUID> providers(Collection<UUID> ids) {
        return Set.copyOf(jdbc.sql(PROVIDERS)
                .param("providers", ArrayColumn.ofIds(ids))
                .query(UUID.class)
                .list());
    }

    Map<UUID, KnownProgram> programs(Collection<UUID> ids) {
        Map<UUID, KnownProgram> programs = new HashMap<>();
        jdbc.sql(PROGRAMS).param("programs", ArrayColumn.ofIds(ids)).query(row -> {
            programs.put(
                    row.getObject("program_id", UUID.class),
                    new KnownProgram(row.getString("product_class"), row.getString("follow_up_plan")));
        });
        return programs;
    }
}
