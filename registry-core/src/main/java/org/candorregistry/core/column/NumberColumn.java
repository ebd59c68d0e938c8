package org.candorregistry.core.column;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A {@code numeric} column of fixed decimals, read as it was said: 7.000 is 7. */
public final class NumberColumn {

    private NumberColumn() {}

    public static @Nullable BigDecimal of(ResultSet row, String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
