package dev.rehearse.notify.delivery;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Classifies a failed statement by its SQLSTATE: a fault of the database, or of the rows it was to write. */
public final class DatabaseFault {

    /**
     * PostgreSQL 17 manual, appendix A: cardinality violation, data exception, integrity constraint violation, WITH
     * CHECK OPTION violation, raised by a trigger.
     */
    private static final Set<String> CLASSES_ABOUT_ROWS = Set.of("21", "22", "23", "44", "P0");

    /** Data corrupted, index corrupted: on one page perhaps. */
    private static final Set<String> STATES_ABOUT_ROWS = Set.of("XX001", "XX002");

    /**
     * Connection exception, invalid transaction state such as read-only, invalid authorization, insufficient resources,
     * operator intervention, system error: no statement goes through.
     */
    private static final Set<String> CLASSES_ABOUT_THE_SERVER = Set.of("08", "25", "28", "53", "57", "58");

    /** One statement took too long; another one may not. */
    private static final String QUERY_CANCELED = "57014";

    private static final int DEEPEST_CAUSE = 12;

    private DatabaseFault() {}

    /** Whether the fault is the database's and independent of the rows, so that a retry may help. */
    public static boolean isOfTheDatabase(Throwable failure) {
        return cause(failure).isPresent() && !isAboutRows(failure);
    }

    /** Whether it is about rows of the statement: without them it may succeed. */
    public static boolean isAboutRows(Throwable failure) {
        return cause(failure)
                .map(SQLException::getSQLState)
                .filter(DatabaseFault::isStateAboutRows)
                .isPresent();
    }

    /** Whether the server accepts no statements at the moment. */
    public static boolean isAboutTheServer(Throwable failure) {
        return cause(failure)
                .map(sql -> Optional.ofNullable(sql.getSQLState())
                        // An exhausted connection pool gives no SQLSTATE.
                        .map(state ->
                                !state.equals(QUERY_CANCELED) && CLASSES_ABOUT_THE_SERVER.contains(classOf(state)))
                        .orElse(true))
                .orElse(false);
    }

    private static boolean isStateAboutRows(String state) {
        return STATES_ABOUT_ROWS.contains(state) || CLASSES_ABOUT_ROWS.contains(classOf(state));
    }

    private static String classOf(String state) {
        return state.substring(0, Math.min(2, state.length()));
    }

    private static Optional<SQLException> cause(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }
}
