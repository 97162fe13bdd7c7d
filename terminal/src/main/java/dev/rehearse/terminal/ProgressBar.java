package dev.rehearse.terminal;

import java.io.PrintStream;

/** A bar on the terminal that fills while work is done and is gone after it; nothing where there is no terminal. */
public final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 40;

    private final RedrawnLine line;
    private final int total;
    private int done;
    private int drawn = -1;

    ProgressBar(PrintStream terminal, boolean shown, int total) {
        this(new RedrawnLine(terminal, shown), total);
    }

    private ProgressBar(RedrawnLine line, int total) {
        this.line = line;
        this.total = total;
        advance(0);
    }

    /** The script knows whether standard error is a terminal. */
    public static ProgressBar onStandardError(int total) {
        var line = new RedrawnLine(System.err, Boolean.getBoolean("rehearse.terminal"));
        return new ProgressBar(line.erasedAtExit(), total);
    }

    /** Threads take turns, so that the bar never goes back. */
    public synchronized void advance(int more) {
        done += more;
        int percent = percent(done, total);
        if (percent != drawn) {
            drawn = percent;
            line.draw(text(WIDTH, done, total));
        }
    }

    /** A bar of this width, and the percentage; of nothing at all, nothing is done. */
    public static String text(int width, long done, long total) {
        int filled = total == 0 ? 0 : (int) (width * done / total);
        return "[" + "#".repeat(filled) + ".".repeat(width - filled) + "] " + percent(done, total) + " %";
    }

    /** Rounded down: 100 is all. */
    public static int percent(long done, long total) {
        return total == 0 ? 0 : (int) (100 * done / total);
    }

    @Override
    public void close() {
        line.close();
    }
}
