package dev.rehearse.formats.csv;

import java.util.regex.Pattern;

/**
 * Cells that spreadsheets would run as formulas get an apostrophe in front, which the import takes away again (OWASP,
 * CSV Injection).
 */
final class FormulaCells {

    private static final String FIRST = "=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[" + FIRST + "].*");
    private static final Pattern NEUTRALISED = Pattern.compile("(?s)'+[" + FIRST + "].*");

    private FormulaCells() {}

    static String neutralised(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    static String original(String cell) {
        return NEUTRALISED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
