package dev.rehearse.edge.problem;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a failure of the database server from a failure of ours.
 *
 * <p>SQLSTATE classes (PostgreSQL 17 manual, appendix A): 08 connection exception, 25006 read-only
 * transaction, as on a standby, 53 insufficient resources, 57P0x
 * operator intervention. A pool that can't hand out a connection in time has no SQLSTATE; its message says so.
 */
public final class DatabaseUnavailable {

    public static final Problem PROBLEM =
            Problem.of(503, "Temporarily unavailable", "The database does not answer at the moment.");
    public static final int RETRY_AFTER_SECONDS = 2;

    private static final int DEEPEST_CAUSE = 12;

    private DatabaseUnavailable() {}

    /** Whether the failure is that the database server is away, for which waiting is all that can be done. */
    public static boolean caused(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException failure) {
        var state = failure.getSQLState();
        if (state == null) {
            return String.valueOf(failure.getMessage()).contains("Acquisition timeout");
        }
        return state.startsWith("08") || state.equals("25006") || state.startsWith("53") || state.startsWith("57P0");
    }
}
