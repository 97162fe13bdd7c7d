package dev.rehearse.formats.exchange;

import java.util.Optional;

/** Short answers of Moodle, where a star stands for any text unless there is a backslash before it. */
public final class Wildcards {

    private Wildcards() {}

    /** The answer as text, or nothing if it has a wildcard. */
    public static Optional<String> literal(String pattern) {
        var literal = pattern.replace("\\*", "\u0001");
        return literal.contains("*") ? Optional.empty() : Optional.of(literal.replace('\u0001', '*'));
    }

    /** The text as an answer that accepts this text alone. */
    public static String pattern(String literal) {
        return literal.replace("*", "\\*");
    }
}
