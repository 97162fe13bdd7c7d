package dev.rehearse.edge.problem;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A failure without its messages, only with types, SQLSTATEs and stack traces: messages may quote addresses, tokens and
 * answers.
 */
final class QuietFailure extends Exception {

    private static final int DEEPEST_CAUSE = 12;

    private final String type;

    private QuietFailure(Throwable failure, @Nullable Throwable cause) {
        super(null, cause, false, true);
        type = type(failure);
        setStackTrace(failure.getStackTrace());
    }

    static QuietFailure of(Throwable failure) {
        return of(failure, 0);
    }

    private static QuietFailure of(Throwable failure, int depth) {
        var cause = failure.getCause();
        return new QuietFailure(failure, cause == null || depth == DEEPEST_CAUSE ? null : of(cause, depth + 1));
    }

    private static String type(Throwable failure) {
        var name = failure.getClass().getName();
        return failure instanceof SQLException sql ? name + " (SQLSTATE " + sql.getSQLState() + ")" : name;
    }

    /** The types of the failure and of all its causes. */
    String causes() {
        var types = new StringBuilder(type);
        for (var cause = getCause(); cause != null; cause = cause.getCause()) {
            types.append(", caused by ").append(cause);
        }
        return types.toString();
    }

    /** The causes, and the line where it happened. */
    String kind() {
        var trace = getStackTrace();
        return trace.length == 0 ? causes() : causes() + " at " + trace[0];
    }

    @Override
    @SuppressWarnings("OverrideThrowableToString") // a trace names the original's type, and there is no message
    public String toString() {
        return type;
    }
}
