package org.candorregistry.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row of any table, made from the database's own catalogue: every required column gets a value of its type. It goes
 * past keys, checks and triggers, whose constraints are dropped on the way, so it serves only to ask who can see it.
 */
public final class AnyRow {

    private static final String COLUMNS = """
            SELECT column_name, udt_name
              FROM information_schema.columns
             WHERE table_schema || '.' || table_name = :relation
               AND is_nullable = 'NO' AND is_generated = 'NEVER' AND is_identity = 'NO'
            """;

    private static final String CHECKS = """
            SELECT conname FROM pg_constraint WHERE conrelid = CAST(:relation AS regclass) AND contype = 'c'
            """;

    private AnyRow() {}

    /**
     * Inserts a row.
     *
     * @param relation schema and table, {@code public.subject}
     * @param given values by column; the other required columns get any
     * @return all values by column
     */
    public static Map<String, Object> insert(TestDatabase database, String relation, Map<String, ?> given) {
        try (Connection connection = database.superuser().getConnection()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql(CHECKS)
                    .param("relation", relation)
                    .query(String.class)
                    .list()
                    .forEach(check -> jdbc.sql("ALTER TABLE " + relation + " DROP CONSTRAINT " + check)
                            .update());
            Map<String, Object> row = anyValues(jdbc, relation);
            row.putAll(given);
            jdbc.sql("SET session_replication_role = replica").update();
            insert(jdbc, relation, row);
            return row;
        } catch (SQLException refused) {
            throw new IllegalStateException(relation, refused);
        }
    }

    /** Inserts the row with whatever rights the client has. */
    public static void insert(JdbcClient jdbc, String relation, Map<String, ?> row) {
        String columns = row.keySet().stream().sorted().collect(Collectors.joining(", "));
        Map<String, String> texts = new HashMap<>();
        row.forEach((column, value) -> texts.put(column, value.toString()));
        jdbc.sql("INSERT INTO %1$s (%2$s) SELECT %2$s FROM jsonb_populate_record(NULL::%1$s, CAST(:row AS jsonb))"
                        .formatted(relation, columns))
                .param("row", JsonMapper.shared().writeValueAsString(texts))
                .update();
    }

    private static Map<String, Object> anyValues(JdbcClient jdbc, String relation) {
        Map<String, Object> row = new HashMap<>();
        jdbc.sql(COLUMNS)
                .param("relation", relation)
                .query((columns, number) ->
                        row.put(columns.getString("column_name"), anyValue(columns.getString("udt_name"))))
                .list();
        return row;
    }

    private static Object anyValue(String type) {
        return switch (type) {
            case "uuid" -> UUID.randomUUID();
            case "text" -> "any";
            case "int2", "int4", "int8", "numeric", "float8" -> "1";
            case "bool" -> "false";
            case "date" -> "2024-01-01";
            case "timestamptz" -> "2024-01-01T00:00:00Z";
            case "jsonb" -> "{}";
            case "bytea" -> "\\x00";
            default -> {
                if (type.startsWith("_")) {
                    yield "{}";
                }
                throw new IllegalArgumentException("Say what a value of type " + type + " looks like.");
            }
        };
    }
}
