package dev.rehearse.edge.start;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * Escapes control characters in the output of another formatter, so that line feeds can't forge log events and escape
 * codes can't control a terminal. A stack trace is on the same line: {@code sed 's/\\n/\n/g'} unfolds it.
 */
final class SingleLineFormatter extends Formatter {

    private final Formatter formatter;

    SingleLineFormatter(Formatter formatter) {
        this.formatter = formatter;
    }

    @Override
    public String format(LogRecord event) {
        var text = formatter.format(event).stripTrailing();
        var line = new StringBuilder(text.length() + 1);
        text.codePoints().forEach(c -> append(line, c));
        return line.append('\n').toString();
    }

    private static void append(StringBuilder line, int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL -> line.append(escaped(c));
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                line.append("\\u%04x".formatted(c));
            default -> line.appendCodePoint(c);
        }
    }

    private static String escaped(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u%04x".formatted(c);
        };
    }
}
