package dev.rehearse.formats.exchange;

import dev.rehearse.content.finding.Message;
import java.io.IOException;
import java.util.Locale;

/** A file that is not in its format, or larger than is read. */
public final class BrokenFile extends IOException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final transient Message problem;

    public BrokenFile(int line, Message problem) {
        super(problem.in(Locale.ENGLISH));
        this.line = line;
        this.problem = problem;
    }

    public int line() {
        return line;
    }

    /** What is wrong, as a phrase that follows the name of the file. */
    public Message problem() {
        return problem;
    }
}
