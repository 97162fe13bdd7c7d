package dev.rehearse.formats.exchange;

import java.io.IOException;

/** A file that is not in its format, or larger than is read. */
public final class BrokenFile extends IOException {

    private static final long serialVersionUID = 1;

    private final int line;

    public BrokenFile(int line, String message) {
        super(message);
        this.line = line;
    }

    public int line() {
        return line;
    }

    /** The message, which is never missing. */
    public String problem() {
        return String.valueOf(getMessage());
    }
}
