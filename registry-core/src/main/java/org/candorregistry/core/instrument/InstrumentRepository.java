package org.candorregistry.core.instrument;

import java.util.List;
import org.candorregistry.core.codelist.Citation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InstrumentRepository {

    static final String LIST = """
            SELECT instrument_id, name, subscales, population, items, reported_range, recall_period, scoring_rule,
                   missing_rule, ships_item_text, licence, typical_time_points, verified, citation
              FROM instrument
             WHERE CAST(:id AS text) IS NULL OR instrument_id = :id
             ORDER BY instrument_id
            """;

    private final JdbcClient jdbc;

    InstrumentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param id null: all */
    List<Instrument> list(@Nullable String id) {
        return jdbc.sql(LIST)
                .param("id", id)
                .query((row, number) -> new Instrument(
                        row.getString("instrument_id"),
                        row.getString("name"),
                        row.getString("subscales"),
                        row.getString("population"),
                        row.getString("items"),
                        row.getString("reported_range"),
                        row.getString("recall_period"),
                        row.getString("scoring_rule"),
                        row.getString("missing_rule"),
                        row.getBoolean("ships_item_text"),
                        row.getString("licence"),
                        row.getString("typical_time_points"),
                        new Citation(row.getBoolean("verified"), row.getString("citation"), null)))
                .list();
    }
}
