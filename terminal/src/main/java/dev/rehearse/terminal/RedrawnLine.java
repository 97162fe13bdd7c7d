package dev.rehearse.terminal;

import java.io.PrintStream;

/** A line on the terminal that changes in place and is gone at the end; nothing where there is no terminal. */
public final class RedrawnLine implements AutoCloseable {

    /** Erases the line from the cursor on, as every terminal since the VT100 does. */
    private static final String ERASE = "\u001b[K";

    /** One less than 80, so that no terminal of 80 columns wraps it. */
    private static final int LONGEST = 79;

    private final PrintStream terminal;
    private final boolean shown;
    private int drawn;
    private boolean closed;

    public RedrawnLine(PrintStream terminal, boolean shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    /** Ctrl-C leaves the line empty too. */
    public RedrawnLine erasedAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        return this;
    }

    public synchronized void draw(String text) {
        if (shown && !closed) {
            var fitting = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
            print("\r" + fitting + (fitting.length() < drawn ? ERASE : ""));
            drawn = fitting.length();
        }
    }

    @Override
    public synchronized void close() {
        if (shown && !closed && drawn > 0) {
            print("\r" + ERASE);
        }
        closed = true;
    }

    private void print(String text) {
        terminal.print(text);
        terminal.flush();
    }
}
