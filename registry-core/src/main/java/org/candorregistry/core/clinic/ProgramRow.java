package org.candorregistry.core.clinic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.evidence.EvidenceTier;
import org.candorregistry.core.session.Recorded;

/** A row of {@code program}, wherever it is read. */
public final class ProgramRow {

    private ProgramRow() {}

    public static Program read(ResultSet row) throws SQLException {
        return new Program(
                row.getObject("program_id", UUID.class),
                row.getString("name"),
                row.getString("product_class"),
                JsonColumn.list(row, "indications", Indication[].class),
                EvidenceTier.valueOf(row.getString("claimed_tier")),
                row.getString("not_for"),
                row.getString("follow_up_plan"),
                Recorded.of(row));
    }
}
