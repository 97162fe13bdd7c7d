package dev.rehearse.launcher.terminal;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/** The user's terminal: aligned lines, and colours where it supports them. */
public final class Terminal {

    private final PrintStream out;
    private final boolean coloured;

    public Terminal(PrintStream out, boolean coloured) {
        this.out = out;
        this.coloured = coloured;
    }

    /** Standard output, in colour if it is a terminal and NO_COLOR (no-color.org) is unset or empty. */
    public static Terminal standard() {
        return new Terminal(System.out, isInteractive() && allowsEscapes());
    }

    /** Whether the session is interactive. */
    public static boolean isInteractive() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /** Whether NO_COLOR is set. */
    public static boolean allowsEscapes() {
        return System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
    }

    public void say(String text) {
        out.println(text);
    }

    /** A step of the start, or a line of a table. */
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
