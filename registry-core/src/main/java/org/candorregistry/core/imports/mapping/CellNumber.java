package org.candorregistry.core.imports.mapping;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.candorregistry.core.failure.InputFailure;
import org.jspecify.annotations.Nullable;

/**
 * Reads decimal numbers as spreadsheets write them. Without a declared decimal mark only a point is taken, and only as
 * one; with it, groups of three digits may be set apart by the other mark, a space or an apostrophe.
 */
final class CellNumber {

    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?");
    private static final Pattern POINT = grouped(",", "\\.");
    private static final Pattern COMMA = grouped("\\.", ",");
    private static final int MOST_CHARACTERS = 40;

    private CellNumber() {}

    /** @param decimal null: not declared */
    static BigDecimal read(String cell, @Nullable Character decimal) throws CellRefused {
        if (cell.length() > MOST_CHARACTERS) {
            throw notANumber();
        }
        if ((decimal == null || decimal == '.') && PLAIN.matcher(cell).matches()) {
            return new BigDecimal(cell);
        }
        if (decimal == null) {
            if (COMMA.matcher(cell).matches() || POINT.matcher(cell).matches()) {
                throw new CellRefused(
                        MappingFailure.NUMBER_AMBIGUOUS,
                        "The comma may be either mark; declare decimal in the mapping.");
            }
            throw notANumber();
        }
        if (!(decimal == ',' ? COMMA : POINT).matcher(cell).matches()) {
            throw notANumber();
        }
        String digits = cell.replaceAll(decimal == ',' ? "[. \u00A0\u202F'’]" : "[, \u00A0\u202F'’]", "");
        return new BigDecimal(digits.replace(',', '.'));
    }

    private static Pattern grouped(String group, String mark) {
        return Pattern.compile("[+-]?(\\d+|\\d{1,3}([" + group + " \u00A0\u202F'’]\\d{3})+)(" + mark + "\\d*)?");
    }

    private static CellRefused notANumber() {
        return new CellRefused(InputFailure.VALUE_MALFORMED, "Not a number.");
    }
}
