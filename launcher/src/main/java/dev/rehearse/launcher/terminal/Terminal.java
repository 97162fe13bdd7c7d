package dev.rehearse.launcher.terminal;

import dev.rehearse.terminal.StandardTerminal;
import java.io.PrintStream;

/** The user's terminal: aligned lines, and colours where it supports them. */
public final class Terminal {

    private final PrintStream out;
    private final boolean coloured;

    public Terminal(PrintStream out, boolean coloured) {
        this.out = out;
        this.coloured = coloured;
    }

    /** Standard output, in colour where that can be seen. */
    public static Terminal standard() {
        return new Terminal(System.out, StandardTerminal.allowsEscapes());
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
