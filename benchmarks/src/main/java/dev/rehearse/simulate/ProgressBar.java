package dev.rehearse.simulate;

import java.io.PrintStream;

/** A bar on the terminal that fills while work is done and is gone after it; nothing where there is no terminal. */
final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 40;

    /** Erases the line from the cursor on, as every terminal since the VT100 does. */
    private static final String ERASE = "\r\u001b[K";

    private final PrintStream terminal;
    private final boolean shown;
    private final int total;
    private int done;
    private int drawn = -1;
    private boolean closed;

    ProgressBar(PrintStream terminal, boolean shown, int total) {
        this.terminal = terminal;
        this.shown = shown;
        this.total = total;
        advance(0);
    }

    /** The script knows whether standard error is a terminal. */
    static ProgressBar onStandardError(int total) {
        ProgressBar bar = new ProgressBar(System.err, Boolean.getBoolean("rehearse.terminal"), total);
        Runtime.getRuntime().addShutdownHook(new Thread(bar::close)); // Ctrl-C leaves the line empty too
        return bar;
    }

    /** Threads take turns, so that the bar never goes back. */
    synchronized void advance(int more) {
        done += more;
        int percent = (int) (100L * done / total);
        if (shown && !closed && percent != drawn) {
            drawn = percent;
            int filled = (int) ((long) WIDTH * done / total);
            draw("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + percent + " %");
        }
    }

    @Override
    public synchronized void close() {
        if (shown && !closed) {
            draw(ERASE);
        }
        closed = true;
    }

    private void draw(String text) {
        terminal.print(text);
        terminal.flush();
    }
}
