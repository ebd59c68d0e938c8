package org.candorregistry.core.column;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
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

    public static @Nullable List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? null : List.of((String[]) array.getArray());
    }
}
