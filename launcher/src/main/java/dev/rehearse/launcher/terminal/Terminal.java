package dev.rehearse.launcher.terminal;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/** The user's terminal: aligned lines, and colours where they can be seen. */
public final class Terminal {

    private final PrintStream out;
    private final boolean coloured;

    public Terminal(PrintStream out, boolean coloured) {
        this.out = out;
        this.coloured = coloured;
    }

    /** Standard output, in colour when it is a terminal and NO_COLOR (no-color.org) is unset or empty. */
    public static Terminal standard() {
        return new Terminal(System.out, isInteractive() && allowsEscapes());
    }

    /** Whether somebody sits there: reads what is written and can answer. */
    public static boolean isInteractive() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /** Whether NO_COLOR asks for plain text. */
    public static boolean allowsEscapes() {
        return System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
    }

    public void say(String text) {
        out.println(text);
    }

    /** One step on the way, or one line of a table. */
    public void line(String what, String state) {
        out.printf("  %-20s %s%n", what, state);
    }

    public String strong(String text) {
        return painted("1", text);
    }

    public String quiet(String text) {
        return painted("2", text);
    }

    public String good(String text) {
        return painted("32", text);
    }

    public String bad(String text) {
        return painted("31", text);
    }

    private String painted(String code, String text) {
        return coloured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
