package dev.rehearse.simulate;

import java.util.concurrent.atomic.AtomicInteger;

/** A bar on the terminal that fills while work is done; nothing where there is no terminal. */
final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 40;

    private final int total;
    /** The script knows whether standard error is a terminal. */
    private final boolean shown = Boolean.getBoolean("rehearse.terminal");

    private final AtomicInteger done = new AtomicInteger();

    ProgressBar(int total) {
        this.total = total;
    }

    void advance(int more) {
        long now = done.addAndGet(more);
        int filled = (int) (WIDTH * now / total);
        if (shown && filled != (int) (WIDTH * (now - more) / total)) {
            draw("[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + 100 * now / total + " %");
        }
    }

    @Override
    public void close() {
        if (shown) {
            draw(" ".repeat(WIDTH + 8) + "\r");
        }
    }

    private static synchronized void draw(String text) {
        System.err.print("\r" + text);
        System.err.flush();
    }
}
