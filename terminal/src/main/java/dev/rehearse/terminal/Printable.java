package dev.rehearse.terminal;

/** Text that moves no cursor, wherever it comes from. */
public final class Printable {

    private Printable() {}

    /** The text with a question mark in place of each control character. */
    public static String of(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
