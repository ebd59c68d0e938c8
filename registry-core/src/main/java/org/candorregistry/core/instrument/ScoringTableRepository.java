package org.candorregistry.core.instrument;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.candorregistry.core.scoring.ScoringTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScoringTableRepository {

    static final String ENTRIES = "SELECT scoring_table, key, value FROM scoring_table_entry";

    private final JdbcClient jdbc;

    ScoringTableRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ScoringTables all() {
        Map<String, Map<String, BigDecimal>> tables = new HashMap<>();
        jdbc.sql(ENTRIES).query(row -> {
            tables.computeIfAbsent(row.getString("scoring_table"), name -> new HashMap<>())
                    .put(row.getString("key"), row.getBigDecimal("value"));
        });
        return new ScoringTables(tables);
    }
}
