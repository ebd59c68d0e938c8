package org.candorregistry.core.imports.csv;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from calculating what is only text. A cell that it would take for a formula gets an apostrophe
 * before it, and so does one that has such an apostrophe already, so that taking one away always gives back what there
 * was. A plain number, negative or not, stays as it is.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
public final class FormulaGuard {

    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?([eE][+-]?\\d+)?");

    private FormulaGuard() {}

    /** For a file that a spreadsheet may open. */
    public static String guarded(String cell) {
        return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** What {@link #guarded} was given. */
    public static String released(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
