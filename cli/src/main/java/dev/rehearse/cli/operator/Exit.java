package dev.rehearse.cli.operator;

/** The exit codes of commands, which their help lists, too. */
public enum Exit {
    DONE(0),
    /** The service is unavailable, or something else answered in its place. */
    FAILED(1),
    WRONG_USAGE(2),
    NOT_ALLOWED(3),
    /** The service refused the request. */
    REFUSED(4),
    PAUSED(5),
    CANCELLED(6),
    UNBALANCED(7);

    public final int code;

    Exit(int code) {
        this.code = code;
    }
}
