package org.candorregistry.core.treatment;

import java.util.Collection;
import java.util.UUID;
import org.candorregistry.core.column.ArrayColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets those that change what is known of a person wait for each other: the second sees what the first one wrote. Always
 * in one order, so that they wait for each other and not for ever.
 */
@Component
public class PeopleLock {

    static final String LOCK = """
            SELECT s.subject_id
              FROM subject s
             WHERE EXISTS (SELECT 1 FROM treatment t
                            WHERE t.clinic_id = s.clinic_id AND t.subject_id = s.subject_id
                              AND t.treatment_id = ANY (CAST(:treatments AS uuid[])))
             ORDER BY s.subject_id
               FOR NO KEY UPDATE OF s
            """;

    private final JdbcClient jdbc;

    PeopleLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nobody else records anything of the people who had these treatments. */
    public void lockTreated(Collection<UUID> treatmentIds) {
        jdbc.sql(LOCK)
                .param("treatments", ArrayColumn.ofIds(treatmentIds))
                .query(UUID.class)
                .list();
    }
}
