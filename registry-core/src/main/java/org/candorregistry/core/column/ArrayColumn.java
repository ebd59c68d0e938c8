package org.candorregistry.core.column;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A {@code text[]} or {@code uuid[]} column. An empty list says none, null says nothing. */
public final class ArrayColumn {

    private ArrayColumn() {}

    /** What to bind: an array, which the parameter parser leaves alone, where it would take a list apart. */
    public static String @Nullable [] of(@Nullable Collection<String> values) {
        return values == null ? null : values.toArray(String[]::new);
    }

    public static UUID[] ofIds(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    /**
     * A column of many rows, to be unnested: each row's value as PostgreSQL reads it from a text.
     *
     * @param value null: NULL
     */
    public static <T> @Nullable String[] each(Collection<T> rows, Function<T, @Nullable Object> value) {
        @Nullable String[] texts = new String[rows.size()];
        int place = 0;
        for (T row : rows) {
            Object said = value.apply(row);
            texts[place++] = said == null ? null : said.toString();
        }
        return texts;
    }

    public static @Nullable List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? null : List.of((String[]) array.getArray());
    }
}
