package org.candorregistry.api.badinput;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.candorregistry.api.running.RunningRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What the database holds, by table, over all clinics: how many rows, and the last transaction that wrote one of them. A
 * row that was inserted, changed or deleted, and committed, changes one of the two.
 */
final class Stored {

    private final JdbcClient everything;
    private final String sql;

    Stored(RunningRegistry registry) {
        this.everything = JdbcClient.create(oneConnection(registry));
        this.sql = everything.sql("""
                        SELECT format('SELECT %L, concat(count(*), '' rows, newest by '', max(CAST(CAST(xmin AS text) AS bigint)))'
                                      ' FROM %I.%I', table_name, table_schema, table_name)
                          FROM information_schema.tables
                         WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
                         ORDER BY table_schema, table_name
                        """).query(String.class).list().stream().collect(Collectors.joining("\nUNION ALL\n"));
    }

    private static DataSource oneConnection(RunningRegistry registry) {
        try {
            return new SingleConnectionDataSource(
                    registry.database().superuser().getConnection(), true);
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** By table. */
    Map<String, String> now() {
        Map<String, String> byTable = new TreeMap<>();
        everything.sql(sql).query(row -> {
            byTable.put(row.getString(1), row.getString(2));
        });
        return byTable;
    }
}
