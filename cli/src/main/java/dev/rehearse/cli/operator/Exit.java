package dev.rehearse.cli.operator;

/** How a command ended, as scripts see it; the help of the commands says the same. */
public enum Exit {
    DONE(0),
    /** The service is away, or its answer is none of its own. */
    FAILED(1),
    WRONG_USAGE(2),
    NOT_ALLOWED(3),
    /** The service understood and said no. */
    REFUSED(4),
    PAUSED(5),
    CANCELLED(6),
    UNBALANCED(7);

    public final int code;

    Exit(int code) {
        this.code = code;
    }
}
