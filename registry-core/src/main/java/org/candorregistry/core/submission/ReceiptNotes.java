package org.candorregistry.core.submission;

import java.util.List;
import org.candorregistry.core.column.JsonColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where features write on the receipt of the submission that they are doing, in its transaction. What was stored is noted
 * by the database itself. Where nothing was submitted, as in a step of a job, what is noted is dropped.
 */
@Component
public class ReceiptNotes {

    static final String OPEN = "SELECT coalesce(current_setting('candor.submission', true), '') <> ''";

    static final String VISITS = """
            UPDATE submission SET visits = visits || CAST(:added AS jsonb)
             WHERE submission_id = CAST(nullif(current_setting('candor.submission', true), '') AS uuid)
            """;

    static final String FINDINGS = """
            UPDATE submission SET findings = findings || CAST(:added AS jsonb)
             WHERE submission_id = CAST(nullif(current_setting('candor.submission', true), '') AS uuid)
            """;

    private final JdbcClient jdbc;

    ReceiptNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there is a receipt to write on; what is costly to find out need not be found out where there is none. */
    public boolean isOpen() {
        return jdbc.sql(OPEN).query(Boolean.class).single();
    }

    public void visits(List<SatisfiedVisit> visits) {
        add(VISITS, visits);
    }

    public void findings(List<Finding> findings) {
        add(FINDINGS, findings);
    }

    private void add(String sql, List<?> added) {
        if (!added.isEmpty()) {
            jdbc.sql(sql).param("added", JsonColumn.of(added)).update();
        }
    }
}
