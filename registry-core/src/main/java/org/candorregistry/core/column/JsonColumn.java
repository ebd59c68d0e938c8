package org.candorregistry.core.column;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A {@code jsonb} column; decimals keep their digits, absent values are left out. */
public final class JsonColumn {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private JsonColumn() {}

    /** What to bind, as text, to a parameter that is cast to {@code jsonb}. */
    public static String of(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** What {@link #of} made of a value, and was kept elsewhere than in a column. */
    public static <T> T read(byte[] utf8, Class<T> type) {
        return JSON.readValue(utf8, type);
    }

    public static Map<String, String> texts(ResultSet row, String column) throws SQLException {
        return JSON.readValue(row.getString(column), new TypeReference<Map<String, String>>() {});
    }

    public static Map<String, BigDecimal> numbers(ResultSet row, String column) throws SQLException {
        return JSON.readValue(row.getString(column), new TypeReference<Map<String, BigDecimal>>() {});
    }

    public static Map<String, Integer> wholeNumbers(ResultSet row, String column) throws SQLException {
        return JSON.readValue(row.getString(column), new TypeReference<Map<String, Integer>>() {});
    }

    public static <T> List<T> list(ResultSet row, String column, Class<T[]> type) throws SQLException {
        return List.of(JSON.readValue(row.getString(column), type));
    }

    public static ObjectNode object(ResultSet row, String column) throws SQLException {
        return JSON.readValue(row.getString(column), ObjectNode.class);
    }
}
